import type { OpenedFileKind } from '../model/shell'
import { parseEntryLink } from './entry-link'

/** Something to open, as the operating system names it. */
export type StartItem =
  | { readonly type: 'entry'; readonly id: string }
  | { readonly type: 'file'; readonly kind: OpenedFileKind; readonly path: string }

export interface StartArguments {
  /** Only what came with the app: no other packs, no channel. */
  readonly safe: boolean
  readonly verbose: boolean
  /** Folder for the results of a self-test, which is all that this start then does. */
  readonly selfTest: string | null
  readonly open: readonly StartItem[]
}

const KINDS: Readonly<Record<string, OpenedFileKind>> = { kanal: 'channel', mappe: 'collection', zip: 'pack' }
/** More at once is a mistake with the mouse, or somebody else's script. */
const MOST_ITEMS = 10

/** What a file is by its ending; null where it is none of ours. */
export function kindOfFile(path: string): OpenedFileKind | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null
}

/**
 * Reads what the app was started with. Switches that are not ours (Chromium's, the system's) and everything else that we do not know are passed
 * over: a link or a file association must never be able to switch something on or off.
 */
export function readStartArguments(args: readonly string[]): StartArguments {
  const open: StartItem[] = []
  for (const arg of args) {
    const item = readItem(arg)
    if (item !== null && open.length < MOST_ITEMS) open.push(item)
  }
  // A link in the command line means that a browser wrote it: its neighbours may be part of an attack on the quoting.
  const isFromLink = args.some((arg) => /^[a-z][a-z0-9+.-]+:\/\//i.test(arg))
  return {
    safe: !isFromLink && args.includes('--safe'),
    verbose: !isFromLink && args.includes('--verbose'),
    selfTest: isFromLink ? null : readValue(args, '--self-test='),
    open: isFromLink ? open.filter(({ type }) => type === 'entry') : open,
  }
}

function readValue(args: readonly string[], prefix: string): string | null {
  const value = args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length)
  return value === undefined || value === '' ? null : value
}

function readItem(arg: string): StartItem | null {
  if (arg.startsWith('-') || arg.includes('\0')) return null
  const id = parseEntryLink(arg)
  if (id !== null) return { type: 'entry', id }
  if (/^[a-z][a-z0-9+.-]+:/i.test(arg)) return null
  const kind = kindOfFile(arg)
  return kind === null ? null : { type: 'file', kind, path: arg }
}
