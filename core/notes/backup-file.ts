import { type ZodType, z } from 'zod'
import { AppError } from '../errors'
import {
  BACKUP_FORMAT,
  BACKUP_SCHEMA,
  type BackupFile,
  COUNTED_KINDS,
  type Counts,
  type DatabaseState,
  type OwnData,
} from '../model/notes'
import { ownDataSchema } from './own-data-schema'
import { readableSchema, readJsonFile } from './read-json-file'

const count = z.int().min(0)

export const databaseIdSchema = z.string().regex(/^[\w-]{1,100}$/)

export const databaseStateSchema: ZodType<DatabaseState> = z.strictObject({
  databaseId: databaseIdSchema,
  revision: count,
  counts: z.strictObject({
    notes: count,
    highlights: count,
    favourites: count,
    collections: count,
    usage: count,
  }),
})

const backupSchema: ZodType<BackupFile> = z.object({
  format: z.literal(BACKUP_FORMAT),
  schema: readableSchema(BACKUP_SCHEMA),
  created: z.iso.datetime(),
  appVersion: z.string(),
  database: databaseStateSchema,
  data: ownDataSchema,
})

interface BackupInput {
  readonly created: string
  readonly appVersion: string
  readonly databaseId: string
  readonly revision: number
  readonly data: OwnData
}

/** The text of a backup file. What identifies it stands first, so that a file that was cut off can still be told. */
export function writeBackup({ created, appVersion, databaseId, revision, data }: BackupInput): string {
  const file: BackupFile = {
    format: BACKUP_FORMAT,
    schema: BACKUP_SCHEMA,
    created,
    appVersion,
    database: { databaseId, revision, counts: countOwnData(data) },
    data,
  }
  return JSON.stringify(file)
}

/**
 * Reads a backup or an export: all of it or nothing.
 * @throws AppError `file-foreign`, `file-newer`, `file-cut-off`, or `file-damaged` with the place where it is broken
 */
export function readBackup(text: string): BackupFile {
  const file = readJsonFile(text, { format: BACKUP_FORMAT, schema: BACKUP_SCHEMA, shape: backupSchema })
  const counts = countOwnData(file.data)
  for (const kind of COUNTED_KINDS) {
    if (counts[kind] !== file.database.counts[kind]) {
      throw new AppError('file-damaged', `${kind}: ${counts[kind]} instead of ${file.database.counts[kind]}`, {
        place: `data.${kind}`,
      })
    }
    if (new Set(file.data[kind].map(({ id }) => id)).size !== counts[kind]) {
      throw new AppError('file-damaged', `${kind}: an id twice`, { place: `data.${kind}` })
    }
  }
  return file
}

export function countOwnData(data: OwnData): Counts {
  return {
    notes: data.notes.length,
    highlights: data.highlights.length,
    favourites: data.favourites.length,
    collections: data.collections.length,
    usage: data.usage.length,
  }
}
