import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../core/errors'
import type { ExportReport } from '../../../core/model/channel'
import type { PackManifest } from '../../../core/model/pack'
import { writeChannelFile } from '../../../core/packs/channel-file'
import { appTargetPath, BLOBS_FOLDER, CHANNEL_FILE, metadataPath, targetPath } from '../../../core/packs/channel-layout'
import { parseManifest } from '../../../core/packs/manifest'
import { describeWriteFailure, writeAtomically } from '../atomic-write'
import { sha256 } from '../compile/compile-folder'
import { type BlobName, type BlobStore, createBlobStore } from '../packs/blob-store'
import type { Channel } from './channel'
import type { TrustedTarget } from './tuf-client'

const SHARED = 0o644

/**
 * Writes the channel as it is here to a folder that colleagues can use as one: metadata, manifests, and the blobs of every pack that is here as a
 * whole. Files first, the timestamp last, so that a stick that is pulled out holds the channel as it was, or nothing that could be believed.
 * @throws AppError `channel-unchecked` where nothing was verified yet; `export-folder-missing`; `disk-full`, `not-writable`, `cancelled`
 */
export async function exportChannel(
  channel: Channel,
  store: BlobStore,
  folder: string,
  signal: AbortSignal,
): Promise<ExportReport> {
  const trusted = await channel.trusted()
  const { timestamp, snapshot, targets } = trusted?.trust.metadata ?? {}
  if (trusted === null || timestamp === undefined || snapshot === undefined || targets === undefined) {
    throw new AppError('channel-unchecked', 'there is nothing verified to hand on')
  }
  await requireFolder(folder)
  const writer = createWriter(folder)
  const report = await exportPacks(trusted.targets, store, folder, writer, signal)
  await exportAppRelease(trusted.app, store, writer)
  const { title, address, root } = trusted.channel
  for (const [version, text] of Object.entries(trusted.trust.roots)) {
    await writer.write(metadataPath('root', Number(version)), text)
  }
  await writer.write(metadataPath('targets', readVersion(targets)), targets)
  await writer.write(metadataPath('snapshot', readVersion(snapshot)), snapshot)
  await writer.write(CHANNEL_FILE, writeChannelFile({ title, address, root: JSON.parse(root) }, sha256))
  await writer.write(metadataPath('timestamp'), timestamp)
  return { ...report, files: writer.files(), bytes: writer.bytes() }
}

/** A stick that is not in, or a slip in its name, must not become a folder on this computer that nobody finds. */
async function requireFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new AppError('export-folder-missing', `${folder} is not there`)
}

interface Writer {
  write(path: string, text: string): Promise<void>
  count(bytes: number): void
  files(): number
  bytes(): number
}

function createWriter(folder: string): Writer {
  let [files, bytes] = [0, 0]
  const count = (length: number): void => {
    files += 1
    bytes += length
  }
  return {
    count,
    files: () => files,
    bytes: () => bytes,
    write: async (path, text) => {
      const file = join(folder, path)
      await mkdir(join(file, '..'), { recursive: true }).catch((error: unknown) => {
        throw describeWriteFailure(error, file)
      })
      await writeAtomically(file, text, SHARED)
      count(Buffer.byteLength(text))
    },
  }
}

async function exportPacks(
  targets: readonly TrustedTarget[],
  store: BlobStore,
  folder: string,
  writer: Writer,
  signal: AbortSignal,
): Promise<Pick<ExportReport, 'packs' | 'skipped'>> {
  const destination = createBlobStore(join(folder, BLOBS_FOLDER), true)
  const packs: string[] = []
  const skipped: string[] = []
  for (const target of targets) {
    const bytes = await store.read(target)
    const manifest = parseIfKnown(bytes)
    const isWhole = manifest !== null && (await copyBlobs(manifest, store, destination, writer, signal))
    if (isWhole) packs.push(target.packId)
    else skipped.push(target.packId)
    await writer.write(targetPath(target.packId, target.sha256), bytes.toString('utf8'))
  }
  return { packs, skipped }
}

/** Null for a pack that only a newer app can read: its files cannot be here. @throws AppError as `parseManifest` */
function parseIfKnown(bytes: Uint8Array): PackManifest | null {
  try {
    return parseManifest(bytes)
  } catch (error) {
    if (error instanceof AppError && error.code === 'pack-newer-format') return null
    throw error
  }
}

/** What is not here is left out: whoever looks there goes without the news of the app. */
async function exportAppRelease(target: BlobName | null, store: BlobStore, writer: Writer): Promise<void> {
  if (target === null || !(await store.verify(target))) return
  await writer.write(appTargetPath(target.sha256), (await store.read(target)).toString('utf8'))
}

/** False where something of the pack is not here: the person did not install it. */
async function copyBlobs(
  { files }: PackManifest,
  store: BlobStore,
  destination: BlobStore,
  writer: Writer,
  signal: AbortSignal,
): Promise<boolean> {
  const here = await store.list()
  if (!files.every(({ sha256: name }) => here.has(name))) return false
  for (const file of files) {
    if (signal.aborted) throw new AppError('cancelled', 'the export was cancelled')
    if (await destination.verify(file)) continue
    const bytes = await store.read(file)
    await destination.write(file, toChunks(bytes))
    writer.count(bytes.length)
  }
  await destination.sync()
  return true
}

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function readVersion(metadata: string): number {
  return z.looseObject({ signed: z.looseObject({ version: z.int() }) }).parse(JSON.parse(metadata)).signed.version
}
