import { allowedTypos, TypoMeasure } from './edit-distance'
import type { SearchIndex } from './index-types'
import { lettersOf } from './letters'
import { findPlace, findPrefix, findWord } from './lookup'
import { relatedWords, stemWord } from './stem'

/** What a word of the library is worth as an answer to a word of the query, from 0 to 1, best way of matching first. */
const QUALITY = {
  word: 1,
  stem: 0.92,
  head: 0.85,
  part: 0.76,
  typedPrefix: 0.75,
  prefix: 0.55,
  family: 0.8,
  ending: 0.5,
  within: 0.45,
  typo: [0, 0.5, 0.4],
} as const

const MIN_PREFIX = 4
const MIN_PART_PREFIX = 3
const MIN_ENDING = 5
const MIN_WITHIN = 4
/** How many of the nearest words a typing error may stand for. */
const MAX_CORRECTIONS = 8

export interface TermMatch {
  readonly quality: number
  /** What of the term matched, folded; empty for the whole word. */
  readonly piece: string
}

export interface WordMatches {
  readonly terms: ReadonlyMap<number, TermMatch>
  /** Stems that the word may stand for, with the quality of that reading: the way into the glossary. */
  readonly readings: ReadonlyMap<number, number>
  /** Whether only the assumption of a typing error found something. */
  readonly typo: boolean
}

/**
 * The terms of the library that answer a folded word: the word, its stem, compounds with it, words that begin or end with it.
 * `typing`: more letters may follow.
 */
export function matchWord(index: SearchIndex, word: string, typing: boolean): WordMatches {
  const collector = new Collector(index)
  collector.addWordAndStem(word)
  collector.addPrefix(word, typing)
  collector.addEndings(word)
  return collector.result(false)
}

/** For words that `matchWord` does not find: terms that contain the word, and terms that differ by a typing error. */
export function guessWord(index: SearchIndex, word: string, typing: boolean): WordMatches {
  const collector = new Collector(index)
  collector.addWithin(word)
  const contained = collector.size > 0
  collector.addTypos(word, typing)
  return collector.result(!contained && collector.size > 0)
}

/** The terms that answer a word as it is, without prefixes and typing errors: for parts of a compound. */
export function matchWholeWord(index: SearchIndex, word: string): WordMatches {
  const collector = new Collector(index)
  collector.addWordAndStem(word)
  return collector.result(false)
}

class Collector {
  private readonly index: SearchIndex
  private readonly terms = new Map<number, TermMatch>()
  private readonly readings = new Map<number, number>()

  constructor(index: SearchIndex) {
    this.index = index
  }

  get size(): number {
    return this.terms.size
  }

  result(typo: boolean): WordMatches {
    return { terms: this.terms, readings: this.readings, typo }
  }

  addWordAndStem(word: string): void {
    const term = this.index.termPlaces.get(word)
    if (term !== undefined) this.add(term, QUALITY.word, '')
    const stem = findWord(this.index.stems, stemWord(word))
    if (stem >= 0) this.addStem(stem, 1)
    for (const related of relatedWords(word)) {
      const family = findWord(this.index.stems, stemWord(related))
      if (family >= 0) this.addForms(family, QUALITY.family)
    }
  }

  addPrefix(word: string, typing: boolean): void {
    if (!typing && word.length < MIN_PREFIX) return
    const quality = typing ? QUALITY.typedPrefix : QUALITY.prefix
    const [first, last] = findPrefix(this.index.terms, word)
    for (let term = first; term < last; term += 1) {
      const share = word.length / (this.index.terms[term] ?? word).length
      this.add(term, quality * (0.7 + 0.3 * share), word)
      if (word.length >= MIN_PREFIX) this.addReading(this.index.termStems[term], quality * share)
    }
    if (word.length < MIN_PART_PREFIX) return
    const [firstStem, lastStem] = findPrefix(this.index.stems, word)
    for (let stem = firstStem; stem < lastStem; stem += 1) {
      this.addCompounds(stem, quality * QUALITY.head, quality * QUALITY.part)
    }
  }

  /** Words that end with the word are nearly always compounds, also where the parts are unknown. */
  addEndings(word: string): void {
    if (word.length >= MIN_ENDING) this.scan(`${word} `, word, QUALITY.ending)
  }

  addWithin(word: string): void {
    if (word.length >= MIN_WITHIN) this.scan(word, word, QUALITY.within)
  }

