import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { SearchQuery, SearchResults } from '../../core/search/types'
import { createSearchClient, type SearchClient } from './search-client'

interface SearchState {
  readonly client: SearchClient | null
  readonly status: 'loading' | 'ready' | 'failed'
  /** Counts what the worker has loaded; a query asked before is worth asking again. */
  readonly generation: number
}

const SearchContext = createContext<SearchState>({ client: null, status: 'loading', generation: 0 })

export function SearchProvider({ base, children }: { base: string; children: ReactNode }) {
  const [state, setState] = useState<SearchState>({ client: null, status: 'loading', generation: 0 })

  useEffect(() => {
    const client = createSearchClient(base, (event) =>
      setState((current) =>
        event === 'ready'
          ? { client, status: 'ready', generation: current.generation + 1 }
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
  readonly status: SearchState['status']
} {
  const { client, status, generation } = useContext(SearchContext)
  const [results, setResults] = useState<SearchResults | null>(null)
  const key = query === null ? null : JSON.stringify(query)
  const stable = useMemo(() => (key === null ? null : (JSON.parse(key) as SearchQuery)), [key])

  useEffect(() => {
    if (!client || generation === 0 || stable === null) return
    return client.search(stable, setResults)
  }, [client, generation, stable])

  return { results: stable === null ? null : results, status }
}
