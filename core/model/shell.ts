/** What the app is given to open from outside: by a double click, a link, a second start, or its own menu. */

/** By ending: `.kanal`, `.mappe`, `.zip`. */
export const OPENED_FILE_KINDS = ['channel', 'collection', 'pack'] as const
export type OpenedFileKind = (typeof OPENED_FILE_KINDS)[number]

/** Pages that the menu leads to. */
export const MENU_PAGES = [
  'start',
  'search',
  'themes',
  'paths',
  'list',
  'places',
  'notes',
  'collections',
  'help',
  'settings',
] as const
export type MenuPage = (typeof MENU_PAGES)[number]

/** A file that waits to be read by the window, which learns its name and never its path. */
export interface OpenedFile {
  readonly type: 'file'
  readonly kind: OpenedFileKind
  readonly name: string
  readonly ticket: string
  readonly bytes: number
}

export type Opened =
  | { readonly type: 'entry'; readonly id: string }
  | { readonly type: 'page'; readonly page: MenuPage }
  | OpenedFile
  /** A file that could not be read, or is too large to be what its ending says. */
  | { readonly type: 'unreadable'; readonly name: string }

/** What an administrator decided for this computer. Null: left to the person. */
export interface Policy {
  readonly channel: { readonly address: string; readonly fingerprint: string } | null
  /** Whole path, placeholders filled in. */
  readonly backupFolder: string | null
  readonly dataFolder: string | null
  /** False: the app never looks for something new by itself. */
  readonly updateCheck: boolean | null
}

/** What the window shows of it. */
export interface PolicyView extends Policy {
  /** Where the administrator's file lies. */
  readonly file: string
}

/** A newer version of the app, as the channel tells of it. */
export interface AppRelease {
  readonly version: string
  /** https address of the page where it can be downloaded. */
  readonly address: string
  /** Plain text, one item a line of the list. */
  readonly notes: readonly string[]
}
