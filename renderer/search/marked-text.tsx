import type { ReactNode } from 'react'
import type { Marked } from '../../core/search/types'

/** Text with its matches marked. It is only ever text: whatever an entry holds, nothing of it becomes HTML. */
export function MarkedText({ text, marks }: Marked) {
  const parts: ReactNode[] = []
  let end = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  parts.push(text.slice(end))
  return <>{parts}</>
}
