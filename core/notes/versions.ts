import type { Note, NoteVersion } from '../model/notes'
import { hashText } from './text-hash'

/** Earlier texts that are kept of each note. */
export const VERSION_LIMIT = 20
/** While somebody goes on typing, one version stands for this long; otherwise twenty of them would be ten seconds. Milliseconds. */
const VERSION_SPACING = 5 * 60 * 1000

/** The text of a note as a version, kept at `now` (ISO). */
export function makeVersion(note: Note, now: string): NoteVersion {
  return {
    id: `${note.id}/${note.updated}/${hashText(note.text)}`,
    noteId: note.id,
    at: note.updated,
    kept: now,
    text: note.text,
  }
}

/**
 * Whether the text that stands must be kept before `text` replaces it: at the first change of a sitting, and once in five minutes of typing.
 * `newest` is the version that was kept last; `now` an ISO time. A clock that was set back does not stop it.
 */
export function isVersionDue(note: Note, newest: NoteVersion | undefined, text: string, now: string): boolean {
  if (note.text === text || note.text === '' || newest?.text === note.text) return false
  return newest === undefined || Math.abs(Date.parse(now) - Date.parse(newest.kept)) >= VERSION_SPACING
}

/** The newest versions of one note, newest first, as many as are kept. */
export function keepNewestVersions(versions: readonly NoteVersion[]): readonly NoteVersion[] {
  return [...versions].sort((a, b) => (b.at + b.id < a.at + a.id ? -1 : 1)).slice(0, VERSION_LIMIT)
}
