import type { Machine, Value } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { BackupInfo, BackupReason, BackupStart } from '../../core/model/backups'
import type { DatabaseState } from '../../core/model/notes'
import { ask } from '../machine'

/** Where a backup's text comes from. */
export interface BackupSource {
  readonly state: () => Promise<DatabaseState>
  /** Writes the text and says at which state. */
  readonly prepare: () => Promise<{ readonly state: DatabaseState; readonly length: number }>
  /** The next part of it; empty after the last one. */
  readonly nextPart: () => Promise<string>
}

export type BackupOutcome =
  | { readonly state: 'made'; readonly backup: BackupInfo }
  | Exclude<BackupStart, { state: 'open' }>

/**
 * Hands everything to the host, part by part, where a backup is due. Resolves when it is on the disk.
 * @throws AppError `disk-full`, `not-writable` or `disconnected`
 */
export async function backUp(machine: Machine, source: BackupSource, reason: BackupReason): Promise<BackupOutcome> {
  const state = await source.state()
  const begun = await ask(machine, 'backups.begin', { state, reason })
  if (begun.state !== 'open') return begun
  const prepared = await source.prepare()
  const isSame = prepared.state.revision === state.revision && prepared.state.databaseId === state.databaseId
  // Somebody typed meanwhile: what the host is told must be what the text says.
  const ticket = isSame ? begun.ticket : await beginAgain(machine, prepared.state)
  for (let part = await source.nextPart(); part !== ''; part = await source.nextPart()) {
    await ask(machine, 'backups.append', { ticket, part })
  }
  return { state: 'made', backup: await ask(machine, 'backups.finish', { ticket, length: prepared.length }) }
}

async function beginAgain(machine: Machine, state: DatabaseState): Promise<string> {
  const begun = await ask(machine, 'backups.begin', { state, reason: 'asked' })
  if (begun.state !== 'open') throw new AppError('internal', 'a backup that was asked for was not begun')
  return begun.ticket
}

/** The whole text of a backup. */
export async function readBackupText(machine: Machine, { place, name }: BackupInfo): Promise<string> {
  const parts: string[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const answer: Value<'backups.read'> = await ask(machine, 'backups.read', { place, name, offset })
    parts.push(answer.part)
    offset = answer.next
  }
  return parts.join('')
}
