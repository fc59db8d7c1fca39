import type { Kind } from './entry'
import type { Finding } from './finding'

/** The editors' workspace ("Redaktion"): a folder of ordinary markdown files. */

export const REVIEW_STATES = ['draft', 'in-review', 'reviewed'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Who set the status, and on which ISO date. */
export interface Review {
  readonly status: ReviewState
  readonly by?: string | undefined
  readonly at?: string | undefined
}

export interface WorkspaceFolder {
  /** Absolute, for people to read. */
  readonly path: string
  readonly name: string
}

export interface WorkspaceState {
  readonly folder: WorkspaceFolder | null
  /** Folders used before, the last first. */
  readonly recent: readonly WorkspaceFolder[]
  /** Whether the machine asks for a folder in a dialog, or the window lets the person choose one below `home`; `none`: not in this edition. */
  readonly choosing: 'dialog' | 'list' | 'none'
  readonly home: string
}

/** What a person sees while choosing a folder in the window: names of folders only. */
export interface FolderListing {
  readonly path: string
  /** Null at the top, which is the person's own folder. */
  readonly parent: string | null
  readonly folders: readonly string[]
  /** It has at least one of the folders `methods`, `concepts` and `case-studies`. */
  readonly isWorkspace: boolean
}

export interface WorkspaceEntry {
  /** Relative to the workspace, e.g. `methods/x.md`. */
  readonly path: string
  readonly kind: Kind
  readonly id: string
  readonly title: string
  /** Null where the file says none. */
  readonly review: Review | null
  /** ISO date, as the file says; empty where it does not. */
  readonly updated: string
}

export interface WorkspaceOverview {
  readonly folder: WorkspaceFolder
  /** By title. */
  readonly entries: readonly WorkspaceEntry[]
  /** Relative to the workspace, with `images/`. */
  readonly images: readonly string[]
}

/** A text file of the workspace. `version` is a hash of its bytes: a save names the one that it is based on. */
export interface WorkspaceFile {
  readonly path: string
  /** With `\n` line ends and without byte order mark; what the file had is kept when it is saved. */
  readonly text: string
  readonly version: string
}

export type SaveResult =
  | { readonly type: 'saved'; readonly version: string }
  /** Somebody else changed the file meanwhile; nothing was written. `current` is null where they removed it. */
  | { readonly type: 'conflict'; readonly current: WorkspaceFile | null }

/** A text that is no longer in the file, kept outside the workspace. */
export interface KeptVersion {
  /** ISO date and time. */
  readonly at: string
  readonly text: string
}

/** Words that no dictionary knows. `isAvailable` is false where there is no dictionary. */
export interface SpellingCheck {
  readonly findings: readonly Finding[]
  readonly isAvailable: boolean
}

export interface FindingCount {
  readonly errors: number
  readonly warnings: number
}

/** The whole folder, checked in the background. */
export interface FolderCheck {
  /** By file; a file without findings is not in it. */
  readonly counts: Readonly<Record<string, FindingCount>>
  /** Whether a German dictionary was there. */
  readonly spelling: boolean
}

/** Who points to an entry, and the version of it that a person is asked about. */
export interface EntryReferences {
  readonly version: string
  readonly from: readonly { readonly path: string; readonly title: string; readonly count: number }[]
}

export interface RenamedEntry {
  readonly id: string
  /** Files whose links lead to the new name now. */
  readonly mended: readonly string[]
}

/** An entry that was taken out of the workspace and can come back. */
export interface RemovedEntry {
  readonly path: string
  readonly title: string
  /** ISO date and time. */
  readonly at: string
}

export interface HandOver {
  /** Absolute, of the zip. */
  readonly path: string
  readonly name: string
  readonly entries: number
  readonly errors: number
}

/** A zip of another editor, looked at and not yet taken over. */
export interface Delivery {
  readonly ticket: string
  readonly items: readonly DeliveredFile[]
}

export interface DeliveredFile {
  readonly path: string
  readonly title: string
  readonly type: 'new' | 'changed' | 'same'
  /** Headings that differ, for an entry that is in the workspace already. */
  readonly sections: readonly string[]
}
