/**
 * How many typing errors lie between two words: a letter too many, missing, wrong, or two swapped count one each (optimal string
 * alignment). One measure belongs to one word and keeps its rows, so that thousands of candidates cost no memory.
 */
export class TypoMeasure {
  private readonly word: string
  private rows: [Int32Array, Int32Array, Int32Array]

  constructor(word: string) {
    this.word = word
    const row = (): Int32Array => new Int32Array(word.length + 1)
    this.rows = [row(), row(), row()]
  }

  /** The distance, or more than `limit` as soon as it is clear that it is more. */
  distance(candidate: string, limit: number): number {
    if (Math.abs(candidate.length - this.word.length) > limit) return limit + 1
    return this.measure(candidate, limit).whole
  }

  /** The distance to the nearest beginning of the candidate: the word may still be being typed. */
  prefixDistance(candidate: string, limit: number): number {
    if (candidate.length < this.word.length - limit) return limit + 1
    return this.measure(candidate.slice(0, this.word.length + limit), limit).prefix
  }

  private measure(candidate: string, limit: number): { whole: number; prefix: number } {
    const width = this.word.length
    let [before, last, current] = this.rows
    for (let column = 0; column <= width; column += 1) last[column] = column
    let prefix = last[width] ?? 0
    for (let row = 1; row <= candidate.length; row += 1) {
      const least = this.fillRow(candidate, row, before, last, current)
      prefix = Math.min(prefix, current[width] ?? 0)
      ;[before, last, current] = [last, current, before]
      if (least > limit) return { whole: limit + 1, prefix }
    }
    this.rows = [before, last, current]
    return { whole: last[width] ?? 0, prefix }
  }

  /** Fills one row of the table and returns its smallest value. */
  private fillRow(candidate: string, row: number, before: Int32Array, last: Int32Array, current: Int32Array): number {
    const { word } = this
    const letter = candidate.charCodeAt(row - 1)
    const earlier = candidate.charCodeAt(row - 2)
    current[0] = row
    let least = row
    for (let column = 1; column <= word.length; column += 1) {
      const own = word.charCodeAt(column - 1)
      let value = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (own === letter ? 0 : 1),
      )
      if (row > 1 && column > 1 && own === earlier && word.charCodeAt(column - 2) === letter) {
        value = Math.min(value, (before[column - 2] ?? 0) + 1)
      }
      current[column] = value
      if (value < least) least = value
    }
    return least
  }
}

/** How many typing errors a word of this length may have: short words turn into others too easily. */
export function allowedTypos(length: number): 0 | 1 | 2 {
  if (length < 5) return 0
  return length < 9 ? 1 : 2
}
