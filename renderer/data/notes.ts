import type { EntrySeen, Note, NoteVersion } from '../../core/model/notes'
import { isVersionDue, keepNewestVersions, makeVersion, VERSION_LIMIT } from '../../core/notes/versions'
import type { Database } from './database'
import { changeRecord, type Saved } from './records'
import type { Store, Writer } from './store'

export interface NewNote {
  /** Null for a free note. */
  readonly entryId: string | null
  readonly text: string
  readonly tags?: readonly string[]
  readonly entrySeen: EntrySeen | null
}

/** A note that is not stored yet: its first change stores it, so that an editor that nobody typed in leaves nothing behind. */
export function prepareNote(store: Store, { entryId, text, tags = [], entrySeen }: NewNote): Note {
  const now = store.now()
  const record = { id: store.newId(), created: now, updated: now, deletedAt: null, edits: {} }
  return { ...record, entryId, text, tags, pinned: false, entrySeen, secondVersionOf: null }
}

export async function addNote(store: Store, fields: NewNote): Promise<Note> {
  const { record } = await changeNote(store, prepareNote(store, { ...fields, text: '' }), { text: fields.text })
  return record
}

export type NoteChange = Partial<Pick<Note, 'text' | 'tags' | 'pinned' | 'entryId' | 'entrySeen'>>

/**
 * Saves a change to a note, from the state that the editor began with. Resolves once it is on the disk. The text before goes into the history.
 * @throws AppError `disk-full`, `data-not-saved` or `data-newer`; then the editor keeps the text
 */
export function changeNote(store: Store, base: Note, change: NoteChange): Promise<Saved<Note>> {
  return changeRecord(store, 'notes', base, change, {
    tables: ['versions'],
    mark: { secondVersionOf: base.secondVersionOf ?? base.id },
    before: (writer, current, next) => keepVersion(store, writer, current, next.text, false),
  })
}

/** Brings an earlier text back; the one that stood stays in the history. */
export function restoreVersion(store: Store, base: Note, version: NoteVersion): Promise<Saved<Note>> {
  return changeRecord(
    store,
    'notes',
    base,
    { text: version.text },
    { tables: ['versions'], before: (writer, current, next) => keepVersion(store, writer, current, next.text, true) },
  )
}

async function keepVersion(
  store: Store,
  writer: Writer,
  current: Note,
  text: string,
  isForced: boolean,
): Promise<void> {
  const { versions } = store.database
  const known = keepNewestVersions(await versions.where('noteId').equals(current.id).toArray())
  const now = store.now()
  const isWorthIt = isForced && current.text !== text && current.text !== ''
  if (!isWorthIt && !isVersionDue(current, known[0], text, now)) return
  await writer.put('versions', makeVersion(current, now))
  if (known.length >= VERSION_LIMIT) {
    await writer.remove(
      'versions',
      known.slice(VERSION_LIMIT - 1).map(({ id }) => id),
    )
  }
}

/** Earlier texts of a note, newest first. */
export async function listVersions(database: Database, noteId: string): Promise<readonly NoteVersion[]> {
  return keepNewestVersions(await database.versions.where('noteId').equals(noteId).toArray())
}

/** Notes on an entry: pinned ones first, then those changed last. */
export async function listNotesOf(database: Database, entryId: string): Promise<readonly Note[]> {
  const notes = await database.notes.where('entryId').equals(entryId).toArray()
  return notes.filter(({ deletedAt }) => deletedAt === null).sort(compareNotes)
}

export function compareNotes(a: Pick<Note, 'pinned' | 'updated'>, b: Pick<Note, 'pinned' | 'updated'>): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1
  return a.updated < b.updated ? 1 : -1
}
