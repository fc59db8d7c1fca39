import { COMPOUND_WORDS } from './compound-words'
import { splitOnce, type WordBook } from './compounds'
import { QUERY_FILLERS } from './fillers'
import type { SearchIndex } from './index-types'
import { findWord } from './lookup'
import { guessWord, matchWholeWord, matchWord, type TermMatch, type WordMatches } from './match-word'
import type { ParsedQuery, QueryWord } from './query'
import { stemWord } from './stem'

/** A compound that the library does not know is worth this much when its parts are found, and less beside the whole word. */
const PARTS_QUALITY = 0.75
const PARTS_BESIDE_WHOLE = 0.45
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
  slots.forEach((slot, place) => {
    weigh(index, slot, query.words[place]?.weight ?? 0)
  })
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
  addParts(index, empty, parts, known ? PARTS_BESIDE_WHOLE : PARTS_QUALITY)
  return { ...empty, typo: matches.typo && parts.length === 0 }
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

/** Lets the parts of a compound answer together: a document that has only one of two is worth half. */
function addParts(index: SearchIndex, slot: Slot, parts: readonly string[], quality: number): void {
  if (parts.length < 2) return
  const sum = new Float32Array(index.docs.length)
  for (const part of parts) {
    const partSlot = newSlot(index)
    addMatches(index, partSlot, matchWholeWord(index, part))
    partSlot.scores.forEach((score, doc) => {
      sum[doc] = (sum[doc] ?? 0) + score / parts.length
    })
    for (const [term, match] of partSlot.terms) {
      if (!slot.terms.has(term)) slot.terms.set(term, { ...match, quality: (match.quality * quality) / parts.length })
    }
  }
  sum.forEach((score, doc) => {
    raise(slot.scores, doc, score * quality)
  })
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

/** Sets rarity and weight from the number of documents that answer. */
export function weigh(index: SearchIndex, slot: Slot | null, wordWeight: number): void {
  if (!slot) return
  const found = slot.scores.reduce((count, score) => (score > 0 ? count + 1 : count), 0)
  slot.rarity = rarity(found, index.docs.length)
  slot.weight = found === 0 ? 0 : wordWeight * slot.rarity
}

/** 1 for a word in one document, falling with the logarithm to about 0.1 for a word in all of many. */
export function rarity(found: number, total: number): number {
  return found === 0 ? 1 : Math.min(1, Math.log(1 + total / found) / Math.log(1 + total))
}

function wordBook(index: SearchIndex): WordBook {
  const listed = new Set(COMPOUND_WORDS)
  const isKnown = (word: string): boolean =>
    listed.has(word) || (word.length >= 4 && !QUERY_FILLERS.has(word) && findWord(index.stems, stemWord(word)) >= 0)
  return { isHead: isKnown, isModifier: isKnown }
}
