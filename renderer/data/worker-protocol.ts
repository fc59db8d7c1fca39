import type { ErrorCode, ErrorData } from '../../core/errors'
import type { DatabaseState } from '../../core/model/notes'
import type { ExportLabels } from '../../core/notes/markdown-export'
import type { MergeReport } from '../../core/notes/merge'
import type { Marked } from '../../core/search/types'

export interface NoteQuery {
  /** Empty: all notes, pinned ones first, then those changed last. */
  readonly text: string
  /** Only notes with this tag. */
  readonly tag: string | null
  /** Only notes on this entry; `free`: only such without one; null: all. */
  readonly entry: { readonly id: string } | 'free' | null
  readonly offset: number
  readonly limit: number
}

/** What a list shows of a note. */
export interface NoteSummary {
  readonly id: string
  readonly title: string
  readonly snippet: Marked
  readonly entryId: string | null
  /** The title that its entry had when the note was written. */
  readonly entryTitle: string | null
  readonly tags: readonly string[]
  readonly pinned: boolean
  readonly created: string
  readonly updated: string
  readonly secondVersionOf: string | null
}

export interface NoteList {
  readonly total: number
  readonly notes: readonly NoteSummary[]
  /** All tags with how many notes have them, the most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
  /** All entries with how many notes are on them; `title` is the one that the newest note remembers, null where none does. */
  readonly entries: readonly { readonly id: string; readonly title: string | null; readonly count: number }[]
}

/** What the worker does. Each is one message there and one back. */
export interface WorkerMethods {
  open: { params: { name: string }; result: null }
  listNotes: { params: NoteQuery; result: NoteList }
  /** Writes a backup and keeps it until its parts were read. */
  prepareBackup: { params: { appVersion: string; now: string }; result: { state: DatabaseState; length: number } }
  /** The next part of the prepared backup; empty after the last one. */
  nextBackupPart: { params: null; result: string }
  exportJson: { params: { appVersion: string; now: string }; result: Blob }
  /** A zip with a folder of markdown. `titles`: titles of entries by their id. */
  exportZip: {
    params: { labels: ExportLabels; folder: string; titles: Readonly<Record<string, string>> }
    result: Blob
  }
  /** Reads a file without taking it over. @throws AppError `file-…` */
  checkJson: { params: { text: string }; result: null }
  /** @throws AppError `file-…`: then nothing was changed. `replace` answers null. */
  importJson: { params: { text: string; mode: 'merge' | 'replace' }; result: MergeReport | null }
}

export type WorkerMethod = keyof WorkerMethods

export interface ToDataWorker {
  readonly ticket: number
  readonly method: WorkerMethod
  readonly params: WorkerMethods[WorkerMethod]['params']
}

export type FromDataWorker =
  | { readonly kind: 'done'; readonly ticket: number; readonly value: WorkerMethods[WorkerMethod]['result'] }
  | {
      readonly kind: 'failed'
      readonly ticket: number
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly data: ErrorData }
    }
  /** The notes that lists are made of have changed. */
  | { readonly kind: 'notes-changed' }
