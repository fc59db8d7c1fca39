import type { Counts } from './notes'

/** UTF-16 units of a long text that one message carries; three bytes each at most, so that it fits the browser edition's limit for a body. */
export const PART_LENGTH = 256 * 1024

/** `own`: in the data folder; `chosen`: in the second folder that the person chose. */
export type BackupPlace = 'own' | 'chosen'

/** `change`: something was written; `close`: the window closes; `upgrade`: before the database changes its form; `asked`: a person or a restore wants one. */
export const BACKUP_REASONS = ['change', 'close', 'upgrade', 'asked'] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** `unchanged`: the last backup says the same; `too-soon`: the last one is not ten minutes old. */
export type BackupStart =
  | { readonly state: 'open'; readonly ticket: string }
  | { readonly state: 'unchanged' }
  | { readonly state: 'too-soon' }

export interface BackupInfo {
  readonly place: BackupPlace
  /** File name; with `place` it names the backup. */
  readonly name: string
  /** ISO, UTC. */
  readonly created: string
  readonly bytes: number
  /** What it holds; null where the file's head cannot be read. */
  readonly counts: Counts | null
}

/** `missing`: not there at the moment (a drive that is not connected); `failed`: there, but the last copy could not be written. */
export interface BackupFolder {
  readonly path: string
  readonly state: 'fine' | 'missing' | 'failed'
}

export interface BackupList {
  /** Newest first. */
  readonly backups: readonly BackupInfo[]
  /** The second folder; null where none was chosen. */
  readonly folder: BackupFolder | null
}
