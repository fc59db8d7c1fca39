import type { Favourite, Highlight, Usage } from '../../core/model/notes'
import { countEdit } from '../../core/notes/edits'
import type { Database } from './database'
import { addRecord, changeRecord, type Saved } from './records'
import { type Store, startRecord, write } from './store'

/** Highlights, favourites and the usage log: what hangs on entries besides notes. */

export type NewHighlight = Pick<
  Highlight,
  'entryId' | 'entryTitle' | 'sectionId' | 'quote' | 'position' | 'style' | 'comment'
>

export function addHighlight(store: Store, fields: NewHighlight): Promise<Highlight> {
  return addRecord(store, 'highlights', fields)
}

/** `position`, `quote` and `sectionId` change where a passage was found again at another place. */
export function changeHighlight(
  store: Store,
  base: Highlight,
  change: Partial<Omit<NewHighlight, 'entryId' | 'entryTitle'>>,
): Promise<Saved<Highlight>> {
  return changeRecord(store, 'highlights', base, change)
}

/** Highlights of an entry in the order of their making. */
export async function listHighlights(database: Database, entryId: string): Promise<readonly Highlight[]> {
  const highlights = await database.highlights.where('entryId').equals(entryId).toArray()
  return highlights.filter(isKept).sort((a, b) => (a.created < b.created ? -1 : 1))
}

export interface MarkedEntry {
  readonly count: number
  /** What the entry was called when it was last marked; null where that was not remembered. */
  readonly title: string | null
}

/** Every entry with highlights, by its id. */
export async function listMarkedEntries(database: Database): Promise<ReadonlyMap<string, MarkedEntry>> {
  const entries = new Map<string, MarkedEntry>()
  const highlights = (await database.highlights.toArray()).filter(isKept)
  for (const { entryId, entryTitle } of highlights.sort((a, b) => (a.created < b.created ? -1 : 1))) {
    const known = entries.get(entryId)
    entries.set(entryId, { count: (known?.count ?? 0) + 1, title: entryTitle ?? known?.title ?? null })
  }
  return entries
}

/** Puts an entry on the Merkliste or takes it off; `title` is what is remembered of it. */
export async function setFavourite(
  store: Store,
  { id: entryId, title }: { readonly id: string; readonly title: string },
  isFavourite: boolean,
): Promise<void> {
  const { favourites } = store.database
  await write(store, ['favourites'], async (writer) => {
    const known = await favourites.get(entryId)
    if ((known !== undefined && known.deletedAt === null) === isFavourite) return
    const fresh = startRecord(store, writer.databaseId, entryId)
    const edits = known === undefined ? fresh.edits : countEdit(known.edits, writer.databaseId)
    await writer.put('favourites', {
      ...fresh,
      entryTitle: title,
      deletedAt: isFavourite ? null : fresh.updated,
      edits,
    })
  })
}

/** The Merkliste, newest first. */
export async function listFavourites(database: Database): Promise<readonly Favourite[]> {
  const favourites = await database.favourites.toArray()
  return favourites.filter(isKept).sort((a, b) => (a.created < b.created ? 1 : -1))
}

export type UsageFields = Pick<
  Usage,
  'entryId' | 'entryTitle' | 'date' | 'place' | 'people' | 'worked' | 'didNotWork' | 'again'
>

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
