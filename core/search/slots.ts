import { COMPOUND_WORDS } from './compound-words'
import { knownTail, splitOnce, type WordBook } from './compounds'
import { QUERY_FILLERS } from './fillers'
import type { SearchIndex } from './index-types'
import { findWord } from './lookup'
import { guessWord, matchWholeWord, matchWord, type TermMatch, type WordMatches } from './match-word'
import type { ParsedQuery, QueryWord } from './query'
import { stemWord } from './stem'

/** A compound that the library does not know is worth this much when its parts are found, and less beside the whole word. */
const PARTS_QUALITY = 0.75
const PARTS_BESIDE_WHOLE = 0.45
/** What an unknown compound is worth by its last part alone. */
const TAIL_QUALITY = 0.5
/** With fewer answers than this, the parts of a compound and typing errors are tried too. */
const FEW_ANSWERS = 5
/** Two words of the query that are one in the library: "sprach cafe". */
const JOINED_QUALITY = 0.95
const MIN_JOINED = 6

/** What one word of the query found. */
export interface Slot {
  /** The word's own weight times how rare it is. Zero where nothing was found. */
  weight: number
  /** How rare the word is in the library, from 0 (everywhere) to 1. */
  rarity: number
  /** For each document how well it answers the word, from 0 to 1. */
  readonly scores: Float32Array
  /** The terms that answer it, for marks and names. */
  readonly terms: Map<number, TermMatch>
  readonly typo: boolean
}

/** The slots of a query, one for each of its words; fillers have none. */
export interface QuerySlots {
  readonly slots: readonly (Slot | null)[]
  /** For each word the stems that it may stand for, with the quality of that reading. */
  readonly readings: readonly ReadonlyMap<string, number>[]
}

export function buildSlots(index: SearchIndex, query: ParsedQuery): QuerySlots {
  const book = wordBook(index)
  const readings: Map<string, number>[] = []
  const slots = query.words.map((word, place) => {
    const slot = word.weight === 0 ? null : newSlot(index)
    const reading = new Map([[word.stem, 1]])
    readings[place] = reading
    return slot === null ? null : fillSlot(index, slot, word, book, reading)
  })
  joinNeighbours(index, query.words, slots)
  return { slots, readings }
}

export function newSlot(index: SearchIndex): Slot {
  return { weight: 0, rarity: 1, scores: new Float32Array(index.docs.length), terms: new Map(), typo: false }
}

function fillSlot(
  index: SearchIndex,
  empty: Slot,
  word: QueryWord,
  book: WordBook,
  reading: Map<string, number>,
): Slot {
  const found = matchWord(index, word.word, word.typing)
  const known = found.terms.size > 0
  const parts = word.parts.length > 0 ? word.parts : splitOnce(word.word, book)
  const matches = known ? found : guessWord(index, word.word, word.typing)
  addMatches(index, empty, matches)
  addReadings(index, matches, reading)
  // A form of another word, but itself nowhere: with so few answers it may as well be mistyped ("Gartn" is no Gärtner).
  if (known && !index.termPlaces.has(word.word) && countAnswers(empty) < FEW_ANSWERS) {
    addMatches(index, empty, guessWord(index, word.word, word.typing))
  }
  if (!known && parts.length === 0) addTail(index, empty, knownTail(word.word, book))
  const answers = countAnswers(empty)
  const rare = rarity(answers, index.docs.length)
  if (answers < FEW_ANSWERS) addParts(index, empty, parts, known ? PARTS_BESIDE_WHOLE : PARTS_QUALITY)
  return {
    ...empty,
    rarity: rare,
    weight: countAnswers(empty) === 0 ? 0 : word.weight * rare,
    typo: matches.typo && parts.length === 0,
  }
}

function addReadings(index: SearchIndex, matches: WordMatches, reading: Map<string, number>): void {
  for (const [stem, quality] of matches.readings) {
    const text = index.stems[stem] ?? ''
    if ((reading.get(text) ?? 0) < quality) reading.set(text, quality)
  }
}

