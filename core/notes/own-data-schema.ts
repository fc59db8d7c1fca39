import { type ZodType, z } from 'zod'
import {
  AGAIN,
  type Collection,
  type Favourite,
  HIGHLIGHT_STYLES,
  type Highlight,
  type ItemTiming,
  type Note,
  type NoteVersion,
  type OwnData,
  type Usage,
  type WorkshopPlan,
} from '../model/notes'

/** Ids are UUIDs, entry ids, or one of these with the hash of a copy behind it. */
const id = z
  .string()
  .max(200)
  .regex(/^[\w~-]+$/)
const time = z.iso.datetime()
const date = z.iso.date()
const count = z.int().min(0)
const recordFields = {
  id,
  created: time,
  updated: time,
  deletedAt: time.nullable(),
  edits: z.record(id, count),
}

/** Missing in files that were written before it was remembered. */
const entryTitle = z.exactOptional(z.string())

const sectionSeen = z.object({ heading: z.string(), hash: z.string() })

const note: ZodType<Note> = z.object({
  ...recordFields,
  entryId: id.nullable(),
  text: z.string(),
  tags: z.array(z.string()),
  pinned: z.boolean(),
  entrySeen: z
    .object({ title: z.string(), updated: z.string(), sections: z.record(z.string(), sectionSeen) })
    .nullable(),
  secondVersionOf: id.nullable(),
})

const version: ZodType<NoteVersion> = z.object({
  id: z.string().max(400),
  noteId: id,
  at: time,
  kept: time,
  text: z.string(),
})

const highlight: ZodType<Highlight> = z.object({
  ...recordFields,
  entryId: id,
  entryTitle,
  sectionId: z.string(),
  quote: z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() }),
  position: z.object({ start: count, end: count }),
  style: z.enum(HIGHLIGHT_STYLES),
  comment: z.string(),
})

const favourite: ZodType<Favourite> = z.object({ ...recordFields, entryTitle })

export const timingSchema: ZodType<ItemTiming> = z.object({ minutes: count.nullable(), pause: count })

/** Files of the first schema have no plan. */
export const planSchema: ZodType<WorkshopPlan | null> = z
  .object({
    place: z.string(),
    trainer: z.string(),
    start: z.string(),
    slot: count.nullable(),
    people: z.int().min(1).nullable(),
  })
  .nullable()
  .default(null)

const timing = z.exactOptional(timingSchema)

const collection: ZodType<Collection> = z.object({
  ...recordFields,
  title: z.string(),
  date: date.nullable(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('entry'), entryId: id, entryTitle, timing }),
      z.object({ kind: z.literal('text'), text: z.string(), timing }),
    ]),
  ),
  plan: planSchema,
})

const usage: ZodType<Usage> = z.object({
  ...recordFields,
  entryId: id,
  entryTitle,
  date,
  place: z.string(),
  people: count.nullable(),
  worked: z.string(),
  didNotWork: z.string(),
  again: z.enum(AGAIN),
})

/** A record of each table, as it lies in a file. */
export const recordSchemas = {
  notes: note,
  versions: version,
  highlights: highlight,
  favourites: favourite,
  collections: collection,
  usage,
} satisfies { readonly [T in keyof OwnData]: ZodType<OwnData[T][number]> }

/** Everything a person has added, as it lies in a file. Fields that a later app of the same schema adds are dropped. */
export const ownDataSchema: ZodType<OwnData> = z.object({
  notes: z.array(note),
  versions: z.array(version),
  highlights: z.array(highlight),
  favourites: z.array(favourite),
  collections: z.array(collection),
  usage: z.array(usage),
})
