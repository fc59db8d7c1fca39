import { type BackupFile, type OwnData, TABLES } from '../../core/model/notes'
import { type MergeReport, mergeOwnData } from '../../core/notes/merge'
import type { Database } from './database'
import { type Store, write } from './store'

/** Everything in the database, read at one moment. */
export async function readOwnData(database: Database): Promise<OwnData> {
  return database.transaction('r', [...TABLES], async () => {
    const [notes, versions, highlights, favourites, collections, usage] = await Promise.all([
      database.notes.toArray(),
      database.versions.toArray(),
      database.highlights.toArray(),
      database.favourites.toArray(),
      database.collections.toArray(),
      database.usage.toArray(),
    ])
    return { notes, versions, highlights, favourites, collections, usage }
  })
}

/** Brings a file's data in beside what is there: all of it or nothing, in one transaction. */
export async function mergeIntoDatabase(store: Store, file: BackupFile): Promise<MergeReport> {
  return write(store, TABLES, async () => {
    const { data, report } = mergeOwnData(await readOwnData(store.database), file.data)
    await putOwnData(store.database, data)
    return report
  })
}

/**
 * Puts a file's data in the place of what is there: all of it or nothing. The database gets a new id, because its own changes since that
 * backup are gone, and must not be taken for known.
 */
export async function replaceDatabase(store: Store, file: BackupFile): Promise<void> {
  await write(store, TABLES, () => putOwnData(store.database, file.data), store.newId())
}

async function putOwnData(database: Database, data: OwnData): Promise<void> {
  for (const table of TABLES) {
    await database.table(table).clear()
    await database.table(table).bulkPut([...data[table]])
  }
}
