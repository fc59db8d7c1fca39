import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import { type Fetcher, Updater } from 'tuf-js'
import { DownloadHTTPError } from 'tuf-js/dist/error'
import { z } from 'zod'
import { AppError } from '../../../core/errors'
import { METADATA_FOLDER, parseTargetName } from '../../../core/packs/channel-layout'
import { MAX_MANIFEST_BYTES } from '../../../core/packs/manifest'
import { APP_TARGET } from '../../../core/shell/app-release'
import { describeWriteFailure, readErrorCode } from '../atomic-write'
import type { BlobName } from '../packs/blob-store'
import { readWhole, type Transport } from './transport'
import { describeTufFailure } from './tuf-failure'

/** Metadata that were verified, as the text in which they came; those of the lower roles may be absent. */
export interface TrustedMetadata {
  readonly root: string
  readonly timestamp?: string | undefined
  readonly snapshot?: string | undefined
  readonly targets?: string | undefined
}

/** A manifest that the channel vouches for. */
export interface TrustedTarget {
  readonly packId: string
  readonly sha256: string
  readonly length: number
}

export interface RefreshOutcome {
  /** All that was verified, whether or not the refresh came to its end: TUF 5.3.8, 5.4.5, 5.5.7 and 5.6.7 persist step by step. */
  readonly metadata: TrustedMetadata
  /** Root metadata that were fetched on the way, by version. */
  readonly roots: ReadonlyMap<number, string>
  readonly failure: AppError | null
}

export interface RefreshInput {
  readonly transport: Transport
  readonly trusted: TrustedMetadata
  /** A folder of its own, which goes afterwards: tuf-js writes into it without care for crashes. */
  readonly workFolder: string
  readonly signal: AbortSignal
}

const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const
/** tuf-js joins addresses; only the path behind this one is looked at. */
const BASE = 'https://channel.invalid'

/**
 * The client's workflow of the TUF specification 1.0.34, section 5, done by tuf-js. This is the only place that imports it.
 * Never throws for what the channel sends or for how it was reached.
 * @throws AppError `disk-full`, `not-writable`
 */
export async function refreshMetadata(input: RefreshInput): Promise<RefreshOutcome> {
  const first = await runUpdater(input)
  if (first.failure?.code !== 'channel-rollback' || !areKeysRotated(input.trusted.root, first.metadata.root))
    return first
  // 5.3.11: once the keys of timestamp or snapshot were replaced, what the old keys signed binds nobody (recovery from a fast-forward attack).
  const again = await runUpdater({ ...input, trusted: { root: first.metadata.root } })
  return { ...again, roots: new Map([...first.roots, ...again.roots]) }
}

async function runUpdater({ transport, trusted, workFolder, signal }: RefreshInput): Promise<RefreshOutcome> {
  await rm(workFolder, { recursive: true, force: true })
  const fetcher = createFetcher(transport, signal)
  try {
    await layOut(workFolder, trusted)
    let failure: AppError | null = null
    try {
      const updater = new Updater({ metadataDir: workFolder, metadataBaseUrl: `${BASE}/${METADATA_FOLDER}`, fetcher })
      await updater.refresh()
    } catch (error) {
      failure = describeTufFailure(error, fetcher.lastFailure(), transport.serverTime())
    }
    return { metadata: await readBack(workFolder, trusted.root), roots: fetcher.roots, failure }
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

/** @throws AppError `disk-full`, `not-writable` */
async function layOut(workFolder: string, trusted: TrustedMetadata): Promise<void> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    for (const role of ROLES) {
      const text = trusted[role]
      if (text !== undefined) await writeFile(join(workFolder, `${role}.json`), text)
    }
  } catch (error) {
    throw describeWriteFailure(error, workFolder)
  }
}

async function readBack(workFolder: string, oldRoot: string): Promise<TrustedMetadata> {
  const read = (role: string): Promise<string | undefined> =>
    readFile(join(workFolder, `${role}.json`), 'utf8').catch((error: unknown) => {
      if (readErrorCode(error) === 'ENOENT') return undefined
      throw error
    })
  const [root, timestamp, snapshot, targets] = await Promise.all(ROLES.map(read))
  return { root: root ?? oldRoot, timestamp, snapshot, targets }
}

interface ChannelFetcher extends Fetcher {
  readonly roots: ReadonlyMap<number, string>
  /** Why the last download failed; null where it did not. tuf-js keeps of an error no more than its text. */
  lastFailure(): { readonly path: string; readonly error: AppError } | null
}

