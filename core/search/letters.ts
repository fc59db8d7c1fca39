/** One bit a letter, a to z; all else shares the highest ones. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - 97
    bits |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26
  }
  return bits
}

/** The letters of many words, to rule out most of them before a typing error is measured. */
export function letterBits(words: readonly string[]): Int32Array {
  const bits = new Int32Array(words.length)
  words.forEach((word, place) => {
    bits[place] = lettersOf(word)
  })
  return bits
}
