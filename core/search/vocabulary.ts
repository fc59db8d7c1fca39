import type { WordBook } from './compounds'
import { stemWord } from './stem'

/** A word must be this long to make compounds, unless the small list has it. */
const MIN_COMPOUND_WORD = 4

/** All words of a library while it is indexed, each with a number. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly words: string[] = []
  private readonly capitals: number[] = []
  private readonly counts: number[] = []

  /** Adds one occurrence and returns the number of the word. `capital`: written with a capital letter there. */
  add(word: string, capital: boolean): number {
    let id = this.ids.get(word)
    if (id === undefined) {
      id = this.words.length
      this.ids.set(word, id)
      this.words.push(word)
      this.capitals.push(0)
      this.counts.push(0)
    }
    this.counts[id] = (this.counts[id] ?? 0) + 1
    if (capital) this.capitals[id] = (this.capitals[id] ?? 0) + 1
    return id
  }

  word(id: number): string {
    return this.words[id] ?? ''
  }

  /** German nouns begin with a capital; other words only at the start of a sentence. */
  isNoun(id: number): boolean {
    return (this.capitals[id] ?? 0) * 2 > (this.counts[id] ?? 0)
  }

  sortedIds(): number[] {
    const order = this.words.map((_, id) => id)
    return order.sort((a, b) => (this.word(a) < this.word(b) ? -1 : 1))
  }

  /** What compounds are made of: the words seen so far and a list of short and common ones, without `excluded`. */
  wordBook(list: readonly string[], excluded: ReadonlySet<string>): WordBook {
    const listed = new Set(list)
    const heads = new Set(list)
    const modifiers = new Set(list.filter((word) => word.length >= MIN_COMPOUND_WORD).map(stemWord))
    this.words.forEach((word, id) => {
      if (word.length < MIN_COMPOUND_WORD || excluded.has(word) || /^\d/.test(word)) return
      const stem = stemWord(word)
      if (stem.length >= MIN_COMPOUND_WORD) modifiers.add(stem)
      if (this.isNoun(id)) heads.add(word)
    })
    return {
      isHead: (word) => heads.has(word),
      isModifier: (word) => listed.has(word) || (word.length >= MIN_COMPOUND_WORD && modifiers.has(stemWord(word))),
    }
  }
}
