import { COUNTED_KINDS, type CountedKind, type Counts, type DatabaseState } from '../../core/model/notes'
import { subtractCounts, sumCounts } from '../../core/notes/start-check'
import type { RecordOf } from './records'
import { readState, type Store, write } from './store'

/** How long deleted records can be brought back. Milliseconds. */
export const TRASH_TIME = 30 * 24 * 60 * 60 * 1000

export interface TrashItem {
  readonly kind: CountedKind
  readonly record: RecordOf<CountedKind>
}

/** What was deleted in the last thirty days, latest first. */
export async function listTrash({ database }: Pick<Store, 'database'>): Promise<readonly TrashItem[]> {
  const lists = await Promise.all(
    COUNTED_KINDS.map(async (kind) => {
      const records = await database.table<RecordOf<CountedKind>, string>(kind).where('deletedAt').above('').toArray()
      return records.map((record) => ({ kind, record }))
    }),
  )
  return lists.flat().sort((a, b) => ((a.record.deletedAt ?? '') < (b.record.deletedAt ?? '') ? 1 : -1))
}

/**
 * Removes for good what has lain in the trash for thirty days, or all of it. The host is told the new count before anything goes: a crash in
 * between must not look like a loss.
 */
export async function sweepTrash(
  store: Store,
  report: (state: DatabaseState) => Promise<void>,
  isAll = false,
): Promise<void> {
  const { database } = store
  const limit = isAll ? '\uffff' : new Date(Date.parse(store.now()) - TRASH_TIME).toISOString()
  const old = await Promise.all(
    COUNTED_KINDS.map((kind) =>
      database.table<unknown, string>(kind).where('deletedAt').between('', limit).primaryKeys(),
    ),
  )
  const removed = Object.fromEntries(COUNTED_KINDS.map((kind, place) => [kind, old[place]?.length ?? 0])) as Counts
  if (sumCounts(removed) === 0) return
  const state = await readState(database)
  await report({ ...state, counts: subtractCounts(state.counts, removed) })
  await write(store, [...COUNTED_KINDS, 'versions'], async (writer) => {
    for (const [place, kind] of COUNTED_KINDS.entries()) await writer.remove(kind, old[place] ?? [])
    const versions = database.versions.where('noteId').anyOf(old[COUNTED_KINDS.indexOf('notes')] ?? [])
    await writer.remove('versions', await versions.primaryKeys())
  })
}
