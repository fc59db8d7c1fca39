import { useEffect, useState } from 'react'
import type { CompiledEntry } from '../../core/model/library'
import { useLibrary } from '../library/library-context'

export type CompiledEntries =
  | { readonly state: 'loading' }
  /** In the order of the ids, without those that the library does not have. */
  | { readonly state: 'ready'; readonly entries: readonly CompiledEntry[] }
  | { readonly state: 'failed' }

/** Several entries as they were compiled. `ids` must stay the same list while the same entries are asked for. */
export function useCompiledEntries(ids: readonly string[]): CompiledEntries {
  const library = useLibrary()
  const [loaded, setLoaded] = useState<CompiledEntries>({ state: 'loading' })
  useEffect(() => {
    let isCurrent = true
    const known = ids.filter((id) => library.entry(id) !== undefined)
    Promise.all(known.map(library.load)).then(
      (entries) => isCurrent && setLoaded({ state: 'ready', entries }),
      () => isCurrent && setLoaded({ state: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [ids, library])
  return loaded
}
