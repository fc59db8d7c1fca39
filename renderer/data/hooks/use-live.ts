import { useEffect, useState } from 'react'
import { AppError } from '../../../core/errors'
import { type Database, watch } from '../database'
import { useOpenData } from './data-context'

export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: AppError }

type Query<T> = (database: Database) => Promise<T>

const LOADING = { state: 'loading' } as const

/**
 * The result of a query, and again after every change that touches it, from whichever window. `query` must stay the same function for as long as
 * the same is asked (`useCallback`, or one of the module); another one asks anew.
 */
export function useLive<T>(query: Query<T>): Live<T> {
  const data = useOpenData()
  const [known, setKnown] = useState<{ query: Query<T>; live: Live<T> }>({ query, live: LOADING })
  useEffect(() => {
    if (data === null) return
    return watch(
      () => query(data.store.database),
      (value) => setKnown({ query, live: { state: 'ready', value } }),
      (cause) => {
        const error = new AppError('data-unreadable', 'a query failed', {}, { cause })
        setKnown({ query, live: { state: 'failed', error } })
      },
    )
  }, [data, query])
  return known.query === query ? known.live : LOADING
}

/** The value, or what stands for it while there is none. */
export function valueOr<T>(live: Live<T>, otherwise: T): T {
  return live.state === 'ready' ? live.value : otherwise
}
