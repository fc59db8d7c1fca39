import type { Favourite, Highlight, Usage } from '../../core/model/notes'
import { countEdit } from '../../core/notes/edits'
import type { Database } from './database'
import { addRecord, changeRecord, type Saved } from './records'
import { type Store, startRecord, write } from './store'

/** Highlights, favourites and the usage log: what hangs on entries besides notes. */

export type NewHighlight = Pick<Highlight, 'entryId' | 'sectionId' | 'quote' | 'position' | 'style' | 'comment'>

export function addHighlight(store: Store, fields: NewHighlight): Promise<Highlight> {
  return addRecord(store, 'highlights', fields)
}

/** `position`, `quote` and `sectionId` change where a passage was found again at another place. */
export function changeHighlight(
  store: Store,
  base: Highlight,
  change: Partial<Omit<NewHighlight, 'entryId'>>,
): Promise<Saved<Highlight>> {
  return changeRecord(store, 'highlights', base, change)
}

/** Highlights of an entry in the order of their making. */
export async function listHighlights(database: Database, entryId: string): Promise<readonly Highlight[]> {
  const highlights = await database.highlights.where('entryId').equals(entryId).toArray()
  return highlights.filter(isKept).sort((a, b) => (a.created < b.created ? -1 : 1))
}

/** How many highlights each entry has that has any, by its id. */
export async function countHighlights(database: Database): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { entryId } of (await database.highlights.toArray()).filter(isKept)) {
    counts.set(entryId, (counts.get(entryId) ?? 0) + 1)
  }
  return counts
}

/** Puts an entry on the Merkliste or takes it off. */
export async function setFavourite(store: Store, entryId: string, isFavourite: boolean): Promise<void> {
  const { favourites } = store.database
  await write(store, ['favourites'], async (databaseId) => {
    const known = await favourites.get(entryId)
    if ((known !== undefined && known.deletedAt === null) === isFavourite) return
    const fresh = startRecord(store, databaseId, entryId)
    const edits = known === undefined ? fresh.edits : countEdit(known.edits, databaseId)
    await favourites.put({ ...fresh, deletedAt: isFavourite ? null : fresh.updated, edits })
  })
}

/** The Merkliste, newest first. */
export async function listFavourites(database: Database): Promise<readonly Favourite[]> {
  const favourites = await database.favourites.toArray()
  return favourites.filter(isKept).sort((a, b) => (a.created < b.created ? 1 : -1))
}

export type UsageFields = Pick<Usage, 'entryId' | 'date' | 'place' | 'people' | 'worked' | 'didNotWork' | 'again'>

export function addUsage(store: Store, fields: UsageFields): Promise<Usage> {
  return addRecord(store, 'usage', fields)
}

export function changeUsage(store: Store, base: Usage, change: Partial<UsageFields>): Promise<Saved<Usage>> {
  return changeRecord(store, 'usage', base, change)
}

/** The usage log, of one entry or of all, latest first. */
export async function listUsage(database: Database, entryId: string | null): Promise<readonly Usage[]> {
  const { usage } = database
  const rows = entryId === null ? await usage.toArray() : await usage.where('entryId').equals(entryId).toArray()
  return rows.filter(isKept).sort((a, b) => (a.date + a.created < b.date + b.created ? 1 : -1))
}

function isKept({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null
}
