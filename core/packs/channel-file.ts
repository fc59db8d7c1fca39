import { z } from 'zod'
import { AppError } from '../errors'
import type { Hash } from '../library/source'
import { parseJson } from '../parse-json'
import { type PlainValue, toCanonicalJson } from './canonical-json'

/** Bytes. A root metadata file of ten keys has 4 KB. */
export const MAX_CHANNEL_FILE_BYTES = 600 * 1024

/** What the alliance hands out as a `.kanal` file: where the channel is, and which keys to believe. */
export interface ChannelFile {
  /** The alliance's name for it. */
  readonly title: string
  /** https (or http on the loopback address), without a slash at the end. */
  readonly address: string
  /** TUF root metadata as it was signed; the first link of the chain of trust. */
  readonly root: PlainValue
  /** What people compare, by telephone or on paper: the hash of what is signed in `root`. */
  readonly fingerprint: string
}

const channelFileSchema = z.strictObject({
  format: z.literal(1),
  title: z.string().min(1).max(120),
  address: z.string().max(500),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  root: z.looseObject({ signed: z.json(), signatures: z.json() }),
})

/**
 * Reads a `.kanal` file. That the root is signed by its own keys is for the caller to verify; here it is only seen that fingerprint and root
 * belong together.
 * @throws AppError `channel-file-invalid`, `channel-address`, `channel-fingerprint`
 */
export function parseChannelFile(text: string, hash: Hash): ChannelFile {
  const parsed = text.length > MAX_CHANNEL_FILE_BYTES ? null : channelFileSchema.safeParse(parseJson(text))
  if (!parsed?.success) throw new AppError('channel-file-invalid', 'not a channel file')
  const { title, address, fingerprint, root } = parsed.data
  const plainRoot = root as PlainValue
  if (fingerprintOf(plainRoot, hash) !== fingerprint) {
    throw new AppError('channel-fingerprint', 'the root of the channel file has another fingerprint')
  }
  return { title, address: checkChannelAddress(address), root: plainRoot, fingerprint }
}

/** The text of a `.kanal` file; the fingerprint is worked out here. @throws AppError `channel-address` */
export function writeChannelFile({ title, address, root }: Omit<ChannelFile, 'fingerprint'>, hash: Hash): string {
  const fingerprint = fingerprintOf(root, hash)
  return `${JSON.stringify({ format: 1, title, address: checkChannelAddress(address), fingerprint, root }, null, 1)}\n`
}

/** @throws AppError `channel-file-invalid` for a root that is no TUF metadata */
export function fingerprintOf(root: PlainValue, hash: Hash): string {
  const parsed = z.looseObject({ signed: z.json() }).safeParse(root)
  if (!parsed.success) throw new AppError('channel-file-invalid', 'the root has nothing signed in it')
  try {
    return hash(toCanonicalJson(parsed.data.signed as PlainValue))
  } catch (error) {
    throw new AppError('channel-file-invalid', 'the root is not plain JSON', {}, { cause: error })
  }
}

/** For people to read aloud: groups of four, eight a line. */
export function formatFingerprint(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ')
}

const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]', 'localhost']

/** Whether data may be fetched from there: https, or http from this very computer. */
export function isAllowedAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))
}

/**
 * A channel's address in one spelling: no slash at the end, no query, no user name.
 * @throws AppError `channel-address`
 */
export function checkChannelAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !isAllowedAddress(url) || url.username + url.password + url.search + url.hash !== '') {
    throw new AppError('channel-address', 'a channel has a plain https address')
  }
  return url.href.replace(/\/+$/, '')
}
