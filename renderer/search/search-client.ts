import type { SearchQuery, SearchResults } from '../../core/search/types'
import type { FromWorker, ToWorker } from './protocol'

type Listener = (results: SearchResults) => void

export interface SearchClient {
  /** Calls back with the results unless the returned function was called before. */
  readonly search: (query: SearchQuery, listener: Listener) => () => void
  readonly close: () => void
}

/** One worker for a library. */
export function createSearchClient(base: string, onEvent: (event: 'ready' | 'failed') => void): SearchClient {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  const listeners = new Map<number, Listener>()
  let tickets = 0
  const send = (message: ToWorker): void => worker.postMessage(message)

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind !== 'results') return onEvent(data.kind)
    listeners.get(data.ticket)?.(data.results)
    listeners.delete(data.ticket)
  })
  worker.addEventListener('error', () => onEvent('failed'))
  send({ kind: 'open', base })

  return {
    search: (query, listener) => {
      tickets += 1
      const ticket = tickets
      listeners.set(ticket, listener)
      send({ kind: 'search', ticket, query })
      return () => listeners.delete(ticket)
    },
    close: () => worker.terminate(),
  }
}
