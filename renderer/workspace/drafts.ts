import { parseJson } from '../../core/parse-json'

/**
 * What is typed, written to localStorage at every change: a save takes a moment to begin, a window can die in between, and a network drive can be away for
 * hours. A draft goes when its text is in the file. Beside it lies the undo history, so that undo works over sessions.
 */

const DRAFT = 'redaktion-entwurf:'
const HISTORY = 'redaktion-verlauf:'
/** Characters. localStorage holds some five million in all, and the person's notes come first. */
const MAX_HISTORY = 200_000
const MAX_HISTORIES = 5

export interface TextDraft {
  readonly text: string
  /** The version of the file that the typing began with; null for a file that was not there. */
  readonly base: string | null
}

export interface TextDrafts {
  read(path: string): TextDraft | null
  /** Never throws: where there is no room, the save itself still says whether it worked. */
  write(path: string, draft: TextDraft): void
  remove(path: string): void
  /** The undo history that belongs to a version of the file; null where another program changed the file since. */
  readHistory(path: string, version: string): unknown
  writeHistory(path: string, version: string, state: unknown): void
}

export function openDrafts(storage: Storage, folder: string): TextDrafts {
  const key = (prefix: string, path: string): string => `${prefix}${folder}:${path}`
  return {
    read: (path) => {
      const draft = parseJson(storage.getItem(key(DRAFT, path)) ?? '')
      if (typeof draft !== 'object' || draft === null || !('text' in draft) || !('base' in draft)) return null
      const { text, base } = draft
      return typeof text === 'string' && (base === null || typeof base === 'string') ? { text, base } : null
    },
    write: (path, draft) => {
      try {
        storage.setItem(key(DRAFT, path), JSON.stringify(draft))
      } catch {
        dropHistories(storage, 0)
      }
    },
    remove: (path) => storage.removeItem(key(DRAFT, path)),
    readHistory: (path, version) => {
      const kept = parseJson(storage.getItem(key(HISTORY, path)) ?? '')
      if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== version) return null
      return 'state' in kept ? kept.state : null
    },
    writeHistory: (path, version, state) => {
      const text = JSON.stringify({ version, at: Date.now(), state })
      storage.removeItem(key(HISTORY, path))
      if (text.length > MAX_HISTORY) return
      dropHistories(storage, MAX_HISTORIES - 1)
      try {
        storage.setItem(key(HISTORY, path), text)
      } catch {
        // Without room for it, undo begins anew: no text is lost.
      }
    },
  }
}

/** Keeps the newest histories. */
function dropHistories(storage: Storage, keep: number): void {
  const keys = Object.keys(storage).filter((key) => key.startsWith(HISTORY))
  const age = (key: string): number => {
    const kept = parseJson(storage.getItem(key) ?? '')
    return typeof kept === 'object' && kept !== null && 'at' in kept ? Number(kept.at) : 0
  }
  const old = keys.map((key) => [key, age(key)] as const).sort((a, b) => b[1] - a[1])
  for (const [key] of old.slice(keep)) storage.removeItem(key)
}
