import { useCallback } from 'react'
import { useLibrary } from '../library/library-context'

export interface EntryName {
  readonly name: string
  /** The entry is not in the library any more. */
  readonly isGone: boolean
}

/** What an entry is called: as in the library, else by the title that was remembered, else by its id. */
export function useEntryName(): (id: string, remembered: string | null) => EntryName {
  const library = useLibrary()
  return useCallback(
    (id, remembered) => {
      const entry = library.entry(id)
      return { name: entry?.title ?? remembered ?? id, isGone: entry === undefined }
    },
    [library],
  )
}
