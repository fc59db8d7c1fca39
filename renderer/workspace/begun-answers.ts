import { KINDS, type Kind } from '../../core/model/entry'
import { parseJson } from '../../core/parse-json'
import { type Answers, NO_ANSWERS } from '../../core/workspace/questions'

/** Answers to the questions of a new entry, of which no file has been made: ten questions are half an hour, and a window can close. */
export interface BegunEntry {
  readonly kind: Kind
  readonly answers: Answers
  /** The question, from 0. */
  readonly at: number
}

const KEY = 'redaktion-fragen:'

/** Null where there are none, or where another version of the app wrote them in a form that does not fit. */
export function readBegun(storage: Storage, folder: string): BegunEntry | null {
  const kept = parseJson(storage.getItem(KEY + folder) ?? '')
  return isBegun(kept) ? kept : null
}

export function writeBegun(storage: Storage, folder: string, begun: BegunEntry): void {
  try {
    storage.setItem(KEY + folder, JSON.stringify(begun))
  } catch {
    // Without room for them the answers are only in the window: the next step makes a file of them.
  }
}

export function removeBegun(storage: Storage, folder: string): void {
  storage.removeItem(KEY + folder)
}

function isBegun(kept: unknown): kept is BegunEntry {
  if (!isRecord(kept) || !isRecord(kept.answers)) return false
  const { kind, answers, at } = kept
  return (
    KINDS.some((each) => each === kind) &&
    typeof at === 'number' &&
    Object.entries(NO_ANSWERS).every(([key, empty]) => isLike(answers[key], empty))
  )
}

/** Of the same shape as the empty answer, as far as a field needs it. */
function isLike(value: unknown, empty: Answers[keyof Answers]): boolean {
  if (Array.isArray(empty)) return Array.isArray(value)
  return empty === null ? value === null || isRecord(value) : typeof value === typeof empty
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
