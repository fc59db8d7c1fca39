import type { Edits } from '../model/notes'

export type EditOrder = 'same' | 'before' | 'after' | 'apart'

/** How state `a` stands to state `b`: the same, one after the other, or changed in two places ("apart"). */
export function compareEdits(a: Edits, b: Edits): EditOrder {
  const places = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const isLess = places.some((place) => countOf(a, place) < countOf(b, place))
  const isMore = places.some((place) => countOf(a, place) > countOf(b, place))
  if (isLess && isMore) return 'apart'
  if (isLess) return 'before'
  return isMore ? 'after' : 'same'
}

/** A state that comes after both. */
export function joinEdits(a: Edits, b: Edits): Edits {
  const places = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return Object.fromEntries(places.map((place) => [place, Math.max(countOf(a, place), countOf(b, place))]))
}

/** The state after one more change in this database. */
export function countEdit(edits: Edits, databaseId: string): Edits {
  return { ...edits, [databaseId]: countOf(edits, databaseId) + 1 }
}

function countOf(edits: Edits, place: string): number {
  return Object.hasOwn(edits, place) ? (edits[place] ?? 0) : 0
}
