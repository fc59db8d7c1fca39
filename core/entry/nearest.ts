import { closest, distance } from 'fastest-levenshtein'

/** The candidate that was most likely meant, or null where none is near (at most a third of the letters differ). */
export function findNearest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null
  const lower = word.toLowerCase()
  const best = closest(lower, [...candidates])
  return distance(lower, best.toLowerCase()) <= Math.max(1, Math.floor(best.length / 3)) ? best : null
}

/** „ – meinten Sie ‚x‘?“, or nothing where no candidate is near. */
export function askForNearest(word: string, candidates: readonly string[]): string {
  const nearest = findNearest(word, candidates)
  return nearest === null ? '' : ` Meinten Sie „${nearest}“?`
}
