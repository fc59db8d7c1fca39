import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CompiledEntry } from '../../core/model/library'
import type { CollectionItem, Note } from '../../core/model/notes'
import type { FolderItem } from '../../core/sheets/folder'
import type { Row } from '../collections/collection-editor'
import type { Database } from '../data/database'
import { useLive, valueOr } from '../data/hooks/use-live'
import { listNotesOf } from '../data/notes'
import { useCompiledEntries } from './use-compiled-entries'

type NotesByEntry = ReadonlyMap<string, readonly Note[]>
/** The markdown pipeline: it comes with the first folder, not with the first window. */
type OwnText = typeof import('../../core/sheets/own-text')

const NO_NOTES: NotesByEntry = new Map()

export type FolderItems =
  | { readonly state: 'loading' }
  /** `keys`: for each item its row in the collection; entries that the library no longer has are left out. */
  | { readonly state: 'ready'; readonly items: readonly FolderItem[]; readonly keys: readonly string[] }
  | { readonly state: 'failed' }

/** The rows of a collection with all that a folder needs of them. */
export function useFolderItems(rows: readonly Row[]): FolderItems {
  const list = [...new Set(rows.flatMap(({ item }) => (item.kind === 'entry' ? [item.entryId] : [])))].join(' ')
  // A changed length is no other list.
  const ids = useMemo(() => (list === '' ? [] : list.split(' ')), [list])
  const compiled = useCompiledEntries(ids)
  const readNotes = useCallback(
    async (database: Database): Promise<NotesByEntry> =>
      new Map(await Promise.all(ids.map(async (id) => [id, await listNotesOf(database, id)] as const))),
    [ids],
  )
  const notes = valueOr(useLive(readNotes), NO_NOTES)
  const ownText = useOwnText()

  return useMemo((): FolderItems => {
    if (compiled.state === 'failed' || ownText === 'failed') return { state: 'failed' }
    if (compiled.state !== 'ready' || ownText === null) return { state: 'loading' }
    const readNotesOf = createNotesReader(notes, ownText)
    const entries = new Map(compiled.entries.map((each) => [each.entry.id, each]))
    const found = rows.flatMap(({ key, item }) => {
      const made = createItem(item, entries, readNotesOf, ownText)
      return made === null ? [] : [{ key, item: made }]
    })
    return { state: 'ready', items: found.map(({ item }) => item), keys: found.map(({ key }) => key) }
  }, [rows, compiled, notes, ownText])
}

function useOwnText(): OwnText | 'failed' | null {
  const [loaded, setLoaded] = useState<OwnText | 'failed' | null>(null)
  useEffect(() => {
    let isCurrent = true
    import('../../core/sheets/own-text').then(
      (module) => isCurrent && setLoaded(module),
      () => isCurrent && setLoaded('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [])
  return loaded
}

type ReadNotes = (entryId: string) => readonly ReturnType<OwnText['readOwnText']>[]

function createNotesReader(notes: NotesByEntry, { readOwnText }: OwnText): ReadNotes {
  return (entryId) => (notes.get(entryId) ?? []).map(({ text }) => readOwnText(text))
}

/** Null where the library no longer has the entry. */
function createItem(
  item: CollectionItem,
  entries: ReadonlyMap<string, CompiledEntry>,
  readNotesOf: ReadNotes,
  { readOwnText, nameOwnText }: OwnText,
): FolderItem | null {
  const timing = item.timing === undefined ? {} : { timing: item.timing }
  if (item.kind === 'text') {
    return { type: 'text', title: nameOwnText(item.text), blocks: readOwnText(item.text), ...timing }
  }
  const compiled = entries.get(item.entryId)
  if (compiled === undefined) return null
  return { type: 'entry', compiled, notes: readNotesOf(item.entryId), ...timing }
}
