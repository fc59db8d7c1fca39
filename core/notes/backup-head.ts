import { BACKUP_FORMAT, type DatabaseState } from '../model/notes'
import { databaseStateSchema } from './backup-file'

/**
 * What a backup says it holds, from the first kilobytes of its text: `writeBackup` puts it before the data. Null where it cannot be told; the
 * data itself is not looked at.
 */
export function readBackupHead(beginning: string): DatabaseState | null {
  const end = beginning.indexOf(',"data":{')
  if (end < 0) return null
  try {
    const head: unknown = JSON.parse(`${beginning.slice(0, end)}}`)
    if (typeof head !== 'object' || head === null || !('format' in head) || !('database' in head)) return null
    const state = databaseStateSchema.safeParse(head.database)
    return head.format === BACKUP_FORMAT && state.success ? state.data : null
  } catch {
    return null
  }
}
