import type { OwnRecord } from '../model/notes'

/** Fields that say when and where a record was changed, not what it says. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['created', 'updated', 'edits'])

/** What a record says, as one string: equal for equal content, whatever order the fields were written in. */
export function contentOf(record: OwnRecord): string {
  return writeCanonically(Object.fromEntries(Object.entries(record).filter(([name]) => !BOOKKEEPING.has(name))))
}

/** JSON with sorted keys. */
function writeCanonically(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
