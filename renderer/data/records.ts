import { AppError } from '../../core/errors'
import type { CountedKind, OwnData, OwnRecord, TableName } from '../../core/model/notes'
import { contentOf } from '../../core/notes/content-of'
import { compareEdits, countEdit } from '../../core/notes/edits'
import { nameCopy } from '../../core/notes/merge'
import { type Store, startRecord, type Writer, write } from './store'

export type RecordOf<K extends CountedKind> = OwnData[K][number]
type Fields<T> = Partial<Omit<T, keyof OwnRecord>>

export type Saved<T> =
  | { readonly state: 'saved'; readonly record: T }
  /** It was changed elsewhere meanwhile: that stays, and this change is a record of its own, with which the editor goes on. */
  | { readonly state: 'second-version'; readonly record: T; readonly other: T }

interface ChangeHooks<T> {
  readonly tables?: readonly TableName[]
  /** In the same transaction, before the record is replaced. */
  readonly before?: (writer: Writer, current: T, next: T) => Promise<void>
  /** What marks a second version. */
  readonly mark?: Fields<T>
}

/** Adds a record under a new id. */
export async function addRecord<K extends CountedKind>(
  store: Store,
  kind: K,
  fields: Omit<RecordOf<K>, keyof OwnRecord>,
): Promise<RecordOf<K>> {
  return write(store, [kind], async (writer) => {
    const record = { ...fields, ...startRecord(store, writer.databaseId) } as RecordOf<K>
    await writer.put(kind, record)
    return record
  })
}

/**
 * Changes fields of a record, from the state `base` that the editor began with. A field that only this side or only the other changed is
 * taken; where both changed the same one, both are kept.
 */
export async function changeRecord<K extends CountedKind>(
  store: Store,
  kind: K,
  base: RecordOf<K>,
  change: Fields<RecordOf<K>>,
  hooks: ChangeHooks<RecordOf<K>> = {},
): Promise<Saved<RecordOf<K>>> {
  const table = store.database.table<RecordOf<K>, string>(kind)
  return write(store, [kind, ...(hooks.tables ?? [])], async (writer) => {
    const { databaseId } = writer
    const current = (await table.get(base.id)) ?? base
    const now = store.now()
    if (clashes(base, current, change)) {
      const other = { ...base, ...change, ...hooks.mark, ...startRecord(store, databaseId) }
      const record = { ...other, id: nameCopy({ ...other, id: base.id }) }
      await writer.put(kind, record)
      return { state: 'second-version', record, other: current } as const
    }
    // Who writes on in what was put into the trash elsewhere wants to keep it.
    const record = { ...current, ...change, deletedAt: null, updated: now, edits: countEdit(current.edits, databaseId) }
    if (contentOf(record) === contentOf(current)) return { state: 'saved', record: current } as const
    await hooks.before?.(writer, current, record)
    await writer.put(kind, record)
    return { state: 'saved', record } as const
  })
}

/** Whether the other side changed a field that this change is about to set to something else. */
function clashes<T extends OwnRecord>(base: T, current: T, change: Fields<T>): boolean {
  if (compareEdits(base.edits, current.edits) === 'same') return false
  return (Object.keys(change) as (keyof T & keyof Fields<T>)[]).some(
    (field) => !isSame(current[field], base[field]) && !isSame(current[field], change[field]),
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Puts a record into the trash, or takes it out again. What is not there any more is no error for the trash. */
export async function setDeleted(store: Store, kind: CountedKind, id: string, isDeleted: boolean): Promise<void> {
  const table = store.database.table<RecordOf<CountedKind>, string>(kind)
  await write(store, [kind], async (writer) => {
    const current = await table.get(id)
    if (current === undefined) {
      if (isDeleted) return
      throw new AppError('not-found', `no ${kind} of this id`)
    }
    const now = store.now()
    const edits = countEdit(current.edits, writer.databaseId)
    await writer.put(kind, { ...current, deletedAt: isDeleted ? now : null, updated: now, edits })
  })
}
