/** The place of a word in a list sorted by code unit, or -1. */
export function findWord(words: readonly string[], word: string): number {
  const place = lowerBound(words, word)
  return words[place] === word ? place : -1
}

/** First and last (exclusive) place of the words that begin with `prefix`. */
export function findPrefix(words: readonly string[], prefix: string): readonly [number, number] {
  return [lowerBound(words, prefix), lowerBound(words, `${prefix}\uffff`)]
}

function lowerBound(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** The last place in a rising list whose value is not above `value`. */
export function findPlace(rising: Int32Array, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
