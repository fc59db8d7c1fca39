/** Raised whenever an older reader would misread a newer index. */
export const INDEX_FORMAT = 1

/**
 * The search index as it is stored. Words are folded (fold.ts), lists of numbers are packed (pack.ts), lists of words are joined
 * by a space. All lists are sorted by code unit, so that the same library always gives the same bytes.
 */
export interface SerializedIndex {
  readonly format: typeof INDEX_FORMAT
  /** Ids of the entries; their place is the number by which postings name them. */
  readonly docs: readonly string[]
  /** Every word of the library and of the glossary. */
  readonly terms: string
  /** Stems of the words and of the parts of compounds. */
  readonly stems: string
  /** For each term: the number of its stem. */
  readonly termStems: string
  /** For each term: how many parts it has as a compound, then for each part its stem times two, plus one for the head. */
  readonly termParts: string
  /** For each term: how many entries have it, then for each the step from the entry before and a digit for its impact. */
  readonly postings: string
  /** For each entry: how many names (title first, then synonyms), for each: how many words, then their stems. */
  readonly names: string
  /** Words of titles, synonyms and glossary as they are written for people, for suggestions. */
  readonly displays: readonly string[]
  readonly groups: readonly SerializedGroup[]
}

/** A term of the glossary: words that stand for each other. */
export interface SerializedGroup {
  /** Places in `docs` of the entries that the term is about, in the order of relevance. */
  readonly docs: readonly number[]
  readonly phrases: readonly SerializedPhrase[]
}

export const PHRASE_KINDS = ['same', 'near', 'hidden'] as const
export type PhraseKind = (typeof PHRASE_KINDS)[number]

export interface SerializedPhrase {
  readonly kind: PhraseKind
  /** As it is shown; empty for words that are only searched. */
  readonly text: string
  /** Its words without fillers, as stems. */
  readonly stems: readonly string[]
  /** Set when the phrase lives from its fillers ("was hat es gebracht"): its folded words, which must follow one another. */
  readonly exact?: string
}

/** Impacts are stored as a digit of six bits. */
export const IMPACT_STEPS = 63
