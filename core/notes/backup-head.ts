import { z } from 'zod'
import { BACKUP_FORMAT, type DatabaseState } from '../model/notes'
import { parseJson } from '../parse-json'
import { databaseStateSchema } from './backup-file'

const headSchema = z.object({ format: z.literal(BACKUP_FORMAT), database: databaseStateSchema })

/**
 * What a backup says it holds, from the first kilobytes of its text: `writeBackup` puts it before the data. Null where it cannot be told; the
 * data itself is not looked at.
 */
export function readBackupHead(beginning: string): DatabaseState | null {
  const end = beginning.indexOf(',"data":{')
  if (end < 0) return null
  return headSchema.safeParse(parseJson(`${beginning.slice(0, end)}}`)).data?.database ?? null
}
