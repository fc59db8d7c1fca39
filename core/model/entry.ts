/** What an entry of the library is. Ids are stable for ever: notes, links and addresses hang on them. */

export const KINDS = ['method', 'concept', 'case-study'] as const
export type Kind = (typeof KINDS)[number]

/** The nine aims of the alliance's founding text, in its order. */
export const THEME_IDS = [
  'aktivieren',
  'vernetzen',
  'konzepte',
  'engagement',
  'treffpunkte',
  'krisen',
  'dialog',
  'haltung',
  'schutz',
] as const
export type ThemeId = (typeof THEME_IDS)[number]

export const PURPOSES = [
  'erkunden',
  'aktivieren',
  'planen',
  'entscheiden',
  'vernetzen',
  'vermitteln',
  'schützen',
  'feiern',
  'auswerten',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const AUDIENCES = [
  'alle',
  'kinder',
  'jugendliche',
  'familien',
  'aeltere',
  'zugewanderte',
  'frauen',
  'menschen-mit-behinderung',
  'ehrenamtliche',
  'fachkraefte',
] as const
export type Audience = (typeof AUDIENCES)[number]

export const PHASES = ['analyse', 'aktivierung', 'planung', 'umsetzung', 'auswertung'] as const
export type Phase = (typeof PHASES)[number]

export const SETTINGS = ['drinnen', 'draussen', 'online'] as const
export type Setting = (typeof SETTINGS)[number]

export const SPAN_UNITS = ['days', 'weeks', 'months'] as const
export type SpanUnit = (typeof SPAN_UNITS)[number]

/** 1 low, 2 middle, 3 high; what each level means stands in content/README.md. */
export const LEVELS = [1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** A closed range; without `max` it is open at the top. */
export interface Range {
  readonly min: number
  readonly max?: number | undefined
}

export interface Span extends Range {
  readonly unit: SpanUnit
}

export interface Place {
  readonly name: string
  /** A German state, or the country where it lies outside Germany. */
  readonly state: string
  /** WGS 84, degrees. */
  readonly lat: number
  readonly lon: number
}

/** Years. Without `to` it goes on. */
export interface Period {
  readonly from: number
  readonly to?: number | undefined
}

export interface Source {
  readonly title: string
  readonly publisher?: string | undefined
  readonly year?: number | undefined
  readonly url?: string | undefined
  /** ISO date on which the source was seen. */
  readonly accessed: string
}

/** The front matter of an entry, checked; lists that are absent in the file are empty here. */
export interface Entry {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  readonly summary: string
  readonly themes: readonly ThemeId[]
  readonly purposes: readonly Purpose[]
  readonly audiences: readonly Audience[]
  readonly phases: readonly Phase[]
  readonly setting: readonly Setting[]
  /** Minutes of one meeting. */
  readonly duration?: Range | undefined
  /** From the first step to the last, where it takes more than one meeting. */
  readonly span?: Span | undefined
  /** People. */
  readonly groupSize?: Range | undefined
  readonly effort?: Level | undefined
  readonly cost?: Level | undefined
  readonly experience?: Level | undefined
  readonly materials: readonly string[]
  readonly synonyms: readonly string[]
  readonly related: readonly string[]
  readonly place?: Place | undefined
  readonly period?: Period | undefined
  readonly organisation?: string | undefined
  /** Case studies: ids of the methods that were used. */
  readonly methods: readonly string[]
  readonly sources: readonly Source[]
  readonly authors: readonly string[]
  readonly license: string
  /** ISO dates. */
  readonly created: string
  readonly updated: string
}
