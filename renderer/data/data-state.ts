import type { AppError } from '../../core/errors'
import type { BackupList } from '../../core/model/backups'
import type { LossReason } from '../../core/notes/start-check'
import type { Drafts } from './drafts'
import type { Store } from './store'
import type { DataWorker } from './worker-client'

/** What everything that works with the person's data needs. */
export interface OpenData {
  readonly store: Store
  readonly worker: DataWorker
  readonly drafts: Drafts
}

export type DataState =
  | { readonly state: 'opening' }
  | {
      readonly state: 'ready'
      readonly data: OpenData
      /** Why nothing can be written (`data-newer`); null where it can. */
      readonly readOnly: AppError | null
      /** Notes that got back what was typed before the window was lost. */
      readonly recovered: readonly string[]
      /** Why the last backup failed; null where it did not. */
      readonly trouble: AppError | null
    }
  /** Shown before anything else: the database holds less than it did. `missing`: records. */
  | {
      readonly state: 'restore-offered'
      readonly reason: LossReason
      readonly missing: number
      readonly backups: BackupList
      readonly data: OpenData
    }
  /** The database cannot be opened. Nothing was deleted; it can be tried again, or a backup restored in its place. */
  | { readonly state: 'failed'; readonly error: AppError; readonly backups: BackupList }
