import type { Note } from '../../core/model/notes'
import { parseJson } from '../../core/parse-json'
import { changeNote } from './notes'
import type { Store } from './store'

/**
 * What is being typed, written to localStorage at every change, at once and without waiting: a save takes up to half a second to begin, and a
 * window whose process dies in between would lose it. A draft goes when its save is complete; one that is still there at the next
 * start is saved then.
 */

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
export type Locks = Pick<LockManager, 'request'>

const PREFIX = 'entwurf:'
/** localStorage holds about 5 million characters in all. A longer note is saved by the database alone. */
const SIZE_LIMIT = 500_000

interface Draft {
  /** The state that the typing began with, without its text. */
  readonly base: Note
  readonly text: string
}

export interface Drafts {
  /** Never throws: where there is no room, the save itself still says whether it worked. */
  write(base: Note, text: string): void
  remove(noteId: string): void
}

/** Drafts of one window. It holds a lock for as long as it lives, so that other windows leave its drafts alone. */
export function openDrafts(storage: DraftStorage, locks: Locks, session: string): Drafts {
  void locks.request(nameLock(session), () => new Promise(() => undefined)).catch(() => undefined)
  const nameDraft = (noteId: string): string => `${PREFIX}${session}:${noteId}`
  return {
    write: (base, text) => {
      if (text.length > SIZE_LIMIT) return
      try {
        storage.setItem(nameDraft(base.id), JSON.stringify({ base: { ...base, text: '' }, text } satisfies Draft))
      } catch {
        storage.removeItem(nameDraft(base.id))
      }
    },
    remove: (noteId) => storage.removeItem(nameDraft(noteId)),
  }
}

/**
 * Saves what windows left behind that are gone. Returns the notes that got their text back. A draft that cannot be saved now stays.
 * @throws AppError as a save does
 */
export async function recoverDrafts(store: Store, storage: DraftStorage, locks: Locks): Promise<readonly Note[]> {
  const recovered: Note[] = []
  for (const [session, keys] of groupBySession(storage)) {
    await locks.request(nameLock(session), { ifAvailable: true }, async (lock) => {
      if (lock === null) return
      for (const key of keys) {
        const note = await recoverDraft(store, storage.getItem(key))
        if (note !== null) recovered.push(note)
        storage.removeItem(key)
      }
    })
  }
  return recovered
}

/** Forgets all drafts, of every window. */
export function removeDrafts(storage: DraftStorage): void {
  for (const key of [...groupBySession(storage).values()].flat()) storage.removeItem(key)
}

function groupBySession(storage: DraftStorage): Map<string, string[]> {
  const sessions = new Map<string, string[]>()
  for (let place = 0; place < storage.length; place += 1) {
    const key = storage.key(place)
    if (!key?.startsWith(PREFIX)) continue
    const session = key.slice(PREFIX.length).split(':')[0] ?? ''
    sessions.set(session, [...(sessions.get(session) ?? []), key])
  }
  return sessions
}

/** Null where the text was saved after all, or the draft is none. */
async function recoverDraft(store: Store, written: string | null): Promise<Note | null> {
  const draft = readDraft(written)
  if (draft === null) return null
  const current = await store.database.notes.get(draft.base.id)
  if (current?.text === draft.text || (current === undefined && draft.text.trim() === '')) return null
  const isUntouched = current !== undefined && JSON.stringify(current.edits) === JSON.stringify(draft.base.edits)
  const { record } = await changeNote(store, isUntouched ? current : draft.base, { text: draft.text })
  return record
}

function readDraft(written: string | null): Draft | null {
  const draft = parseJson(written ?? '') as Draft | null | undefined
  return typeof draft?.text === 'string' && typeof draft.base?.id === 'string' ? draft : null
}

function nameLock(session: string): string {
  return `${PREFIX}${session}`
}