function createFetcher(transport: Transport, signal: AbortSignal): ChannelFetcher {
  const roots = new Map<number, string>()
  let failed: { readonly path: string; readonly error: AppError } | null = null
  const downloadBytes = async (address: string, maxLength: number): Promise<Buffer> => {
    const path = new URL(address).pathname.slice(1)
    failed = null
    try {
      const bytes = await readWhole(transport, path, { maxLength, signal })
      // What lies between may answer any address with a page and any type of content.
      if (/^\s*</.test(bytes.toString('latin1', 0, 100))) throw new AppError('channel-captive', `${path} is a page`)
      const version = /(\d+)\.root\.json$/.exec(path)?.[1]
      if (version !== undefined) roots.set(Number(version), bytes.toString('utf8'))
      return bytes
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed = { path, error }
      // tuf-js knows by these two that there is no newer root (5.3.3).
      if (error.code === 'channel-missing') throw new DownloadHTTPError(error.message, 404)
      if (error.code === 'channel-forbidden') throw new DownloadHTTPError(error.message, 403)
      throw error
    }
  }
  return {
    roots,
    lastFailure: () => failed,
    downloadBytes,
    downloadFile: () => Promise.reject(new Error('targets are not fetched through tuf-js')),
  }
}

const rootSchema = z.looseObject({
  signed: z.looseObject({
    version: z.int(),
    expires: z.string(),
    roles: z.record(z.string(), z.looseObject({ keyids: z.array(z.string()), threshold: z.int() })),
  }),
})

export interface RootFacts {
  readonly version: number
  /** ISO date and time. */
  readonly expires: string
  readonly keys: number
  readonly threshold: number
}

/**
 * Reads root metadata that are trusted for another reason (a fingerprint that was compared) and sees that they hold together: signed by their own
 * keys, and no key listed twice under two names, which would count one signature for two.
 * @throws AppError `channel-untrusted`
 */
export function verifyRoot(text: string): RootFacts {
  try {
    const data = JSON.parse(text)
    const root: Metadata<Root> = Metadata.fromJSON(MetadataKind.Root, data)
    root.verifyDelegate(MetadataKind.Root, root)
    const keys = Object.values(root.signed.keys).map(({ keyVal }) => keyVal.public)
    if (new Set(keys).size !== keys.length) throw new Error('one key has two names')
    const { version, expires, roles } = rootSchema.parse(data).signed
    const { keyids = [], threshold = 0 } = roles.root ?? {}
    return { version, expires, keys: keyids.length, threshold }
  } catch (error) {
    throw new AppError('channel-untrusted', `not a trustworthy root: ${String(error)}`, {}, { cause: error })
  }
}

function areKeysRotated(before: string, after: string): boolean {
  return describeOnlineKeys(before) !== describeOnlineKeys(after)
}

/** Names the keys of timestamp and snapshot in a verified root. */
export function describeOnlineKeys(rootText: string): string {
  const { roles } = rootSchema.parse(JSON.parse(rootText)).signed
  return JSON.stringify([roles.timestamp?.keyids, roles.snapshot?.keyids])
}

const targetsSchema = z.looseObject({
  signed: z.looseObject({
    targets: z.unknown(),
  }),
})
const targetSchema = z.looseObject({
  length: z.int().min(1).max(MAX_MANIFEST_BYTES),
  hashes: z.looseObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})

/**
 * The manifests in verified targets metadata. Every name must be one that our publisher's tools write: a foreign one (`../../x`, `constructor`) says
 * that something is wrong with the keys or the tools (hostile case 28).
 * @throws AppError `pack-path`, `channel-untrusted`
 */
export function readTargets(text: string): readonly TrustedTarget[] {
  return listTargets(text).flatMap(({ name, sha256, length }) => {
    if (name === APP_TARGET) return []
    const packId = parseTargetName(name)
    if (packId !== null) return [{ packId, sha256, length }]
    throw new AppError('pack-path', `foreign target ${name}`, { path: name.slice(0, 200), reason: 'target' })
  })
}

/** What the channel tells of the app itself, in verified targets metadata; null where it tells nothing. */
export function findAppTarget(text: string): BlobName | null {
  const found = listTargets(text).find(({ name }) => name === APP_TARGET)
  return found === undefined ? null : { sha256: found.sha256, length: found.length }
}

function listTargets(text: string): readonly (BlobName & { readonly name: string })[] {
  const targets = targetsSchema.parse(JSON.parse(text)).signed.targets
  // Not by zod, which passes over a name like `__proto__`.
  if (typeof targets !== 'object' || targets === null) throw new AppError('channel-untrusted', 'no list of targets')
  return Object.entries(targets).map(([name, value]) => {
    const parsed = targetSchema.safeParse(value)
    if (!parsed.success) throw new AppError('channel-untrusted', `target ${name} has no usable hash and length`)
    return { name, sha256: parsed.data.hashes.sha256, length: parsed.data.length }
  })
}
