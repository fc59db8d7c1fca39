import type { CatalogueEntry } from '../model/library'
import type { SerializedGroup } from './index-format'

/** Lists of numbers in one array: list n lies between `starts[n]` and `starts[n + 1]`. */
export interface NumberLists {
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** A group of the glossary with the place where each of its phrases lies. */
export interface PhrasePlace {
  readonly group: number
  readonly phrase: number
}

/** The index as the search reads it. Terms, stems and documents are named by their place in the sorted lists. */
export interface SearchIndex {
  readonly docs: readonly string[]
  readonly docPlaces: ReadonlyMap<string, number>
  readonly terms: readonly string[]
  readonly termPlaces: ReadonlyMap<string, number>
  /** All terms joined by spaces with one in front, and where each begins: for text within a word. */
  readonly termText: string
  readonly termOffsets: Int32Array
  readonly stems: readonly string[]
  readonly termStems: Int32Array
  /** For each stem the terms that have it. */
  readonly stemTerms: NumberLists
  /** For each stem the terms that have it as a part: term times two, plus one where it is the head. */
  readonly partTerms: NumberLists
  readonly postingStarts: Int32Array
  readonly postingDocs: Int32Array
  /** From 0 to 1. */
  readonly postingImpacts: Float32Array
  /** For each document its first and last name in `names`. */
  readonly nameStarts: Int32Array
  /** For each name its stems. */
  readonly names: NumberLists
  readonly displays: readonly string[]
  readonly groups: readonly SerializedGroup[]
  /** Phrases of the glossary by each of their stems. */
  readonly phrases: ReadonlyMap<string, readonly PhrasePlace[]>
  /** For each term and stem its letters as bits, to rule out most of them before a typing error is measured. */
  readonly termLetters: Int32Array
  readonly stemLetters: Int32Array
  /** What is worked out on first use; it lives and dies with the index. */
  readonly cache: SearchCache
}

export interface SearchCache {
  readonly tables: WeakMap<readonly CatalogueEntry[], EntryTable>
  readonly texts: WeakMap<object, Map<number, TextTokens>>
}

/** The values of an entry in every facet, each facet as bits in the order of its values. */
export type FacetBits = readonly number[]

/** What a search needs of each entry, worked out once for a catalogue. */
export interface EntryRow {
  readonly entry: CatalogueEntry
  /** Place in the index; -1 where the index does not know it. */
  readonly doc: number
  readonly bits: FacetBits
  /** Place in the list sorted by title, the German way. */
  readonly titleRank: number
}

export interface EntryTable {
  readonly rows: readonly EntryRow[]
}

/** The words of an entry's running text, found once and kept for the next keystrokes. */
export interface TextTokens {
  readonly sections: readonly SectionTokens[]
}

export interface SectionTokens {
  readonly id: string
  readonly text: string
  /** Three numbers a word: its term (-1 where the index does not know it), start and end in UTF-16 units. */
  readonly tokens: Int32Array
}
