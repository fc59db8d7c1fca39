/** What a person chooses before something is printed; kept by the host, so that the same is chosen next time. */

export const SHEET_KINDS = ['moderation', 'handout', 'material', 'reader'] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

export const PAPERS = ['a4', 'a5', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** Running text, in points. */
export const PRINT_SIZES = [10, 11, 12, 13, 14, 15, 16] as const
export type PrintSize = (typeof PRINT_SIZES)[number]

export interface PrintLook {
  readonly paper: Paper
  readonly textSize: PrintSize
  readonly isColour: boolean
}

/** PNG or JPEG; size in pixels. */
export interface ProfileLogo {
  readonly mime: 'image/png' | 'image/jpeg'
  readonly base64: string
  readonly width: number
  readonly height: number
}

/** Who hands the sheets out. */
export interface SheetProfile {
  readonly name: string
  readonly contact: string
  readonly logo: ProfileLogo | null
}

/** A row of a workshop besides the entry's own: what the person set for the item at `index` of a collection. */
export interface PlanItem {
  readonly minutes: number | null
  /** A break after it, in minutes; 0 is none. */
  readonly pause: number
}

/** The workshop that a collection becomes. */
export interface WorkshopPlan {
  readonly place: string
  readonly trainer: string
  /** `HH:MM`. */
  readonly start: string
  /** Minutes that there are in all; null where it is open. */
  readonly slot: number | null
  /** People, for the materials; null where unknown. */
  readonly people: number | null
  /** By the place in the collection. */
  readonly items: readonly PlanItem[]
}

export const FOLDER_PARTS = ['cover', 'contents', 'plan', 'materials', 'sheets', 'notes', 'sources'] as const
export type FolderPart = (typeof FOLDER_PARTS)[number]

export type PartChoices = Readonly<Record<string, boolean>>

export interface SheetSettings {
  readonly look: PrintLook
  readonly profile: SheetProfile
  /** The sheet chosen last, for methods and for what is only read. */
  readonly methodKind: SheetKind
  readonly readerKind: SheetKind
  /** By sheet: which parts, by their titles, are printed or left out, other than usual. */
  readonly parts: Readonly<Partial<Record<SheetKind, PartChoices>>>
  readonly people: number | null
  readonly folderParts: readonly FolderPart[]
  readonly folderKind: SheetKind
  /** By the id of the collection. */
  readonly plans: Readonly<Record<string, WorkshopPlan>>
}

export const DEFAULT_SHEET_SETTINGS: SheetSettings = {
  look: { paper: 'a4', textSize: 11, isColour: true },
  profile: { name: '', contact: '', logo: null },
  methodKind: 'moderation',
  readerKind: 'reader',
  parts: {},
  people: null,
  folderParts: ['cover', 'contents', 'plan', 'materials', 'sheets', 'sources'],
  folderKind: 'moderation',
  plans: {},
}

export const EMPTY_PLAN: WorkshopPlan = {
  place: '',
  trainer: '',
  start: '10:00',
  slot: null,
  people: null,
  items: [],
}
