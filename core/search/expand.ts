import type { SerializedPhrase } from './index-format'
import type { PhrasePlace, SearchIndex } from './index-types'
import { findWord } from './lookup'
import type { ParsedQuery } from './query'
import { addTerm, countAnswers, newSlot, type QuerySlots, raise, rarity, type Slot } from './slots'

/** What a phrase of the glossary is worth that stands for another one, by how near the two are. */
const MEANS = { same: 0.6, hidden: 0.45, near: 0.3 } as const
/** What an entry is worth that the glossary names for the term. */
const NAMED_ENTRY = { same: 0.85, hidden: 0.85, near: 0.45 } as const
/** The entries of a term stand in the order of relevance: each counts a little less than the one before. */
const NEXT_ENTRY = 0.04

export interface Expansion {
  /** All slots, with those that only a phrase made necessary. */
  readonly slots: readonly Slot[]
  /** The documents that the glossary named for a phrase of the query. */
  readonly named: ReadonlyMap<number, NamedEntry>
}

export interface NamedEntry {
  /** From 0 to 1: how surely the phrase was meant, and how early the entry stands in its list. */
  readonly quality: number
  /** The slots that the phrase covers. */
  readonly slots: readonly Slot[]
  /** The phrase as it is shown; empty where it must not be. */
  readonly text: string
}

/**
 * Lets the glossary answer: where all words of a phrase stand in the query (in any order), the other phrases of its term and the
 * entries that the term is about answer those words too, for less.
 */
export function expandQuery(index: SearchIndex, query: ParsedQuery, { slots, readings }: QuerySlots): Expansion {
  const all = slots.filter((slot): slot is Slot => slot !== null)
  const named = new Map<number, NamedEntry>()
  for (const found of findPhrases(index, query, readings)) {
    const covered = found.words.flatMap((place) => slots[place] ?? [])
    if (covered.length === 0) {
      const slot = newSlot(index)
      all.push(slot)
      covered.push(slot)
    }
    answer(index, found, covered, named)
  }
  for (const slot of all) {
    if (slot.weight === 0) slot.weight = countAnswers(slot) === 0 ? 0 : rarity(countAnswers(slot), index.docs.length)
  }
  return { slots: all, named }
}

interface FoundPhrase extends PhrasePlace {
  readonly quality: number
  /** Places of its words in the query. */
  readonly words: readonly number[]
}

function findPhrases(
  index: SearchIndex,
  query: ParsedQuery,
  readings: readonly ReadonlyMap<string, number>[],
): FoundPhrase[] {
  const begun = new Map<string, { place: PhrasePlace; stems: Map<string, { word: number; quality: number }> }>()
  readings.forEach((reading, word) => {
    for (const [stem, quality] of reading) {
      for (const place of index.phrases.get(stem) ?? []) {
        const key = `${place.group}/${place.phrase}`
        const phrase = begun.get(key) ?? { place, stems: new Map() }
        const known = phrase.stems.get(stem)
        if (!known || known.quality < quality) phrase.stems.set(stem, { word, quality })
        begun.set(key, phrase)
      }
    }
  })
  return [...begun.values()].flatMap(({ place, stems }) => {
    const phrase = phraseAt(index, place)
    if (!phrase || !isWhole(phrase, stems, query)) return []
    const found = [...stems.values()]
    const quality = Math.min(...found.map((item) => item.quality))
    return [{ ...place, quality, words: found.map((item) => item.word) }]
  })
}

function isWhole(phrase: SerializedPhrase, found: ReadonlyMap<string, unknown>, query: ParsedQuery): boolean {
  if (phrase.exact !== undefined) return query.plain.includes(` ${phrase.exact} `)
  return phrase.stems.every((stem) => found.has(stem))
}

function phraseAt(index: SearchIndex, place: PhrasePlace): SerializedPhrase | undefined {
  return index.groups[place.group]?.phrases[place.phrase]
}

function answer(
  index: SearchIndex,
  found: FoundPhrase,
  covered: readonly Slot[],
  named: Map<number, NamedEntry>,
): void {
  const group = index.groups[found.group]
  const phrase = phraseAt(index, found)
  if (!group || !phrase) return
  group.docs.forEach((doc, place) => {
    const quality = found.quality * Math.max(0.5, 1 - NEXT_ENTRY * place)
    for (const slot of covered) raise(slot.scores, doc, NAMED_ENTRY[phrase.kind] * quality)
    if (phrase.kind !== 'near' && (named.get(doc)?.quality ?? 0) < quality) {
      named.set(doc, { quality, slots: covered, text: phrase.text })
    }
  })
  const nearness = found.quality * (phrase.kind === 'near' ? MEANS.near / MEANS.same : 1)
  group.phrases.forEach((other, place) => {
    if (place !== found.phrase) addPhrase(index, other, nearness * MEANS[other.kind], covered)
  })
}

/** Lets the documents that have all words of a phrase answer. */
function addPhrase(index: SearchIndex, phrase: SerializedPhrase, quality: number, covered: readonly Slot[]): void {
  const stems = phrase.stems.map((stem) => findWord(index.stems, stem))
  const words = stems.map((stem) => stemSlot(index, stem, quality))
  const [first] = words
  if (!first || stems.some((stem) => stem < 0)) return
  if (words.length === 1) {
    const rare = rarity(countAnswers(first), index.docs.length)
    for (const slot of covered) {
      const factor = Math.min(1, rare / slot.rarity)
      for (const [term, match] of first.terms)
        addTerm(index, slot, term, { piece: '', quality: match.quality * factor })
    }
    return
  }
  for (let doc = 0; doc < index.docs.length; doc += 1) {
    const least = Math.min(...words.map((word) => word.scores[doc] ?? 0))
    if (least > 0) for (const slot of covered) raise(slot.scores, doc, least)
  }
}

function stemSlot(index: SearchIndex, stem: number, quality: number): Slot {
  const slot = newSlot(index)
  const { starts, values } = index.stemTerms
  for (let place = starts[stem] ?? 0; place < (starts[stem + 1] ?? 0); place += 1) {
    addTerm(index, slot, values[place] ?? 0, { quality, piece: '' })
  }
  return slot
}
