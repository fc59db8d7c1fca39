import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { ask } from '../machine'
import { useMachine } from '../machine-context'

interface RecentState {
  /** Ids, newest first. */
  readonly recent: readonly string[]
  readonly add: (id: string) => void
  readonly clear: () => Promise<void>
}

const RecentContext = createContext<RecentState>({ recent: [], add: () => undefined, clear: () => Promise.resolve() })

export function RecentProvider({ initial, children }: { initial: readonly string[]; children: ReactNode }) {
  const machine = useMachine()
  const [recent, setRecent] = useState(initial)
  const add = useCallback(
    (id: string) => {
      // The list is a convenience: where it cannot be stored, reading goes on and the list stays as it was.
      void ask(machine, 'recent.add', { id }).then(setRecent, () => undefined)
    },
    [machine],
  )
  const clear = useCallback(async () => setRecent(await ask(machine, 'recent.clear', null)), [machine])
  const state = useMemo(() => ({ recent, add, clear }), [recent, add, clear])
  return <RecentContext.Provider value={state}>{children}</RecentContext.Provider>
}

export function useRecent(): RecentState {
  return useContext(RecentContext)
}
