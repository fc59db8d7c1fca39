import { COUNTED_KINDS, type Counts, type DatabaseState } from '../model/notes'

export type StartVerdict =
  | { readonly state: 'fine' }
  /** Before anything else the person is offered a backup. `missing`: how many records fewer there are than there were. */
  | { readonly state: 'restore-offered'; readonly reason: LossReason; readonly missing: number }

/** `emptied`: nothing is left; `fewer`: some are gone; `foreign`: another database; `older`: the last changes are gone. */
export type LossReason = 'emptied' | 'fewer' | 'foreign' | 'older'

/**
 * Whether the database holds what the host remembers of it. Chromium empties a damaged or full database without an error, so the number
 * outside it is the only witness. `expected` is null where there was never a database.
 */
export function judgeStart(found: DatabaseState, expected: DatabaseState | null): StartVerdict {
  if (expected === null || sumCounts(expected.counts) === 0) return { state: 'fine' }
  const missing = COUNTED_KINDS.reduce((sum, kind) => sum + Math.max(0, expected.counts[kind] - found.counts[kind]), 0)
  if (sumCounts(found.counts) === 0) return { state: 'restore-offered', reason: 'emptied', missing }
  if (found.databaseId !== expected.databaseId) return { state: 'restore-offered', reason: 'foreign', missing }
  if (missing > 0) return { state: 'restore-offered', reason: 'fewer', missing }
  if (found.revision < expected.revision) return { state: 'restore-offered', reason: 'older', missing }
  return { state: 'fine' }
}

export function sumCounts(counts: Counts): number {
  return COUNTED_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
}

/** Counts after some records were taken away, none below zero. */
export function subtractCounts(counts: Counts, removed: Counts): Counts {
  return {
    notes: Math.max(0, counts.notes - removed.notes),
    highlights: Math.max(0, counts.highlights - removed.highlights),
    favourites: Math.max(0, counts.favourites - removed.favourites),
    collections: Math.max(0, counts.collections - removed.collections),
    usage: Math.max(0, counts.usage - removed.usage),
  }
}
