import { type BackupFile, type DatabaseState, EMPTY_DATA, type JournalLine } from '../../core/model/notes'
import { countOwnData, readBackup, writeBackup } from '../../core/notes/backup-file'
import { applyJournal, findReach } from '../../core/notes/journal'
import type { BackupStore } from './backup-store'
import type { Log } from './log'

export interface JournalBackup {
  readonly state: DatabaseState
  readonly text: string
}

interface JournalBackupOptions {
  readonly store: BackupStore
  readonly appVersion: string
  /** ISO, UTC. */
  readonly created: string
  readonly log: Log
}

/**
 * What the newest backup of each database and the journal say together, as further backups. None for a database of which the newest
 * backup says the same.
 */
export async function composeBackups(
  lines: readonly JournalLine[],
  { store, appVersion, created, log }: JournalBackupOptions,
): Promise<readonly JournalBackup[]> {
  const composed: JournalBackup[] = []
  for (const databaseId of new Set(lines.map((line) => line.databaseId))) {
    const base = await readNewest(store, databaseId, log)
    const known = base?.database.revision ?? 0
    const later = lines.filter((line) => line.databaseId === databaseId && line.revision > known)
    if (later.length === 0) continue
    const before = base?.data ?? EMPTY_DATA
    const data = applyJournal(before, later)
    if (JSON.stringify(data) === JSON.stringify(before)) continue
    // A write that never came leaves a gap: what comes after it is taken, but not vouched for.
    const revision = findReach(known, later)
    composed.push({
      state: { databaseId, revision, counts: countOwnData(data) },
      text: writeBackup({ created, appVersion, databaseId, revision, data }),
    })
  }
  return composed
}

/** The newest backup of a database that can be read; null where there is none. */
async function readNewest(store: BackupStore, databaseId: string, log: Log): Promise<BackupFile | null> {
  for (const { name, state } of await store.list()) {
    if (state?.databaseId !== databaseId) continue
    try {
      return readBackup(await store.read(name))
    } catch (error) {
      log(`the backup ${name} cannot be completed by the journal: ${String(error)}`)
    }
  }
  return null
}
