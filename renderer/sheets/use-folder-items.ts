import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Collection, Note } from '../../core/model/notes'
import type { FolderItem } from '../../core/sheets/folder'
import type { Database } from '../data/database'
import { useLive, valueOr } from '../data/hooks/use-live'
import { listNotesOf } from '../data/notes'
import { useCompiledEntries } from './use-compiled-entries'

type NotesByEntry = ReadonlyMap<string, readonly Note[]>

const NO_NOTES: NotesByEntry = new Map()

export type FolderItems =
  | { readonly state: 'loading' }
  /** `places`: for each item its place in the collection; entries that the library no longer has are left out. */
  | { readonly state: 'ready'; readonly items: readonly FolderItem[]; readonly places: readonly number[] }
  | { readonly state: 'failed' }

/** The items of a collection with all that a folder needs of them. */
export function useFolderItems(collection: Collection): FolderItems {
  const ids = useMemo(
    () => [...new Set(collection.items.flatMap((item) => (item.kind === 'entry' ? [item.entryId] : [])))],
    [collection],
  )
  const compiled = useCompiledEntries(ids)
  const readNotes = useCallback(
    async (database: Database): Promise<NotesByEntry> =>
      new Map(await Promise.all(ids.map(async (id) => [id, await listNotesOf(database, id)] as const))),
    [ids],
  )
  const notes = valueOr(useLive(readNotes), NO_NOTES)
  const [items, setItems] = useState<FolderItems>({ state: 'loading' })

  useEffect(() => {
    if (compiled.state !== 'ready') return
    let isCurrent = true
    // The markdown pipeline comes with the first folder, not with the first window.
    import('../../core/sheets/own-text').then(
      ({ readOwnText, nameOwnText }) => {
        if (!isCurrent) return
        const found = collection.items.flatMap((item, place): { item: FolderItem; place: number }[] => {
          if (item.kind === 'text') {
            const { text } = item
            return [{ place, item: { type: 'text', title: nameOwnText(text), blocks: readOwnText(text) } }]
          }
          const entry = compiled.entries.find(({ entry: { id } }) => id === item.entryId)
          if (entry === undefined) return []
          const own = notes.get(item.entryId) ?? []
          return [{ place, item: { type: 'entry', compiled: entry, notes: own.map(({ text }) => readOwnText(text)) } }]
        })
        setItems({ state: 'ready', items: found.map(({ item }) => item), places: found.map(({ place }) => place) })
      },
      () => isCurrent && setItems({ state: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [collection, compiled, notes])

  return compiled.state === 'failed' ? compiled : items
}
