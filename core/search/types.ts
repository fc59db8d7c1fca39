import type { Audience, Kind, Level, Phase, Setting, ThemeId } from '../model/entry'

/**
 * Lengths of one meeting. `up-to-60` and `up-to-120`: it can be done in that time, so a longer band holds the shorter one.
 * `half-day`: it can take between two and four hours. `longer`: more than four hours, or weeks without any single meeting.
 */
export const DURATION_BANDS = ['up-to-60', 'up-to-120', 'half-day', 'longer'] as const
export type DurationBand = (typeof DURATION_BANDS)[number]

/** Sizes of a group; an entry belongs to every band that its own range meets. */
export const GROUP_BANDS = ['1-5', '6-15', '16-30', '31+'] as const
export type GroupBand = (typeof GROUP_BANDS)[number]

/** The values that each facet can take. */
export interface FacetValues {
  readonly kind: Kind
  readonly theme: ThemeId
  readonly duration: DurationBand
  readonly groupSize: GroupBand
  readonly audience: Audience
  readonly phase: Phase
  readonly setting: Setting
  readonly effort: Level
  readonly cost: Level
}
export type Facet = keyof FacetValues

/** Several choices in one facet widen the result, choices in different facets narrow it. Absent or empty: no choice. */
export type FacetFilters = { readonly [F in Facet]?: readonly FacetValues[F][] | undefined }

export interface Filters extends FacetFilters {
  /** "Was passt heute?": minutes at hand; only entries whose shortest form fits pass. */
  readonly minutes?: number | undefined
  /** "Was passt heute?": people who will come; only entries made for that many pass. */
  readonly people?: number | undefined
}

export const SORTS = ['relevance', 'title', 'duration'] as const
export type Sort = (typeof SORTS)[number]

export interface SearchQuery {
  readonly text: string
  readonly filters: Filters
  readonly sort: Sort
  readonly offset: number
  readonly limit: number
}

/** Text with the places that matched: pairs of start and end in UTF-16 units, in order, without overlap. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}

/** Why an entry fits what was asked, for the window to put into words. */
export type FitReason =
  /** `tight`: only the shortest form fits into the time at hand. Minutes. */
  | {
      readonly kind: 'time'
      readonly verdict: 'fits' | 'tight'
      readonly min: number
      readonly max?: number | undefined
      readonly available: number
    }
  | { readonly kind: 'people'; readonly min: number; readonly max?: number | undefined; readonly people: number }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'cost'; readonly cost: Level }
  | { readonly kind: 'effort'; readonly effort: Level }
  /** `all`: made for everyone, so for these too. */
  | { readonly kind: 'audience'; readonly verdict: 'named' | 'all'; readonly audience: Audience }

export interface Hit {
  readonly id: string
  readonly score: number
  readonly title: Marked
  readonly snippet: Marked
  /** The section that the snippet was cut from; null for the summary. */
  readonly sectionId: string | null
  /** A synonym that matched and that the title does not show. */
  readonly via: string | null
  readonly reasons: readonly FitReason[]
}

/** For each value of each facet: how many entries its choice would leave, with the choices in the other facets. */
export type FacetCounts = { readonly [F in Facet]: Readonly<Record<FacetValues[F], number>> }

export interface Suggestions {
  /** Words of the library that are near to what was typed, as they are written for people. */
  readonly words: readonly string[]
  readonly themes: readonly ThemeId[]
}

export interface SearchResults {
  /** Entries that match, of which `hits` is the asked part. */
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: FacetCounts
  /** Something to go on with where little was found; otherwise empty. */
  readonly suggestions: Suggestions
  /** Whether a word was only found by assuming a typing error. */
  readonly fuzzy: boolean
}

/** The running text of each entry, by id, from which snippets are cut. */
export type SearchTexts = Readonly<Record<string, readonly { readonly id: string; readonly text: string }[]>>
