import type { OwnRecord } from '../../core/model/notes'
import { compareEdits } from '../../core/notes/edits'
import type { Saved } from './records'

/** Saves a change that starts from a state which only the queue knows. */
export type QueuedChange<T> = (record: T, save: (base: T) => Promise<Saved<T>>) => Promise<Saved<T>>

/**
 * Changes of the same record one after the other, each from the state that the one before saved: the state on the screen comes later, and a
 * change from it would count as made elsewhere. `record` is what the screen shows.
 */
export function createChangeQueue<T extends OwnRecord>(): QueuedChange<T> {
  const tails = new Map<string, Promise<T | null>>()
  return (record, save) => {
    const before = tails.get(record.id) ?? Promise.resolve(null)
    const saved = before.then((last) => save(last === null ? record : laterOf(last, record)))
    const tail = saved.then(
      (outcome) => outcome.record,
      // Nothing was written: the next one starts where this one did.
      () => before,
    )
    tails.set(record.id, tail)
    return saved
  }
}

/** A second version has an id of its own, and what follows goes on with it. */
function laterOf<T extends OwnRecord>(last: T, shown: T): T {
  if (last.id !== shown.id) return last
  const order = compareEdits(shown.edits, last.edits)
  return order === 'before' || order === 'same' ? last : shown
}
