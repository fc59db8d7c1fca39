import { z } from 'zod'
import { AUDIENCES, type Entry, KINDS, LEVELS, PHASES, PURPOSES, SETTINGS, SPAN_UNITS, THEME_IDS } from '../model/entry'
import { REVIEW_STATES } from '../model/workspace'
import { ID_PATTERN } from './entry-path'

const text = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().max(80).regex(ID_PATTERN)
const wholeNumber = z.number().int().min(1)
const year = z.number().int().min(1000).max(2100)
const level = z.literal(LEVELS)

/** `YYYY-MM-DD`, and a day that exists. */
const isoDate = z.iso.date()

const webAddress = z.string().regex(/^https?:\/\/[^\s/]+\S*$/)

function unique<T extends z.ZodType>(item: T) {
  return z.array(item).refine((items) => new Set(items).size === items.length, { error: 'duplicate' })
}

function range(step: z.ZodNumber) {
  return z
    .strictObject({ min: step, max: step.optional() })
    .refine(({ min, max }) => max === undefined || max >= min, { error: 'range' })
}

/**
 * The front matter of an entry. Each field's comment is its manual; editors read the same in German in `content/README.md`
 * and, beside each field, in the template (`entry-fields.ts`). What only one kind needs is optional here and asked for
 * in `check-fields.ts`, so that every gap is reported at once.
 */
export const entrySchema = z.strictObject({
  /** Equals the file name without `.md`; stable for ever, because notes, links and addresses hang on it. */
  id,
  /** Decides the folder, the sections of the text and which fields are required. */
  kind: z.enum(KINDS),
  /** The name that people say, at most 80 characters; other names go to `synonyms`. Unique in the library. */
  title: text(80),
  /** One or two sentences for lists and cards, at most 280 characters. Plain text. */
  summary: text(280),
  /** One to three of the nine themes, the most important first: its colour marks the entry. */
  themes: unique(z.enum(THEME_IDS)).min(1).max(3),
  /** What one wants to achieve with it; a filter of the search. */
  purposes: unique(z.enum(PURPOSES)).min(1),
  /** For whom; `alle`, alone or before groups for whom it is particularly useful. */
  audiences: unique(z.enum(AUDIENCES)).min(1),
  /** Phases of a project in which it helps. Required for methods. */
  phases: unique(z.enum(PHASES)).min(1).optional(),
  /** Where it takes place. Required for methods. */
  setting: unique(z.enum(SETTINGS)).min(1).optional(),
  /** Minutes of ONE meeting; the minutes in "Ablauf" must add up to it. A method has this or `span` or both. */
  duration: range(wholeNumber).optional(),
  /** From the first step to the last, lead time included, where it takes more than one meeting. */
  span: z
    .strictObject({ min: wholeNumber, max: wholeNumber.optional(), unit: z.enum(SPAN_UNITS) })
    .refine(({ min, max }) => max === undefined || max >= min, { error: 'range' })
    .optional(),
  /** People who take part; no `max` where it is open at the top. Required for methods. */
  groupSize: range(wholeNumber).optional(),
  /** Work for those who organise it: 1 low, 3 high. Required for methods. */
  effort: level.optional(),
  /** 1 nothing or petty cash, 2 a few hundred euros, 3 needs funding. Required for methods. */
  cost: level.optional(),
  /** Experience in leading groups: 1 none, 2 some, 3 trained. Required for methods. */
  experience: level.optional(),
  /** What to pack, one thing a line, with its quantity. Required for methods. */
  materials: unique(text(160)).min(1).optional(),
  /** Other names under which people look for it. Searched, and shown where they matched. */
  synonyms: unique(text(80)).optional(),
  /** Ids of kindred entries; both sides should name each other. */
  related: unique(id).optional(),
  /** Case studies: where it happened, with WGS 84 degrees for the map; outside Germany `state` is the country. */
  place: z
    .strictObject({
      name: text(80),
      state: text(60),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    })
    .optional(),
  /** Case studies: years; without `to` it goes on. */
  period: z
    .strictObject({ from: year, to: year.optional() })
    .refine(({ from, to }) => to === undefined || to >= from, { error: 'range' })
    .optional(),
  /** Case studies: who ran it. */
  organisation: text(160).optional(),
  /** Case studies: ids of the methods that were used there; the methods show the link back by themselves. May be empty. */
  methods: unique(id).optional(),
  /** Where the facts come from, at least one. `accessed` is the day on which the source was read. */
  sources: z
    .array(
      z.strictObject({
        title: text(300),
        publisher: text(200).optional(),
        year: year.optional(),
        url: webAddress.optional(),
        accessed: isoDate,
      }),
    )
    .min(1),
  /** Who wrote it. */
  authors: z.array(text(120)).min(1),
  /** SPDX identifier; the library is CC-BY-4.0 as a whole. */
  license: z.literal('CC-BY-4.0'),
  /** Day of the first version. */
  created: isoDate,
  /** Day of the last change in substance; shown to readers as "Stand". */
  updated: isoDate,
  /** How far the editors are with it: who set the status, and when. Not part of what readers get. */
  review: z
    .strictObject({ status: z.enum(REVIEW_STATES), by: text(120).optional(), at: isoDate.optional() })
    .optional(),
})

/** The fields as they are in a file; `toEntry` fills absent lists. */
export type EntryData = z.infer<typeof entrySchema>

export const ENTRY_KEYS: readonly string[] = Object.keys(entrySchema.shape)

/** Absent lists become empty ones, so that nobody after this has to ask; what is for editors only is left out. */
export function toEntry({ review: _review, ...data }: EntryData): Entry {
  return {
    ...data,
    phases: data.phases ?? [],
    setting: data.setting ?? [],
    materials: data.materials ?? [],
    synonyms: data.synonyms ?? [],
    related: data.related ?? [],
    methods: data.methods ?? [],
  }
}
