import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { SearchQuery, SearchResults } from '../../core/search/types'
import type { SearchClient, SearchState } from './search-client'

interface Search extends SearchState {
  readonly client: SearchClient
  /** The last results of each query, so that going back to them shows the list at once, in its full height. */
  readonly memory: Map<string, SearchResults>
}

const SearchContext = createContext<Search | null>(null)

export function SearchProvider({ client, children }: { client: SearchClient; children: ReactNode }) {
  const state = useSyncExternalStore(client.subscribe, () => client.state)
  const [memory] = useState(() => new Map<string, SearchResults>())
  const search = useMemo(() => ({ ...state, client, memory }), [state, client, memory])
  return <SearchContext.Provider value={search}>{children}</SearchContext.Provider>
}

function useSearchState(): Search {
  const search = useContext(SearchContext)
  if (!search) throw new Error('no SearchProvider above')
  return search
}

/** The results of a query; while new ones are on their way, those before stay. Null asks nothing. */
export function useSearchResults(query: SearchQuery | null): {
  readonly results: SearchResults | null
  /** Whether these are the results of this very query. */
  readonly isCurrent: boolean
  readonly status: SearchState['status']
} {
  const { client, status, generation, memory } = useSearchState()
  const key = query === null ? null : JSON.stringify(query)
  const [found, setFound] = useState(() => ({ key, results: key === null ? null : (memory.get(key) ?? null) }))
  const stable = useMemo(() => (key === null ? null : (JSON.parse(key) as SearchQuery)), [key])

  useEffect(() => {
    if (generation === 0 || stable === null) return
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
  const { memory } = useSearchState()
  const [pages] = useState(() => {
    let count = 1
    while (memory.has(JSON.stringify({ ...query, limit: (count + 1) * pageSize }))) count += 1
    return count
  })
  return pages
}
