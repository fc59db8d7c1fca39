import { join } from 'node:path'
import { AppError } from '../../../core/errors'
import type { ChannelInfo, ChannelPreview, ChannelSource } from '../../../core/model/channel'
import type { NewerPack, PackManifest } from '../../../core/model/pack'
import type { AppRelease } from '../../../core/model/shell'
import {
  type ChannelFile,
  checkChannelAddress,
  MAX_CHANNEL_FILE_BYTES,
  parseChannelFile,
} from '../../../core/packs/channel-file'
import { appTargetPath, CHANNEL_FILE, targetPath } from '../../../core/packs/channel-layout'
import { describeNewerManifest, parseManifest } from '../../../core/packs/manifest'
import { MAX_APP_TARGET_BYTES, parseAppRelease } from '../../../core/shell/app-release'
import { sha256 } from '../compile/compile-folder'
import type { Log } from '../log'
import type { BlobName, BlobStore } from '../packs/blob-store'
import { type ChannelSettingsFile, createChannelSettings, type SetChannel } from './channel-settings'
import { createFolderTransport } from './folder-transport'
import { createHttpTransport, type Fetch } from './http-transport'
import { testSignatures } from './self-test'
import { readWhole, type Transport } from './transport'
import { createTrustStore, type Trust } from './trust-store'
import { findAppTarget, readTargets, refreshMetadata, type TrustedTarget, verifyRoot } from './tuf-client'

export interface ChannelOptions {
  readonly folder: string
  readonly store: BlobStore
  /** The only way to the network; it is not called before a channel is set. */
  readonly fetch: Fetch
  readonly idleTimeout?: number | undefined
  readonly now: () => Date
  readonly log: Log
}

/** What the channel offers, verified. */
export interface Offering {
  readonly manifests: readonly PackManifest[]
  /** Packs whose manifest only a newer app can read. */
  readonly unreadable: readonly NewerPack[]
  readonly transport: Transport
}

export interface Channel {
  readonly settings: ChannelSettingsFile
  /** @throws AppError when the source is no channel, or its root is not signed by its own keys */
  preview(source: ChannelSource, signal: AbortSignal): Promise<ChannelPreview>
  /** @throws AppError as `preview`, and `channel-fingerprint` where it is not the one that was agreed to */
  set(source: ChannelSource, fingerprint: string, signal: AbortSignal): Promise<ChannelInfo>
  /** Brings the metadata up to date and reads the manifests. `folder`: a stick instead of the network. Call with the lock held. */
  look(folder: string | null, signal: AbortSignal): Promise<Offering>
  /** What is trusted at the moment, without looking; null where nothing was verified yet. */
  trusted(): Promise<{
    readonly channel: SetChannel
    readonly trust: Trust
    readonly targets: readonly TrustedTarget[]
    readonly app: BlobName | null
  } | null>
  /** What the channel last told of the app itself; null where it told nothing, or it is not here. */
  release(): Promise<AppRelease | null>
}

