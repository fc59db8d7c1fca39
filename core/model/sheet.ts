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
}
