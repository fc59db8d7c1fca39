import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { metadataPath } from '../../core/packs/channel-layout'
import { readErrorCode } from '../../electron/host/atomic-write'
import { ToolError } from './tool-error'
import {
  hashOf,
  isSigned,
  parseRoot,
  parseSnapshot,
  parseTargets,
  parseTimestamp,
  type RootMetadata,
  type SnapshotMetadata,
  type TargetsMetadata,
  type TimestampMetadata,
} from './tuf-models'

/** What the repository says at this moment, checked link by link as a client would; whether it has expired is another question. */
export interface Published {
  /** From version 1 on, without a gap. */
  readonly roots: readonly RootMetadata[]
  readonly root: RootMetadata
  readonly timestamp: TimestampMetadata
  readonly snapshot: SnapshotMetadata
  readonly targets: TargetsMetadata
}

/** @throws ToolError where the metadata are damaged, missing or not soundly signed */
export async function readPublished(repository: string): Promise<Published> {
  const roots = await readRoots(repository)
  const root = roots.at(-1)
  if (root === undefined) throw sayBroken(metadataPath('root', 1), 'sie fehlt')
  const timestamp = await read(repository, metadataPath('timestamp'), parseTimestamp)
  requireSigned(isSigned(root, 'timestamp', timestamp.metadata), metadataPath('timestamp'))
  const { snapshotMeta } = timestamp.metadata.signed
  const snapshotPath = metadataPath('snapshot', snapshotMeta.version)
  const snapshot = await read(repository, snapshotPath, parseSnapshot)
  requireHash(snapshot.bytes, snapshotMeta.hashes, snapshotPath)
  requireSigned(isSigned(root, 'snapshot', snapshot.metadata), snapshotPath)
  const targetsMeta = snapshot.metadata.signed.meta['targets.json']
  const targetsPath = metadataPath('targets', targetsMeta?.version ?? 0)
  const targets = await read(repository, targetsPath, parseTargets)
  requireHash(targets.bytes, targetsMeta?.hashes, targetsPath)
  requireSigned(isSigned(root, 'targets', targets.metadata), targetsPath)
  return {
    roots,
    root,
    timestamp: timestamp.metadata,
    snapshot: snapshot.metadata,
    targets: targets.metadata,
  }
}

/** The chain of trust: each root is signed by the keys of the one before and by its own (5.3.4). */
async function readRoots(repository: string): Promise<readonly RootMetadata[]> {
  const roots: RootMetadata[] = []
  for (let version = 1; ; version += 1) {
    const path = metadataPath('root', version)
    const bytes = await readOrNull(join(repository, path))
    if (bytes === null) return roots
    const root = parse(bytes, path, parseRoot)
    const before = roots.at(-1) ?? root
    if (root.signed.version !== version) throw sayBroken(path, 'die Nummer darin ist eine andere')
    requireSigned(isSigned(before, 'root', root) && isSigned(root, 'root', root), path)
    roots.push(root)
  }
}

async function read<T>(
  repository: string,
  path: string,
  parseBytes: (bytes: Uint8Array) => T,
): Promise<{ readonly metadata: T; readonly bytes: Uint8Array }> {
  const bytes = await readOrNull(join(repository, path))
  if (bytes === null) throw sayBroken(path, 'sie fehlt')
  return { metadata: parse(bytes, path, parseBytes), bytes }
}

function parse<T>(bytes: Uint8Array, path: string, parseBytes: (bytes: Uint8Array) => T): T {
  try {
    return parseBytes(bytes)
  } catch (error) {
    throw sayBroken(path, 'sie ist beschädigt', error)
  }
}

function requireSigned(isSound: boolean, path: string): void {
  if (!isSound) throw sayBroken(path, 'ihre Unterschriften reichen nicht')
}

function requireHash(bytes: Uint8Array, hashes: Record<string, string> | undefined, path: string): void {
  if (hashes?.sha256 !== hashOf(bytes)) throw sayBroken(path, 'ihre Prüfsumme stimmt nicht')
}

function sayBroken(path: string, why: string, cause?: unknown): ToolError {
  return new ToolError(
    `Der veröffentlichte Ordner ist nicht in Ordnung. Die Datei ${path}: ${why}. Spielen Sie die letzte Sicherung ein, oder holen Sie den Ordner von Ihrem Webserver zurück.`,
    { cause },
  )
}

/** @returns null where there is no such file */
export async function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: unknown) => {
    if (readErrorCode(error) === 'ENOENT') return null
    throw error
  })
}
