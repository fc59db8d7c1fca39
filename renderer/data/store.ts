import { AppError } from '../../core/errors'
import {
  COUNTED_KINDS,
  type Counts,
  type DatabaseState,
  type JournalChange,
  type JournalLine,
  type OwnData,
  type OwnRecord,
  type TableName,
} from '../../core/model/notes'
import { type Database, describeDataFailure, type Stamp } from './database'

/** The open database with what its functions need from outside. */
export interface Store {
  readonly database: Database
  readonly isReadOnly: boolean
  /** Number of the newest form that this app may write. */
  readonly newestSchema: number
  /** ISO, UTC. */
  readonly now: () => string
  readonly newId: () => string
  /**
   * Keeps a write outside the database as well; never throws, as the write itself is done. Absent where whole files are brought in: a backup is
   * made after that.
   */
  readonly journal?: (line: JournalLine) => Promise<void>
}

/** What a write does to records; each is remembered for the journal. */
export interface Writer {
  readonly databaseId: string
  put<T extends TableName>(table: T, record: OwnData[T][number]): Promise<void>
  remove(table: TableName, ids: readonly string[]): Promise<void>
}

/**
 * The only way to write: one transaction over the tables and the stamp. Resolves when the transaction is complete, that is on the disk, and
 * the journal has it too. `newDatabaseId` is the id that the database has from then on.
 * @throws AppError `data-newer`, `disk-full` or `data-not-saved`; then nothing of it was written
 */
export async function write<T>(
  store: Store,
  tables: readonly TableName[],
  work: (writer: Writer) => Promise<T>,
  newDatabaseId?: string,
): Promise<T> {
  const { database } = store
  if (store.isReadOnly) throw new AppError('data-newer', 'the database is of a newer form')
  try {
    // Chromium closes connections when another window upgrades, or when its storage process ends.
    if (!database.isOpen()) await database.open()
    const { line, result } = await database.transaction('rw', [...tables, 'meta'], async () => {
      const stamp = await readStamp(store)
      const changes: JournalChange[] = []
      const result = await work(createWriter(store, stamp.databaseId, changes))
      const databaseId = newDatabaseId ?? stamp.databaseId
      const revision = stamp.revision + 1
      await database.meta.put({ ...stamp, databaseId, revision })
      return { line: { databaseId, revision, changes }, result }
    })
    await store.journal?.(line)
    return result
  } catch (error) {
    throw describeDataFailure(error)
  }
}

function createWriter({ database }: Store, databaseId: string, changes: JournalChange[]): Writer {
  return {
    databaseId,
    put: async (table, record) => {
      await database.table(table).put(record)
      changes.push({ table, id: record.id, record })
    },
    remove: async (table, ids) => {
      await database.table(table).bulkDelete([...ids])
      for (const id of ids) changes.push({ table, id, record: null })
    },
  }
}

/** @throws AppError `data-newer` where another window has changed the form meanwhile, `data-not-saved` where the database was emptied */
async function readStamp({ database, newestSchema }: Store): Promise<Stamp> {
  const stamp = await database.meta.get('stamp')
  if (stamp === undefined) throw new AppError('data-not-saved', 'the database lost its stamp')
  if (stamp.schema > newestSchema) throw new AppError('data-newer', 'the database is of a newer form')
  return stamp
}

/** What the database is and holds, read at one moment. */
export async function readState(database: Database): Promise<DatabaseState> {
  return database.transaction('r', [...COUNTED_KINDS, 'meta'], async () => {
    const stamp = await database.meta.get('stamp')
    const counts = await Promise.all(COUNTED_KINDS.map((kind) => database.table(kind).count()))
    const entries = COUNTED_KINDS.map((kind, place) => [kind, counts[place] ?? 0] as const)
    return {
      databaseId: stamp?.databaseId ?? '',
      revision: stamp?.revision ?? 0,
      counts: Object.fromEntries(entries) as Counts,
    }
  })
}

/** A record's beginning: not counted as changed yet, so that the writing counts it. */
export function startRecord(store: Store, databaseId: string, id: string = store.newId()): OwnRecord {
  const now = store.now()
  return { id, created: now, updated: now, deletedAt: null, edits: { [databaseId]: 1 } }
}
