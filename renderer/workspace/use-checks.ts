import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../core/model/finding'
import type { CompiledEntry } from '../../core/model/library'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

export interface Checks {
  /** The text that was checked; findings name its lines. */
  readonly text: string
  readonly findings: readonly Finding[]
  readonly compiled: CompiledEntry | null
  readonly hasSpelling: boolean
}

/** Milliseconds without a key. Spelling takes longer, and is not what one waits for. */
const PAUSE = 180
const SPELLING_PAUSE = 1200

/** What the checks say of the text, and what readers would get; null before the first answer. `again` is another value to check anew. */
export function useChecks(path: string, text: string, again: number): Checks | null {
  const machine = useMachine()
  const [checks, setChecks] = useState<Omit<Checks, 'hasSpelling'> | null>(null)
  const [spelling, setSpelling] = useState<{ text: string; findings: readonly Finding[]; isAvailable: boolean } | null>(
    null,
  )
  const latest = useRef('')
  latest.current = text

  useEffect(() => {
    // Another round asks for another look at the same text.
    void again
    const timer = setTimeout(() => {
      ask(machine, 'workspace.check', { path, text }).then(
        ({ findings, compiled }) => latest.current === text && setChecks({ text, findings, compiled }),
        () => undefined,
      )
    }, PAUSE)
    const later = setTimeout(() => {
      ask(machine, 'workspace.spell', { path, text }).then(
        ({ findings, isAvailable }) => latest.current === text && setSpelling({ text, findings, isAvailable }),
        () => undefined,
      )
    }, SPELLING_PAUSE)
    return () => {
      clearTimeout(timer)
      clearTimeout(later)
    }
  }, [machine, path, text, again])

  if (checks === null) return null
  const words = spelling?.text === checks.text ? spelling.findings : []
  return { ...checks, findings: [...checks.findings, ...words], hasSpelling: spelling?.isAvailable ?? true }
}
