import type { ReactNode } from 'react'
import { useDataState } from '../data/hooks/data-context'
import type { Live } from '../data/hooks/use-live'
import { useErrorText } from '../ui/use-error-text'

interface Props<T> {
  readonly live: Live<T>
  readonly children: (value: T) => ReactNode
}

/** Shows what a query found: nothing while it runs, and why there is nothing where it failed. "Still empty" is for what is empty. */
export function LiveContent<T>({ live, children }: Props<T>) {
  const errorText = useErrorText()
  const data = useDataState()
  if (live.state === 'ready') return children(live.value)
  const error = live.state === 'failed' ? live.error : data.state === 'failed' ? data.error : null
  return error && <p role="alert">{errorText(error)}</p>
}
