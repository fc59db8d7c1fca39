import type { UpdatePlan } from './pack'

/** The channel that the person set. */
export interface ChannelInfo {
  readonly title: string
  readonly address: string
  /** Hash of the root metadata, hexadecimal. */
  readonly fingerprint: string
  /** ISO date and time. */
  readonly setAt: string
}

/** Where a channel is set from. */
export type ChannelSource =
  /** The text of a `.kanal` file. */
  | { readonly type: 'file'; readonly text: string }
  | { readonly type: 'address'; readonly address: string }
  /** A folder with the whole channel, e.g. on a stick. */
  | { readonly type: 'folder'; readonly folder: string }

/** What is shown before a channel is set, so that the fingerprint can be compared. */
export interface ChannelPreview {
  readonly title: string
  readonly address: string
  readonly fingerprint: string
  /** ISO date and time until which the keys hold. */
  readonly expires: string
  /** So many of so many keys must sign a change of the keys. */
  readonly threshold: number
  readonly keys: number
}

/** The last time that somebody looked for something new. */
export interface ChannelCheck {
  /** ISO date and time. */
  readonly at: string
  /** The folder that was looked into; null for the network. */
  readonly folder: string | null
  readonly plan: UpdatePlan
}

export interface ChannelState {
  readonly channel: ChannelInfo | null
  /** Whether to look for something new at the start, at most once a day. */
  readonly checkAtStart: boolean
  /** ISO date and time of the last successful look; null where there was none. */
  readonly lastCheckAt: string | null
  /** What the last look of this run of the app found. */
  readonly check: ChannelCheck | null
}

export interface ExportReport {
  /** Packs of which everything was written. */
  readonly packs: readonly string[]
  /** Packs that the channel has and this computer does not, or not whole. */
  readonly skipped: readonly string[]
  readonly files: number
  readonly bytes: number
}
