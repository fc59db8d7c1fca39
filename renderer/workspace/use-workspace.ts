import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '../../core/errors'
import type { WorkspaceOverview, WorkspaceState } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { toAppError } from './use-session'

export interface WorkspaceView {
  readonly state: WorkspaceState | null
  /** Null where no folder is open, or it cannot be reached. */
  readonly overview: WorkspaceOverview | null
  readonly error: AppError | null
  readonly refresh: () => Promise<void>
  readonly open: (path: string | null) => Promise<void>
  readonly close: () => Promise<void>
  /** Rises with every change in the folder. */
  readonly round: number
}

/** The workspace as it is in its folder; looked at again when something changes there, and when the window gets the focus. */
export function useWorkspace(): WorkspaceView {
  const machine = useMachine()
  const [state, setState] = useState<WorkspaceState | null>(null)
  const [overview, setOverview] = useState<WorkspaceOverview | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [round, setRound] = useState(0)

  const refresh = useCallback(async (): Promise<void> => {
    try {
      const next = await ask(machine, 'workspace.state', null)
      setState(next)
      const list = next.folder === null ? null : await ask(machine, 'workspace.list', null)
      // Every save is a change of the folder: what lists thousands of entries is drawn anew only where they differ.
      setOverview((known) => (JSON.stringify(known) === JSON.stringify(list) ? known : list))
      setError(null)
    } catch (cause) {
      setError(toAppError(cause))
    }
    setRound((known) => known + 1)
  }, [machine])

  useEffect(() => {
    void refresh()
    const again = (): void => void refresh()
    const stop = machine.on('workspace.changed', again)
    window.addEventListener('focus', again)
    return () => {
      stop()
      window.removeEventListener('focus', again)
    }
  }, [machine, refresh])

  const open = useCallback(
    async (path: string | null): Promise<void> => {
      try {
        await ask(machine, 'workspace.open', { path })
        await refresh()
      } catch (cause) {
        setError(toAppError(cause))
      }
    },
    [machine, refresh],
  )
  const close = useCallback(async (): Promise<void> => {
    await ask(machine, 'workspace.close', null)
    await refresh()
  }, [machine, refresh])
  return { state, overview, error, refresh, open, close, round }
}