export function createChannel(options: ChannelOptions): Channel {
  const { folder, store, now, log } = options
  const settings = createChannelSettings(join(folder, 'channel.json'), log)
  const files = { trust: join(folder, 'trust.json'), highest: join(folder, 'highest-root.json') }
  const trustStore = createTrustStore(files, log)
  const toHttp = (address: string): Transport =>
    createHttpTransport({ address, fetch: options.fetch, idleTimeout: options.idleTimeout })

  async function readSource(source: ChannelSource, signal: AbortSignal): Promise<ChannelFile> {
    if (source.type === 'file') return parseChannelFile(source.text, sha256)
    const isFolder = source.type === 'folder'
    const transport = isFolder ? createFolderTransport(source.folder) : toHttp(checkChannelAddress(source.address))
    const limits = { maxLength: MAX_CHANNEL_FILE_BYTES, signal }
    const text = await readWhole(transport, CHANNEL_FILE, limits).catch((error: unknown) => {
      throw isFolder ? describeFolderFailure(error) : error
    })
    const file = parseChannelFile(text.toString('utf8'), sha256)
    return isFolder ? file : { ...file, address: checkChannelAddress(source.address) }
  }

  /** One after the other: a pack that only a newer app can read keeps no other from being offered. */
  async function fetchManifests(
    targets: readonly TrustedTarget[],
    transport: Transport,
    signal: AbortSignal,
  ): Promise<Pick<Offering, 'manifests' | 'unreadable'>> {
    const manifests: PackManifest[] = []
    const unreadable: NewerPack[] = []
    for (const target of targets) {
      const bytes = await fetchTarget(target, transport, signal)
      try {
        manifests.push(parseManifestOf(target, bytes))
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'pack-newer-format')) throw error
        unreadable.push({ id: target.packId, ...describeNewerManifest(bytes) })
      }
    }
    return { manifests, unreadable }
  }

  async function fetchTarget(target: TrustedTarget, transport: Transport, signal: AbortSignal): Promise<Uint8Array> {
    const { packId, sha256: hash, length } = target
    if (!(await store.verify(target))) {
      await store.write(target, transport.read(targetPath(packId, hash), { maxLength: length, signal }))
    }
    return store.read(target)
  }

  /** News of the app are no reason to go without new content: what fails is tried again at the next look. */
  async function fetchAppRelease(target: BlobName | null, transport: Transport, signal: AbortSignal): Promise<void> {
    try {
      if (target === null || target.length > MAX_APP_TARGET_BYTES || (await store.verify(target))) return
      const limits = { maxLength: target.length, signal }
      await store.write(target, transport.read(appTargetPath(target.sha256), limits))
    } catch (error) {
      if (signal.aborted) throw error
      log(`the news of the app cannot be fetched: ${String(error)}`)
    }
  }

  async function trusted(): ReturnType<Channel['trusted']> {
    const { channel } = await settings.read()
    const trust = channel === null ? null : await trustStore.load(channel)
    const text = trust?.metadata.targets
    if (channel === null || trust === null || text === undefined) return null
    return { channel, trust, targets: readTargets(text), app: findAppTarget(text) }
  }

  async function requireChannel(): Promise<SetChannel> {
    const { channel } = await settings.read()
    if (channel === null) throw new AppError('channel-none', 'no channel is set')
    return channel
  }

  return {
    settings,
    preview: async (source, signal) => describeChannel(await readSource(source, signal)),
    set: async (source, fingerprint, signal) => {
      testSignatures()
      const file = await readSource(source, signal)
      describeChannel(file)
      if (file.fingerprint !== fingerprint) throw new AppError('channel-fingerprint', 'another channel than agreed to')
      const { title, address, root } = file
      const info: ChannelInfo = { title, address, fingerprint, setAt: now().toISOString() }
      await settings.change({
        channel: { ...info, root: JSON.stringify(root) },
        lastCheckAt: null,
        lastStartCheckAt: null,
      })
      return info
    },
    look: async (stick, signal) => {
      testSignatures()
      const channel = await requireChannel()
      const transport = stick === null ? toHttp(channel.address) : createFolderTransport(stick)
      const before = await trustStore.load(channel)
      const workFolder = join(folder, 'work')
      const outcome = await refreshMetadata({ transport, trusted: before.metadata, workFolder, signal })
      await trustStore.save(channel, before, outcome)
      if (outcome.failure !== null) throw stick === null ? outcome.failure : describeFolderFailure(outcome.failure)
      const targets = readTargets(outcome.metadata.targets ?? '')
      const found = await fetchManifests(targets, transport, signal)
      await fetchAppRelease(findAppTarget(outcome.metadata.targets ?? ''), transport, signal)
      await store.sync()
      await settings.change({ lastCheckAt: now().toISOString() })
      return { ...found, transport }
    },
    trusted,
    release: async () => {
      const target = (await trusted())?.app ?? null
      if (target === null || !(await store.verify(target))) return null
      return parseAppRelease((await store.read(target)).toString('utf8'))
    },
  }
}

/** @throws AppError as `parseManifest`, and `pack-invalid` where it is another pack's */
function parseManifestOf({ packId }: TrustedTarget, bytes: Uint8Array): PackManifest {
  const manifest = parseManifest(bytes)
  if (manifest.id !== packId) throw new AppError('pack-invalid', `the manifest of ${packId} is of ${manifest.id}`)
  return manifest
}

/** @throws AppError `channel-untrusted` */
function describeChannel({ title, address, fingerprint, root }: ChannelFile): ChannelPreview {
  const { expires, threshold, keys } = verifyRoot(JSON.stringify(root))
  return { title, address, fingerprint, expires, threshold, keys }
}

/** In a folder, a file that is missing means that it is not the right folder. */
function describeFolderFailure(error: unknown): unknown {
  return error instanceof AppError && error.code === 'channel-missing'
    ? new AppError('channel-folder-missing', error.message, {}, { cause: error })
    : error
}
