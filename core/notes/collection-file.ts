import { type ZodType, z } from 'zod'
import {
  COLLECTION_FORMAT,
  COLLECTION_SCHEMA,
  type Collection,
  type CollectionFile,
  type CollectionItem,
  type Note,
  type WorkshopPlan,
} from '../model/notes'
import { planSchema, timingSchema } from './own-data-schema'
import { readableSchema, readJsonFile } from './read-json-file'

const timing = z.exactOptional(timingSchema)

const fileSchema: ZodType<CollectionFile> = z.object({
  format: z.literal(COLLECTION_FORMAT),
  schema: readableSchema(COLLECTION_SCHEMA),
  created: z.iso.datetime(),
  title: z.string().max(1000),
  date: z.iso.date().nullable(),
  items: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('entry'),
          entryId: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
          title: z.string(),
          text: z.string(),
          notes: z.array(z.string()),
          timing,
        }),
        z.object({ kind: z.literal('text'), text: z.string(), timing }),
      ]),
    )
    .max(1000),
  plan: planSchema,
})

interface HandOver {
  readonly collection: Collection
  /** Title and plain text of an entry, so that the file is of use where it is missing. Null where we do not have it either. */
  readonly findEntry: (entryId: string) => { readonly title: string; readonly text: string } | null
  /** The notes that the person chose to hand over; usually none. */
  readonly notes: readonly Note[]
  readonly now: string
}

/** The text of a `.mappe` file. Ids and times of the own database do not leave it. */
export function writeCollectionFile({ collection, findEntry, notes, now }: HandOver): string {
  const file: CollectionFile = {
    format: COLLECTION_FORMAT,
    schema: COLLECTION_SCHEMA,
    created: now,
    title: collection.title,
    date: collection.date,
    items: collection.items.map((item) => {
      if (item.kind === 'text') return item
      const { title, text } = findEntry(item.entryId) ?? { title: item.entryTitle ?? item.entryId, text: '' }
      const own = notes.filter(({ entryId, deletedAt }) => entryId === item.entryId && deletedAt === null)
      const { entryTitle: _, ...rest } = item
      return { ...rest, title, text, notes: own.map((note) => note.text) }
    }),
    plan: collection.plan,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** @throws AppError `file-foreign`, `file-newer`, `file-cut-off`, or `file-damaged` with the place where it is broken */
export function readCollectionFile(text: string): CollectionFile {
  return readJsonFile(text, { format: COLLECTION_FORMAT, schema: COLLECTION_SCHEMA, shape: fileSchema })
}

export interface OpenedCollection {
  readonly title: string
  readonly date: string | null
  readonly items: readonly CollectionItem[]
  readonly plan: WorkshopPlan | null
  readonly notes: readonly { readonly entryId: string; readonly text: string }[]
}

/** What a file becomes: always a new collection, so that it never replaces one of the person's own. An entry that is missing here stays as text. */
export function openCollectionFile(file: CollectionFile, isKnown: (entryId: string) => boolean): OpenedCollection {
  return {
    title: file.title,
    date: file.date,
    plan: file.plan,
    items: file.items.map((item): CollectionItem => {
      if (item.kind === 'text') return item
      const timing = item.timing === undefined ? {} : { timing: item.timing }
      if (isKnown(item.entryId)) return { kind: 'entry', entryId: item.entryId, entryTitle: item.title, ...timing }
      return {
        kind: 'text',
        ...timing,
        text: `**${escapeMarkdown(item.title)}**\n\n${escapeMarkdown(item.text)}`.trim(),
      }
    }),
    notes: file.items.flatMap((item) =>
      item.kind === 'entry' ? item.notes.map((text) => ({ entryId: item.entryId, text })) : [],
    ),
  }
}

/** Plain text that stays what it is when it is read as markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(\s)/gm, '$1\\$2$3')
}
