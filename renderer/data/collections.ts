import type { Collection } from '../../core/model/notes'
import type { OpenedCollection } from '../../core/notes/collection-file'
import type { Database } from './database'
import { addRecord, changeRecord, type Saved } from './records'
import { type Store, startRecord, write } from './store'

export type CollectionFields = Pick<Collection, 'title' | 'date' | 'items' | 'plan'>

export function addCollection(store: Store, fields: CollectionFields): Promise<Collection> {
  return addRecord(store, 'collections', fields)
}

export function changeCollection(
  store: Store,
  base: Collection,
  change: Partial<CollectionFields>,
): Promise<Saved<Collection>> {
  return changeRecord(store, 'collections', base, change)
}

/** A second collection of the same content under a title of its own. */
export function duplicateCollection(
  store: Store,
  { date, items, plan }: Collection,
  title: string,
): Promise<Collection> {
  return addCollection(store, { title, date, items, plan })
}

/** Puts a collection that came as a file beside the person's own, its notes included: all of it or nothing. */
export async function addOpenedCollection(
  store: Store,
  { title, date, items, plan, notes }: OpenedCollection,
): Promise<Collection> {
  return write(store, ['collections', 'notes'], async (writer) => {
    const collection: Collection = { ...startRecord(store, writer.databaseId), title, date, items, plan }
    await writer.put('collections', collection)
    for (const { entryId, text } of notes) {
      await writer.put('notes', {
        ...startRecord(store, writer.databaseId),
        entryId,
        text,
        tags: [],
        pinned: false,
        entrySeen: null,
        secondVersionOf: null,
      })
    }
    return collection
  })
}

/** Collections, those changed last first. */
export async function listCollections(database: Database): Promise<readonly Collection[]> {
  const collections = await database.collections.toArray()
  return collections.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => (a.updated < b.updated ? 1 : -1))
}

/** The items with one moved to another place, by drag or by key. Places are cut to the list. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined) return items
  const others = items.filter((_, place) => place !== from)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, item)
}
