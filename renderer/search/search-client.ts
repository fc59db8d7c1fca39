import type { SearchQuery, SearchResults } from '../../core/search/types'
import type { FromWorker, ToWorker } from './protocol'

type Listener = (results: SearchResults) => void

export interface SearchState {
  readonly status: 'loading' | 'ready' | 'failed'
  /** Counts what the worker has loaded; a query asked before is worth asking again. */
  readonly generation: number
}

export interface SearchClient {
  readonly state: SearchState
  readonly subscribe: (listener: () => void) => () => void
  /** Has the index of a library loaded; until it is there, the one before is searched. */
  readonly open: (base: string) => void
  /** Calls back with the results unless the returned function was called before. */
  readonly search: (query: SearchQuery, listener: Listener) => () => void
}

/** One worker for a window, started at once, so that it is up by the time when the library is known. */
export function createSearchClient(): SearchClient {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Listener>()
  const listeners = new Set<() => void>()
  let state: SearchState = { status: 'loading', generation: 0 }
  let tickets = 0
  const send = (message: ToWorker): void => worker.postMessage(message)
  const change = (next: SearchState): void => {
    state = next
    for (const listener of [...listeners]) listener()
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'ready') change({ status: 'ready', generation: state.generation + 1 })
    else if (data.kind === 'failed') change({ ...state, status: 'failed' })
    else {
      waiting.get(data.ticket)?.(data.results)
      waiting.delete(data.ticket)
    }
  })
  worker.addEventListener('error', () => change({ ...state, status: 'failed' }))

  return {
    get state() {
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open: (base) => send({ kind: 'open', base }),
    search: (query, listener) => {
      tickets += 1
      const ticket = tickets
      waiting.set(ticket, listener)
      send({ kind: 'search', ticket, query })
      return () => waiting.delete(ticket)
    },
  }
}
