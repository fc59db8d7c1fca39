import DexieLibrary, {
  type Dexie,
  type IntervalTree,
  liveQuery,
  type ObservabilitySet,
  RangeSet,
  type Table,
  type Transaction,
} from 'dexie'
import { AppError } from '../../core/errors'
import type { Collection, Favourite, Highlight, Note, NoteVersion, Usage } from '../../core/model/notes'
import { DATABASE_NAME, SCHEMA, type SchemaVersion } from './schema'

/** The one door to Dexie and IndexedDB. */

export type { Transaction }

/** Our own stamp: an older Dexie opens a newer database without complaint, so the database says itself what form it has. */
export interface Stamp {
  readonly key: 'stamp'
  readonly schema: number
  readonly databaseId: string
  /** Counts every write to the person's data. */
  readonly revision: number
}

export interface Database extends Dexie {
  readonly notes: Table<Note, string>
  readonly versions: Table<NoteVersion, string>
  readonly highlights: Table<Highlight, string>
  readonly favourites: Table<Favourite, string>
  readonly collections: Table<Collection, string>
  readonly usage: Table<Usage, string>
  readonly meta: Table<Stamp, 'stamp'>
}

export interface OpenOptions {
  readonly name?: string
  readonly schema?: readonly SchemaVersion[]
  readonly newId: () => string
  /** Called with the database in its old form, before it is changed; the upgrade only begins once this resolved. */
  readonly backUp: (old: Database) => Promise<void>
  /** Waits before another attempt; milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

export interface Opened {
  readonly database: Database
  /** Number of the newest form that this app knows. */
  readonly newestSchema: number
  /** The database is of a newer form: it may be read, not written. */
  readonly isNewer: boolean
}

/** Antivirus programs and a window that is just closing hold files for a moment. Milliseconds before each further attempt. */
const ATTEMPTS: readonly number[] = [0, 300, 1500]
/** An upgrade waits for other windows; for longer than this it is called failed. Milliseconds. */
const OPEN_LIMIT = 10_000

/**
 * Opens the person's database and gives it a stamp if it has none. It is never deleted here.
 * @throws AppError `data-unreadable`, or `data-upgrade-failed` with the old data whole
 */
export async function openDatabase(options: OpenOptions): Promise<Opened> {
  const { name = DATABASE_NAME, schema = SCHEMA, newId, backUp, wait } = options
  const newest = schema.at(-1)?.number ?? 1
  const stamp = await attempt(wait, () => inspect(name, newest, backUp, wait))
  if (stamp !== null && stamp.schema > newest) {
    return { database: await attempt(wait, () => open(create(name, []), wait)), newestSchema: newest, isNewer: true }
  }
  const isUpgrade = stamp !== null && stamp.schema < newest
  try {
    const database = await attempt(wait, () => open(create(name, schema), wait))
    await putStamp(database, newest, newId)
    return { database, newestSchema: newest, isNewer: false }
  } catch (cause) {
    if (isUpgrade) throw new AppError('data-upgrade-failed', 'the upgrade was taken back', {}, { cause })
    throw cause
  }
}

/**
 * Opens the database that a window has opened before, in the form that it has by then. It watches and writes like a window's.
 * @throws AppError `data-unreadable`
 */
export function openForWorker(name: string, wait: OpenOptions['wait']): Promise<Opened> {
  const newestSchema = SCHEMA.at(-1)?.number ?? 1
  return attempt(wait, async () => {
    const database = await open(create(name, []), wait)
    const stamp = await database.meta.get('stamp')
    return { database, newestSchema, isNewer: (stamp?.schema ?? 0) > newestSchema }
  })
}

/** Looks at the form of the database without changing it, and lets it be backed up where it must change. Null where there is none. */
async function inspect(
  name: string,
  newest: number,
  backUp: OpenOptions['backUp'],
  wait: OpenOptions['wait'],
): Promise<Stamp | null> {
  // Asked of the list: Dexie would look by making the database and deleting it again.
  if (!(await DexieLibrary.getDatabaseNames()).includes(name)) return null
  const old = await open(create(name, []), wait)
  try {
    const hasMeta = old.tables.some((table) => table.name === 'meta')
    const stamp = hasMeta ? ((await old.table<Stamp, 'stamp'>('meta').get('stamp')) ?? null) : null
    if (stamp !== null && stamp.schema < newest) await backUp(old)
    return stamp
  } finally {
    old.close()
  }
}

