import type { Machine } from '../../core/contract'
import { PART_LENGTH } from '../../core/model/backups'
import { writeBackup } from '../../core/notes/backup-file'
import { backUp } from './backing-up'
import type { Database } from './database'
import { readState } from './store'
import { readOwnData } from './transfer'

/** Backs up a database in its old form before it is upgraded. Nobody types yet, so no worker is needed. */
export async function backUpBeforeUpgrade(
  machine: Machine,
  database: Database,
  { appVersion, now }: { readonly appVersion: string; readonly now: string },
): Promise<void> {
  const state = await readState(database)
  const data = await readOwnData(database)
  const { databaseId, revision } = state
  const text = writeBackup({ created: now, appVersion, databaseId, revision, data })
  let offset = 0
  const nextPart = async (): Promise<string> => {
    const part = text.slice(offset, offset + PART_LENGTH)
    offset += part.length
    return part
  }
  await backUp(
    machine,
    { state: async () => state, prepare: async () => ({ state, length: text.length }), nextPart },
    'upgrade',
  )
}