/** Raises each document to the best that its terms say. */
function addMatches(index: SearchIndex, slot: Slot, matches: Pick<WordMatches, 'terms'>): void {
  for (const [term, match] of matches.terms) addTerm(index, slot, term, match)
}

/** Lets a term answer a slot; what is known already stays where it is better. */
export function addTerm(index: SearchIndex, slot: Slot, term: number, match: TermMatch): void {
  const known = slot.terms.get(term)
  if (known && known.quality >= match.quality) return
  slot.terms.set(term, match)
  const { postingStarts, postingDocs, postingImpacts } = index
  const end = postingStarts[term + 1] ?? 0
  for (let place = postingStarts[term] ?? 0; place < end; place += 1) {
    raise(slot.scores, postingDocs[place] ?? 0, (postingImpacts[place] ?? 0) * match.quality)
  }
}

export function raise(scores: Float32Array, doc: number, score: number): void {
  if (doc < scores.length && score > (scores[doc] ?? 0)) scores[doc] = score
}

/** Lets the parts of a compound answer together: one part alone says little. */
function addParts(index: SearchIndex, slot: Slot, parts: readonly string[], quality: number): void {
  if (parts.length < 2) return
  const sum = new Float32Array(index.docs.length)
  const found = new Float32Array(index.docs.length)
  for (const part of parts) {
    const partSlot = newSlot(index)
    addMatches(index, partSlot, matchWholeWord(index, part))
    partSlot.scores.forEach((score, doc) => {
      sum[doc] = (sum[doc] ?? 0) + score / parts.length
      if (score > 0) found[doc] = (found[doc] ?? 0) + 1 / parts.length
    })
    for (const [term, match] of partSlot.terms) {
      if (!slot.terms.has(term)) slot.terms.set(term, { ...match, quality: (match.quality * quality) / parts.length })
    }
  }
  sum.forEach((score, doc) => {
    raise(slot.scores, doc, score * quality * (found[doc] ?? 0))
  })
}

function addTail(index: SearchIndex, slot: Slot, tail: string): void {
  if (tail === '') return
  for (const [term, match] of matchWholeWord(index, tail).terms) {
    addTerm(index, slot, term, { piece: match.piece, quality: match.quality * TAIL_QUALITY })
  }
}

/** "sprach cafe" is also looked up as "sprachcafe": both words are answered then. */
function joinNeighbours(index: SearchIndex, words: readonly QueryWord[], slots: readonly (Slot | null)[]): void {
  for (let place = 0; place + 1 < words.length; place += 1) {
    const joined = `${words[place]?.word ?? ''}${words[place + 1]?.word ?? ''}`
    if (joined.length < MIN_JOINED) continue
    for (const [term, match] of matchWholeWord(index, joined).terms) {
      if (match.piece !== '') continue
      for (const slot of [slots[place], slots[place + 1]]) {
        if (slot) addTerm(index, slot, term, { quality: match.quality * JOINED_QUALITY, piece: '' })
      }
    }
  }
}

/** In how many documents a slot finds an answer. */
export function countAnswers(slot: Slot): number {
  return slot.scores.reduce((count, score) => (score > 0 ? count + 1 : count), 0)
}

/** 1 for a word in one document, falling with the logarithm to about 0.1 for a word in all of many. */
export function rarity(found: number, total: number): number {
  return found === 0 ? 1 : Math.min(1, Math.log(1 + total / found) / Math.log(1 + total))
}

function isStem(index: SearchIndex, stem: string): boolean {
  return stem.length >= 4 && findWord(index.stems, stem) >= 0
}

function wordBook(index: SearchIndex): WordBook {
  const listed = new Set(COMPOUND_WORDS)
  const isKnown = (word: string): boolean =>
    listed.has(word) || (word.length >= 4 && !QUERY_FILLERS.has(word) && isStem(index, stemWord(word)))
  return { isHead: isKnown, isModifier: isKnown }
}
