/** Packs: versioned sets of entries and pictures, and where they came from. */

/** Raised when an older app would misread a newer manifest. */
export const MANIFEST_FORMAT = 1

export interface PackFile {
  /** Relative to the pack, with `/`. */
  readonly path: string
  /** Hexadecimal, lower case; also the name of the blob. */
  readonly sha256: string
  /** Bytes. */
  readonly length: number
  /** Of an entry: so that what is new can be named before it is fetched. */
  readonly title?: string | undefined
}

/** What a publisher says of a pack; it stands in `pack.json` at the top of the pack's folder. */
export interface PackInfo {
  /** Stable for ever, like an entry's id. */
  readonly id: string
  readonly title: string
  /** Three numbers, `1.12.0`. */
  readonly version: string
  readonly publisher: string
  /** SPDX name. */
  readonly licence: string
  /** BCP 47, e.g. `de`. */
  readonly languages: readonly string[]
  /** The oldest app that can show this version. */
  readonly minAppVersion: string
  /** What is new, for people: plain text, one item a line of the list. */
  readonly changes: readonly string[]
}

/** A pack version: what it says of itself, and its files, named by their content. */
export interface PackManifest extends PackInfo {
  readonly format: typeof MANIFEST_FORMAT
  /** ISO date and time (UTC) at which the publisher made this version. */
  readonly published: string
  /** The publisher takes this version back, and says why. */
  readonly withdrawn?: { readonly reason: string } | undefined
  /** By path. */
  readonly files: readonly PackFile[]
}

/**
 * Where a pack came from, which says how far it is trusted: signed by the channel's publisher, delivered with the app, or handed over as a zip
 * that nobody vouches for ("nicht geprüft").
 */
export const PACK_ORIGINS = ['signed', 'bundled', 'unchecked'] as const
export type PackOrigin = (typeof PACK_ORIGINS)[number]

export interface InstalledPack {
  readonly manifest: PackManifest
  readonly origin: PackOrigin
  /** ISO date and time of the installation. */
  readonly installedAt: string
  /** ISO date and time at which the channel last vouched for this version; null for other origins. */
  readonly checkedAt: string | null
}

/** Names the pack of an entry. */
export interface PackReference {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly origin: PackOrigin
}

export interface FileChanges {
  readonly added: readonly PackFile[]
  readonly changed: readonly PackFile[]
  readonly removed: readonly PackFile[]
}

/** What the channel has for one pack, seen from what is installed. */
export type PackOffer =
  | { readonly type: 'new'; readonly manifest: PackManifest; readonly changes: FileChanges }
  | {
      readonly type: 'newer'
      readonly manifest: PackManifest
      readonly installedVersion: string
      readonly changes: FileChanges
    }
  /** The installed version, or one that could be installed, was taken back by the publisher. */
  | { readonly type: 'withdrawn'; readonly manifest: PackManifest; readonly isInstalled: boolean }
  /** Needs a newer app than this. */
  | { readonly type: 'needs-app'; readonly manifest: PackManifest }
  | { readonly type: 'current'; readonly manifest: PackManifest }
  /** Installed from the channel, which does not offer it any more. It stays. */
  | { readonly type: 'gone'; readonly manifest: PackManifest }

/** What the channel has for a pack in a form that only a newer app can read. It vouches for the id; the rest is there as far as it can be read. */
export interface NewerPack {
  readonly id: string
  readonly title: string | null
  readonly version: string | null
}

export interface UpdatePlan {
  readonly offers: readonly PackOffer[]
  /** Shown, and never installed; all other packs go on as usual. */
  readonly unreadable: readonly NewerPack[]
  /** Blobs that are not here yet, each once. */
  readonly missing: readonly PackFile[]
  /** Sum of their lengths. */
  readonly bytes: number
}

export interface SectionChange {
  readonly heading: string
  readonly type: 'added' | 'changed' | 'removed'
}

export type EntryChange =
  | { readonly type: 'added'; readonly id: string; readonly title: string }
  | {
      readonly type: 'changed'
      readonly id: string
      readonly title: string
      /** Something in the front matter changed: the fact box, the summary, the sources. */
      readonly facts: boolean
      readonly sections: readonly SectionChange[]
    }
  | { readonly type: 'removed'; readonly id: string; readonly title: string }

/** "Was ist neu" of one pack after an update. */
export interface PackNews {
  readonly packId: string
  readonly title: string
  readonly fromVersion: string | null
  readonly toVersion: string
  readonly changes: readonly string[]
  readonly entries: readonly EntryChange[]
}

/** A pack in use, as the window shows it. */
export interface PackView extends PackInfo {
  readonly origin: PackOrigin
  readonly published: string
  readonly withdrawn: { readonly reason: string } | null
  readonly installedAt: string
  readonly checkedAt: string | null
  /** Number of files that are entries, and the sum of all lengths in bytes. */
  readonly entries: number
  readonly bytes: number
  /** Where one step back leads; null where there is none. */
  readonly previousVersion: string | null
  /** Not the pack that comes with the app. */
  readonly isRemovable: boolean
  /** Files that are not shown, because another pack has them too. */
  readonly shadowed: readonly { readonly path: string; readonly shownFrom: string }[]
}

export interface PackProgress {
  readonly bytes: number
  readonly totalBytes: number
  readonly files: number
  readonly totalFiles: number
  readonly bytesPerSecond: number
  /** Null as long as it cannot be told. */
  readonly secondsLeft: number | null
  /** The connection is lost; it goes on by itself when it is back. */
  readonly isWaiting: boolean
}
