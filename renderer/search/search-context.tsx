import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { SearchQuery, SearchResults } from '../../core/search/types'
import { createSearchClient, type SearchClient } from './search-client'

interface SearchState {
  readonly client: SearchClient | null
  readonly status: 'loading' | 'ready' | 'failed'
  /** Counts what the worker has loaded; a query asked before is worth asking again. */
  readonly generation: number
  /** The last results of each query, so that going back to them shows the list at once, in its full height. */
  readonly memory: Map<string, SearchResults>
}

const SearchContext = createContext<SearchState>({
  client: null,
  status: 'loading',
  generation: 0,
  memory: new Map(),
})

export function SearchProvider({ base, children }: { base: string; children: ReactNode }) {
  const [state, setState] = useState<SearchState>(() => ({
    client: null,
    status: 'loading',
    generation: 0,
    memory: new Map(),
  }))

  useEffect(() => {
    const client = createSearchClient(base, (event) =>
      setState((current) =>
        event === 'ready'
          ? { ...current, client, status: 'ready', generation: current.generation + 1 }
          : { ...current, status: 'failed' },
      ),
    )
    return () => client.close()
  }, [base])

  return <SearchContext.Provider value={state}>{children}</SearchContext.Provider>
}

/** The results of a query; while new ones are on their way, those before stay. Null asks nothing. */
export function useSearchResults(query: SearchQuery | null): {
  readonly results: SearchResults | null
  /** Whether these are the results of this very query. */
  readonly isCurrent: boolean
  readonly status: SearchState['status']
} {
  const { client, status, generation, memory } = useContext(SearchContext)
  const key = query === null ? null : JSON.stringify(query)
  const [found, setFound] = useState(() => ({ key, results: key === null ? null : (memory.get(key) ?? null) }))
  const stable = useMemo(() => (key === null ? null : (JSON.parse(key) as SearchQuery)), [key])

  useEffect(() => {
    if (!client || generation === 0 || stable === null) return
    return client.search(stable, (results) => {
      const asked = JSON.stringify(stable)
      remember(memory, asked, results)
      setFound({ key: asked, results })
    })
  }, [client, generation, stable, memory])

  const { results } = found
  return { results: stable === null ? null : results, isCurrent: results !== null && found.key === key, status }
}

const REMEMBERED = 30

/** The newest last; only so many are kept. */
function remember(memory: Map<string, SearchResults>, key: string, results: SearchResults): void {
  memory.delete(key)
  memory.set(key, results)
  const [oldest] = memory.keys()
  if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest)
}

/** How many pages of a query were shown last: somebody who comes back finds the same ones. At least one. */
export function useRememberedPages(query: Omit<SearchQuery, 'limit'>, pageSize: number): number {
  const { memory } = useContext(SearchContext)
  const [pages] = useState(() => {
    let count = 1
    while (memory.has(JSON.stringify({ ...query, limit: (count + 1) * pageSize }))) count += 1
    return count
  })
  return pages
}
