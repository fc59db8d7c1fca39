import { useEffect, useState } from 'react'
import type { AppError } from '../../core/errors'
import type { EntryReferences } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { toAppError } from './use-session'

/** Who points to the entry; null until that is known. */
export function useReferences(path: string): {
  readonly references: EntryReferences | null
  readonly error: AppError | null
} {
  const machine = useMachine()
  const [references, setReferences] = useState<EntryReferences | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    ask(machine, 'workspace.references', { path }).then(setReferences, (cause: unknown) => setError(toAppError(cause)))
  }, [machine, path])
  return { references, error }
}