  addTypos(word: string, typing: boolean): void {
    const limit = allowedTypos(word.length)
    if (limit === 0) return
    const measure = new TypoMeasure(word)
    const whole = (candidate: string): number => measure.distance(candidate, limit)
    const begun = (candidate: string): number => measure.prefixDistance(candidate, limit)
    let corrections = this.findCorrections(word, limit, false, whole)
    if (corrections.length === 0 && typing) corrections = this.findCorrections(word, limit, true, begun)
    for (const { stem, distance } of corrections) {
      const quality = QUALITY.typo[distance] ?? 0
      this.addStem(stem, quality)
    }
  }

  /** The stems of the nearest words, nearest first; only those of the smallest distance and one more. */
  private findCorrections(
    word: string,
    limit: number,
    begun: boolean,
    distanceTo: (candidate: string) => number,
  ): { stem: number; distance: number }[] {
    const { index } = this
    const best = new Map<number, number>()
    const letters = lettersOf(word)
    const look = (candidate: string, bits: number, stem: number): void => {
      if (tooDifferent(letters, bits, limit, begun) || (!begun && Math.abs(candidate.length - word.length) > limit))
        return
      const distance = distanceTo(candidate)
      if (distance <= limit && distance < (best.get(stem) ?? limit + 1)) best.set(stem, distance)
    }
    index.terms.forEach((term, place) => {
      look(term, index.termLetters[place] ?? 0, index.termStems[place] ?? 0)
    })
    index.stems.forEach((stem, place) => {
      look(stem, index.stemLetters[place] ?? 0, place)
    })
    const nearest = Math.min(...best.values())
    const sameStart = (stem: number): number => ((index.stems[stem] ?? '').startsWith(word.charAt(0)) ? 0 : 1)
    return [...best]
      .filter(([, distance]) => distance === nearest)
      .map(([stem, distance]) => ({ stem, distance }))
      .sort((a, b) => sameStart(a.stem) - sameStart(b.stem) || a.stem - b.stem)
      .slice(0, MAX_CORRECTIONS)
  }

  /** All terms of a stem, and the compounds that have it as a part. */
  private addStem(stem: number, factor: number): void {
    this.addForms(stem, factor)
    this.addCompounds(stem, QUALITY.head * factor, QUALITY.part * factor)
  }

  private addForms(stem: number, factor: number): void {
    const { starts, values } = this.index.stemTerms
    for (let place = starts[stem] ?? 0; place < (starts[stem + 1] ?? 0); place += 1) {
      this.add(values[place] ?? 0, QUALITY.stem * factor, '')
    }
    this.addReading(stem, factor)
  }

  private addCompounds(stem: number, headQuality: number, partQuality: number): void {
    const { terms, stems, partTerms } = this.index
    const text = stems[stem] ?? ''
    for (let place = partTerms.starts[stem] ?? 0; place < (partTerms.starts[stem + 1] ?? 0); place += 1) {
      const value = partTerms.values[place] ?? 0
      const head = (value & 1) === 1
      this.add(value >> 1, head ? headQuality : partQuality, pieceOf(terms[value >> 1] ?? '', text, head))
    }
  }

  /** Finds text anywhere in the words: one pass over one long string. */
  private scan(needle: string, piece: string, quality: number): void {
    const { termText, termOffsets } = this.index
    for (let at = termText.indexOf(needle); at >= 0; at = termText.indexOf(needle, at + 1)) {
      const term = findPlace(termOffsets, at)
      if (term >= 0) this.add(term, quality, piece)
    }
  }

  private add(term: number, quality: number, piece: string): void {
    const known = this.terms.get(term)
    if (!known || known.quality < quality) this.terms.set(term, { quality, piece })
  }

  private addReading(stem: number | undefined, quality: number): void {
    if (stem !== undefined && (this.readings.get(stem) ?? 0) < quality) this.readings.set(stem, quality)
  }
}

/** The letters of a compound that belong to one of its stems: the last part goes to the end of the word. */
function pieceOf(term: string, stem: string, head: boolean): string {
  for (let length = stem.length; length >= MIN_PART_PREFIX; length -= 1) {
    const at = head ? term.lastIndexOf(stem.slice(0, length)) : term.indexOf(stem.slice(0, length))
    if (at >= 0) return head ? term.slice(at) : stem.slice(0, length)
  }
  return ''
}

/** Each typing error changes at most two letters of the set; a beginning may lack any letter that is still to come. */
function tooDifferent(letters: number, candidate: number, limit: number, begun: boolean): boolean {
  if (begun) return countBits(letters & ~candidate) > limit
  return countBits(letters ^ candidate) > 2 * limit
}

function countBits(bits: number): number {
  let value = bits - ((bits >>> 1) & 0x55555555)
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333)
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