/** Strict durability: a transaction is complete when the disk has it. No cache: what is read is what is stored. */
function create(name: string, schema: readonly SchemaVersion[]): Database {
  const database = new DexieLibrary(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  })
  for (const { number, stores, upgrade } of schema) {
    const version = database.version(number).stores({ ...stores })
    if (upgrade) version.upgrade(upgrade)
  }
  // Another window upgrades or deletes: we make room. `false` keeps Dexie from doing the same with a line in the console.
  database.on('versionchange', () => {
    database.close()
    return false
  })
  return database as Database
}

async function open(database: Database, wait: OpenOptions['wait']): Promise<Database> {
  const limit = wait(OPEN_LIMIT).then(() => {
    throw new Error('the database does not open in time')
  })
  try {
    await Promise.race([database.open(), limit])
    nameTables(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Dexie only names the tables of a form that it was given; one that is opened as it is has them all the same. */
function nameTables(database: Database): void {
  for (const table of database.tables) {
    if (!(table.name in database)) Object.defineProperty(database, table.name, { value: table })
  }
}

async function attempt<T>(wait: OpenOptions['wait'], work: () => Promise<T>): Promise<T> {
  let last: unknown
  for (const pause of ATTEMPTS) {
    if (pause > 0) await wait(pause)
    try {
      return await work()
    } catch (error) {
      if (error instanceof AppError) throw error
      last = error
    }
  }
  throw new AppError('data-unreadable', 'the database cannot be opened', {}, { cause: last })
}

async function putStamp(database: Database, schema: number, newId: () => string): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    const known = await database.meta.get('stamp')
    const stamp: Stamp = known ?? { key: 'stamp', schema, databaseId: newId(), revision: 0 }
    await database.meta.put({ ...stamp, schema })
  })
}

/** Deletes the whole database. Only for a person who asked for it. */
export async function deleteDatabase(name: string = DATABASE_NAME): Promise<void> {
  await DexieLibrary.delete(name)
}

/** Calls with the result of a query now and after every change that touches it, from whichever window or worker. Returns the end of it. */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe(onValue, onError)
  return () => subscription.unsubscribe()
}

/** Calls with the span of ids after every change to a table, from whichever window or worker. Returns the end of it. */
export function watchChanges(
  database: Database,
  table: keyof Database & string,
  onChange: (spans: readonly { readonly from: string; readonly to: string }[]) => void,
): () => void {
  const part = `idb://${database.name}/${table}`
  const listener = (parts: ObservabilitySet): void => {
    const trees = [parts.all, parts[`${part}/`], parts[`${part}/:dels`]].filter((tree) => tree !== undefined)
    const spans = trees.flatMap(listSpans)
    if (spans.length > 0) onChange(spans)
  }
  DexieLibrary.on.storagemutated.subscribe(listener)
  return () => DexieLibrary.on.storagemutated.unsubscribe(listener)
}

const LAST_ID = '\uffff'

function listSpans(tree: IntervalTree): { from: string; to: string }[] {
  return [...new RangeSet().add(tree)].map(({ from, to }) => ({
    from: typeof from === 'string' ? from : '',
    to: typeof to === 'string' ? to : LAST_ID,
  }))
}

/** What went wrong in IndexedDB, as a person can act on it. */
export function describeDataFailure(error: unknown): AppError {
  if (error instanceof AppError) return error
  const names = [error, readCause(error)].map((each) => (each instanceof Error ? each.name : ''))
  const isFull = names.some((name) => name === 'QuotaExceededError')
  return new AppError(isFull ? 'disk-full' : 'data-not-saved', `not saved: ${names.join(' ')}`, {}, { cause: error })
}

function readCause(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined
}
