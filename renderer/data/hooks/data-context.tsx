import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Machine } from '../../../core/contract'
import { ask } from '../../machine'
import { useMachine } from '../../machine-context'
import type { DataState, OpenData } from '../data-state'
import { DataService } from '../service'
import { createDataWorker } from '../worker-client'

const DataContext = createContext<DataService | null>(null)

/** The service of this window, with what a browser gives it. */
export function createWindowDataService(machine: Machine): DataService {
  return new DataService(machine, {
    storage: localStorage,
    locks: navigator.locks,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    createWorker: createDataWorker,
  })
}

/** Opens the person's data, and sees to it that what is typed is saved before the window is hidden or goes. */
export function DataProvider({ service, children }: { service: DataService; children: ReactNode }) {
  const machine = useMachine()
  useEffect(() => {
    void service.open()
    // Asked of the browser edition's browser, which may otherwise clear its storage where space is short; without effect in Electron.
    void navigator.storage?.persist?.()
    const flush = (): void => void service.flush()
    const finishBeforeClose = (): void =>
      void service.finish().finally(() => ask(machine, 'window.release', null).catch(() => undefined))
    const flushWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') void service.finish()
    }
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flushWhenHidden)
    const stop = machine.on('window.closing', finishBeforeClose)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flushWhenHidden)
      stop()
      service.close()
    }
  }, [service, machine])
  return <DataContext.Provider value={service}>{children}</DataContext.Provider>
}

export function useDataService(): DataService {
  const service = useContext(DataContext)
  if (!service) throw new Error('no DataProvider above')
  return service
}

/** How it stands with the person's data: opening, ready, restore offered, or not to be opened. */
export function useDataState(): DataState {
  const service = useDataService()
  return useSyncExternalStore(
    (listener) => service.subscribe(listener),
    () => service.state,
  )
}

/** The open database; null while it is none that may be shown. */
export function useOpenData(): OpenData | null {
  const state = useDataState()
  return state.state === 'ready' ? state.data : null
}
