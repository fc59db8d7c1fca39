import { z } from 'zod'
import { THEME_IDS } from '../model/entry'
import { ID_PATTERN } from './entry-path'

/** The library's files beside the entries. As in `schema.ts`, a field's comment is its manual. */

const text = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().max(80).regex(ID_PATTERN)
const words = z.array(text(80)).default([])

export const themeSchema = z.strictObject({
  /** One of the nine, stable for ever. */
  id: z.enum(THEME_IDS),
  /** As the founding text puts it. */
  title: text(120),
  /** For buttons and badges. */
  shortTitle: text(40),
  /** One sentence for the start page. */
  summary: text(280),
  /** Markdown of 150 to 250 words: what it is about, where to begin, three ways in by situation. Links are relative: `methods/x.md`. */
  introduction: text(5000),
})

export const glossaryTermSchema = z.strictObject({
  id,
  /** The word as readers see it, in its basic form. */
  term: text(80),
  /** One or two plain sentences, shown in place. Terms without one only serve the search. */
  explanation: text(400).optional(),
  /** Words that mean the same. */
  synonyms: words,
  /** Words that are near, but not the same. */
  near: words,
  /** Words that people type and that the app never shows. */
  searchOnly: words,
  /** Ids of the entries that the term is about. */
  entries: z.array(id).default([]),
})

export const supportContactSchema = z.strictObject({
  id,
  name: text(120),
  /** What it is for, in a few plain words. */
  purpose: text(200),
  /** Where it stands on the page; danger comes first. */
  group: z.enum(['danger', 'violence', 'soul', 'children', 'health', 'discrimination', 'everyday']),
  /** As people write them. May be empty where there is only a web address. */
  phones: z.array(z.string().regex(/^[0-9][0-9 ]*$/)),
  email: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+\.[a-z]+$/i)
    .optional(),
  web: z
    .string()
    .regex(/^https?:\/\/[^\s/]+\S*$/)
    .optional(),
  hours: text(160).optional(),
  cost: text(120).optional(),
  languages: text(160).optional(),
  /** What one should know before dialling, doubts included. */
  note: text(500).optional(),
  /** Who may call. */
  audience: text(160),
  /** Day of the last look at the sources. */
  checked: z.iso.date(),
  sources: z.array(z.strictObject({ title: text(200), url: z.string().regex(/^https?:\/\/[^\s/]+\S*$/) })).min(1),
})

export const readingPathSchema = z.strictObject({
  /** Equals the file name without `.yaml`. */
  id,
  title: text(80),
  summary: text(280),
  /** Place among the paths; those without one come last, by title. */
  order: z.number().int().min(1).optional(),
  /** Entries in their order, each with a sentence why it comes here. */
  steps: z
    .array(z.strictObject({ entry: id, why: text(280) }))
    .min(3)
    .max(12),
})

export type ThemeData = z.infer<typeof themeSchema>
export type ReadingPathData = z.infer<typeof readingPathSchema>
