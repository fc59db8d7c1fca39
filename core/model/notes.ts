/** What a person adds to the library. All of it is theirs: nothing here is ever overwritten without a copy. */

/**
 * How often each database has changed a record, by the database's id. One state comes after another where none of its counts is lower;
 * two states of which neither comes after the other were changed in two places.
 */
export type Edits = Readonly<Record<string, number>>

/** What every record has. `updated` and `deletedAt` are ISO times in UTC; a deleted record lies in the trash until it is swept. */
export interface OwnRecord {
  readonly id: string
  readonly created: string
  readonly updated: string
  readonly deletedAt: string | null
  readonly edits: Edits
}

/** What hangs on an entry, and has no other memory of it. */
export interface OfEntry {
  /** What the entry was called then, for when it is gone. Missing where an older app wrote it. */
  readonly entryTitle?: string
}

/** What an entry looked like when a note was written: its date, and a hash of each section's text by the section's id. */
export interface EntrySeen {
  readonly title: string
  readonly updated: string
  readonly sections: Readonly<Record<string, { readonly heading: string; readonly hash: string }>>
}

export interface Note extends OwnRecord {
  /** The entry it belongs to; null for a free note. The entry may be gone: then `entrySeen.title` still says which it was. */
  readonly entryId: string | null
  /** Markdown. */
  readonly text: string
  readonly tags: readonly string[]
  readonly pinned: boolean
  readonly entrySeen: EntrySeen | null
  /** This text was written beside another one of this note, and kept ("Zweite Fassung"). */
  readonly secondVersionOf: string | null
}

/** An earlier text of a note; the last twenty are kept. */
export interface NoteVersion {
  /** From the note, the time and the text, so that the same version is the same everywhere. */
  readonly id: string
  readonly noteId: string
  /** When this text was written, and when it was kept because another one came. */
  readonly at: string
  readonly kept: string
  readonly text: string
}

export const HIGHLIGHT_STYLES = ['yellow', 'green', 'blue', 'pink', 'underline'] as const
export type HighlightStyle = (typeof HIGHLIGHT_STYLES)[number]

/** W3C Web Annotation, TextQuoteSelector (4.2.4): the passage with what stands before and after it. */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation, TextPositionSelector (4.2.5): UTF-16 units in the text of the section, the end excluded. */
export interface TextPosition {
  readonly start: number
  readonly end: number
}

export interface Highlight extends OwnRecord, OfEntry {
  readonly entryId: string
  readonly sectionId: string
  readonly quote: TextQuote
  readonly position: TextPosition
  readonly style: HighlightStyle
  /** Empty without one. */
  readonly comment: string
}

/** An entry on the Merkliste; its id is the entry's. */
export interface Favourite extends OwnRecord, OfEntry {}

/** How long an item takes in a workshop. It belongs to the item, so that it moves with it. */
export interface ItemTiming {
  /** Null where the entry's own length holds. */
  readonly minutes: number | null
  /** A break after it, in minutes; 0 is none. */
  readonly pause: number
}

export type CollectionItem = (
  | ({ readonly kind: 'entry'; readonly entryId: string } & OfEntry)
  /** Markdown between entries. */
  | { readonly kind: 'text'; readonly text: string }
) & {
  /** Missing where nobody set one. */
  readonly timing?: ItemTiming
}

/** The workshop that a collection becomes (Ablaufplan); lengths are with the items. */
export interface WorkshopPlan {
  readonly place: string
  readonly trainer: string
  /** `HH:MM`. */
  readonly start: string
  /** Minutes that there are in all; null where it is open. */
  readonly slot: number | null
  /** People, for the materials; null where unknown. */
  readonly people: number | null
}

export const EMPTY_PLAN: WorkshopPlan = { place: '', trainer: '', start: '10:00', slot: null, people: null }

/** A Mappe. */
export interface Collection extends OwnRecord {
  readonly title: string
  /** ISO date of the workshop; null without one. */
  readonly date: string | null
  readonly items: readonly CollectionItem[]
  /** Null until the person plans. */
  readonly plan: WorkshopPlan | null
}

export const AGAIN = ['yes', 'changed', 'no', 'open'] as const

/** Einsatzprotokoll: an entry was put to use. */
export interface Usage extends OwnRecord, OfEntry {
  readonly entryId: string
  /** ISO date. */
  readonly date: string
  readonly place: string
  readonly people: number | null
  readonly worked: string
  readonly didNotWork: string
  readonly again: (typeof AGAIN)[number]
}

/** Everything a person has added; also the content of a backup file. */
export interface OwnData {
  readonly notes: readonly Note[]
  readonly versions: readonly NoteVersion[]
  readonly highlights: readonly Highlight[]
  readonly favourites: readonly Favourite[]
  readonly collections: readonly Collection[]
  readonly usage: readonly Usage[]
}

export const EMPTY_DATA: OwnData = {
  notes: [],
  versions: [],
  highlights: [],
  favourites: [],
  collections: [],
  usage: [],
}

/** Kinds of records that are never lost unnoticed; versions come and go by themselves. */
export const COUNTED_KINDS = ['notes', 'highlights', 'favourites', 'collections', 'usage'] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]
export type Counts = Readonly<Record<CountedKind, number>>

export type TableName = keyof OwnData
export const TABLES: readonly TableName[] = [...COUNTED_KINDS, 'versions']

export const BACKUP_FORMAT = 'methodenkoffer-backup'
export const BACKUP_SCHEMA = 2

/** One file with everything; `docs/backup-format.md` describes it for others. */
export interface BackupFile {
  readonly format: typeof BACKUP_FORMAT
  readonly schema: typeof BACKUP_SCHEMA
  readonly created: string
  readonly appVersion: string
  readonly database: DatabaseState
  readonly data: OwnData
}

/** A database at a moment: which it is, how many times it was written to, what it holds. */
export interface DatabaseState {
  readonly databaseId: string
  readonly revision: number
  readonly counts: Counts
}

/** What a write did to one record: it stands there now as `record`, or is gone. */
export interface JournalChange {
  readonly table: TableName
  readonly id: string
  /** Null: removed. */
  readonly record: OwnData[TableName][number] | null
}

/** One write to a database. */
export interface JournalLine {
  readonly databaseId: string
  /** The database's revision after it: no two writes of a database have the same. */
  readonly revision: number
  readonly changes: readonly JournalChange[]
}

/** A write on its way to the host: JSON of its changes, in parts that one message takes. */
export interface JournalPart {
  readonly databaseId: string
  /** The database's after it. */
  readonly revision: number
  readonly part: string
  readonly isLast: boolean
}

export const COLLECTION_FORMAT = 'methodenkoffer-mappe'
export const COLLECTION_SCHEMA = 2

/** A collection on its way to a colleague. Titles and texts make it readable where the entry is missing. */
export interface CollectionFile {
  readonly format: typeof COLLECTION_FORMAT
  readonly schema: typeof COLLECTION_SCHEMA
  readonly created: string
  readonly title: string
  readonly date: string | null
  readonly items: readonly CollectionFileItem[]
  readonly plan: WorkshopPlan | null
}

export type CollectionFileItem = (
  | {
      readonly kind: 'entry'
      readonly entryId: string
      readonly title: string
      /** Plain text of the entry. */
      readonly text: string
      /** Markdown; empty unless the person chose to hand over the notes. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'text'; readonly text: string }
) & { readonly timing?: ItemTiming }
