import type { AppError } from '../../core/errors'
import type { Note } from '../../core/model/notes'
import { describeDataFailure } from './database'
import type { Drafts } from './drafts'
import { changeNote } from './notes'
import type { Store } from './store'

/** After the last key. Milliseconds. */
const PAUSE = 500
/** Who types without a pause is saved all the same. Milliseconds. */
const LONGEST_WAIT = 3_000
/** After a save that failed. Milliseconds. */
const RETRY_WAIT = 5_000

export type SaveState =
  /** The text in the editor is on the disk. Only then "gespeichert" may be shown. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  /** The text is in the editor only, and in its draft. It is tried again by itself. */
  | { readonly kind: 'failed'; readonly error: AppError }

export interface Autosaver {
  /** The note as it was last saved. After a second version was made, it is that one. */
  readonly note: () => Note
  readonly text: () => string
  readonly state: () => SaveState
  /** Whether the text was kept as a second version, because the note was changed elsewhere. */
  readonly isSecondVersion: () => boolean
  edit(text: string): void
  /** Saves at once: at blur, when the window is hidden or closes. Never throws: `state` says how it went. */
  flush(): Promise<void>
  /** The note as it stands in the database now. It is taken over where nothing is unsaved here. */
  follow(note: Note): void
}

export interface AutosaveOptions {
  readonly store: Store
  readonly drafts: Drafts
  readonly note: Note
  readonly onChange: () => void
  /** Calls once after so many milliseconds; returns what cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}

/** Saves a note while it is being typed. */
export function createAutosaver({ store, drafts, note, onChange, later }: AutosaveOptions): Autosaver {
  let base = note
  let text = note.text
  let state: SaveState = { kind: 'saved' }
  let isSecondVersion = false
  let cancelPause = (): void => undefined
  let cancelLongest: (() => void) | null = null
  let saving: Promise<void> = Promise.resolve()

  const change = (next: SaveState): void => {
    state = next
    onChange()
  }

  const save = async (): Promise<void> => {
    cancelPause()
    cancelLongest?.()
    cancelLongest = null
    if (text === base.text) return
    const sent = text
    try {
      const { state: outcome, record } = await changeNote(store, base, { text: sent })
      if (outcome === 'second-version') {
        isSecondVersion = true
        drafts.remove(base.id)
      }
      base = record
      if (text !== sent) {
        drafts.write(base, text)
        return
      }
      drafts.remove(base.id)
      change({ kind: 'saved' })
    } catch (error) {
      change({ kind: 'failed', error: describeDataFailure(error) })
      cancelPause = later(() => void flush(), RETRY_WAIT)
    }
  }

  const flush = (): Promise<void> => {
    saving = saving.then(save)
    return saving
  }

  return {
    note: () => base,
    text: () => text,
    state: () => state,
    isSecondVersion: () => isSecondVersion,
    edit: (next) => {
      text = next
      drafts.write(base, text)
      // Drawn at every key: a controlled field takes its text from here.
      change(state.kind === 'saved' ? { kind: 'unsaved' } : state)
      cancelPause()
      cancelPause = later(() => void flush(), PAUSE)
      cancelLongest ??= later(() => void flush(), LONGEST_WAIT)
    },
    flush,
    follow: (current) => {
      if (text !== base.text || current.id !== base.id) return
      const isOther = current.text !== text
      base = current
      text = current.text
      if (isOther) onChange()
    },
  }
}
