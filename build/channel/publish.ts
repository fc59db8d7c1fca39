import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { blobPath, CHANNEL_FILE, metadataPath, targetPath } from '../../core/packs/channel-layout'
import { readErrorCode } from '../../electron/host/atomic-write'
import { readAnnounced } from './app-release'
import type { Change } from './changes'
import { describeChannel } from './channel-file'
import {
  type Draft,
  draftPath,
  finalRoot,
  isComplete,
  isEmptyDraft,
  listOpenSigners,
  listPieces,
  readDraft,
} from './draft'
import { currentTargets } from './draft-targets'
import { type KnownManifest, readManifests } from './manifests'
import { type Published, readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'
import {
  type AnyMetadata,
  createSnapshot,
  createTimestamp,
  isSigned,
  type RoleName,
  type RootMetadata,
  readRole,
  type SigningKey,
  type SnapshotMetadata,
  serializeMetadata,
  signMetadata,
  type TargetsMetadata,
  type TimestampMetadata,
} from './tuf-models'
import { describeUpload } from './upload-plan'
import { expiryOf, ROLE_TITLES } from './workspace'

/**
 * `publish`: brings the signed draft out. Everything is checked before anything is written, and written in an order in which
 * whoever reads meanwhile sees the old state or the new one: what nobody names yet first, the timestamp after it, the root that takes old keys away last.
 * It may be interrupted and called again.
 * @throws ToolError where signatures, keys or files are missing
 */
export async function publishDraft(context: ChannelContext): Promise<void> {
  const { workspace, say } = context
  const published = await readPublished(workspace.repository)
  const draft = await readDraft(workspace.draftFile, published)
  if (isEmptyDraft(draft)) {
    // A publication that was interrupted at its very end only has to be cleared away.
    if ((await readSize(workspace.draftFile)) === null) throw new ToolError(NOTHING_TO_PUBLISH)
    await context.apply(finish(context, published.root))
  } else await context.apply(await planPublication(context, published, draft))
  if (context.isDryRun) return
  const root = finalRoot(draft)
  say(`Veröffentlicht in ${workspace.repository}.`)
  say(`Fingerabdruck der Kanaldatei:\n${describeChannel(workspace.settings, root).fingerprint}`)
  say(describeUpload(workspace.repository, root.signed.version))
}

const NOTHING_TO_PUBLISH =
  'Es ist nichts vorbereitet. Mit „add“, „recall“, „rotate“ oder „refresh“ entsteht ein Entwurf.'

async function planPublication(
  context: ChannelContext,
  published: Published,
  draft: Draft,
): Promise<readonly Change[]> {
  requireSignatures(draft)
  const manifests = await readManifests(context.workspace, currentTargets(draft, published))
  const blobs = await planBlobs(context, manifests)
  const announced = await readAnnounced(context.workspace, currentTargets(draft, published))
  const online = await signOnline(context, published, draft)
  requireSoundStages(published, draft, online)
  return [
    ...draft.roots.slice(0, -1).map((root) => write(context, rootPath(root), root)),
    ...blobs,
    ...planManifests(context, manifests),
    ...(announced?.publication ? [announced.publication] : []),
    ...(draft.targets === null ? [] : [write(context, targetsPath(draft.targets), draft.targets)]),
    write(context, metadataPath('snapshot', online.snapshot.signed.version), online.snapshot),
    write(context, metadataPath('timestamp'), online.timestamp),
    ...draft.roots.slice(-1).map((root) => write(context, rootPath(root), root)),
    ...finish(context, finalRoot(draft)),
  ]
}

function rootPath({ signed }: RootMetadata): string {
  return metadataPath('root', signed.version)
}

function targetsPath({ signed }: TargetsMetadata): string {
  return metadataPath('targets', signed.version)
}

function write({ workspace }: ChannelContext, path: string, metadata: AnyMetadata): Change {
  return { type: 'write', path: join(workspace.repository, path), text: serializeMetadata(metadata).toString('utf8') }
}

/** The draft's file goes before its folder: without it, what lies there means nothing. */
function finish({ workspace }: ChannelContext, root: RootMetadata): readonly Change[] {
  const { text } = describeChannel(workspace.settings, root)
  return [
    { type: 'write', path: join(workspace.repository, CHANNEL_FILE), text },
    { type: 'remove', path: workspace.draftFile },
    { type: 'remove', path: workspace.draft },
  ]
}

function requireSignatures(draft: Draft): void {
  const open = listPieces(draft).filter((piece) => !isComplete(piece))
  if (open.length === 0) return
  const list = open.map(
    (piece) =>
      `  ${piece.label}: ${listOpenSigners(piece)
        .map(({ name }) => name)
        .join(' oder ')}`,
  )
  throw new ToolError(
    `Es fehlen Unterschriften:\n${list.join('\n')}\nRufen Sie „sign“ auf. Es wurde nichts veröffentlicht.`,
  )
}

/** Blobs of all packs that are not in the repository yet. */
async function planBlobs(
  { workspace }: ChannelContext,
  manifests: readonly KnownManifest[],
): Promise<readonly Change[]> {
  const files = new Map(manifests.flatMap(({ manifest }) => manifest.files.map((file) => [file.sha256, file] as const)))
  const changes: Change[] = []
  for (const { sha256, length, path } of files.values()) {
    const to = join(workspace.repository, blobPath(sha256))
    if ((await readSize(to)) === length) continue
    const from = draftPath(workspace.draft, blobPath(sha256))
    if ((await readSize(from)) !== length) {
      throw new ToolError(
        `Die Datei ${path} eines Pakets fehlt im Entwurf. Fügen Sie das Paket noch einmal mit „add“ hinzu. Es wurde nichts veröffentlicht.`,
      )
    }
    changes.push({ type: 'copy', from, path: to, sha256 })
  }
  return changes
}

async function readSize(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    (error: unknown) => {
      if (readErrorCode(error) === 'ENOENT') return null
      throw error
    },
  )
}

function planManifests({ workspace }: ChannelContext, manifests: readonly KnownManifest[]): readonly Change[] {
  return manifests
    .filter(({ isNew }) => isNew)
    .map(({ manifest, target, bytes }) => ({
      type: 'write',
      path: join(workspace.repository, targetPath(manifest.id, target.sha256)),
      text: bytes.toString('utf8'),
    }))
}

interface OnlineMetadata {
  readonly snapshot: SnapshotMetadata
  readonly timestamp: TimestampMetadata
}

async function signOnline(context: ChannelContext, published: Published, draft: Draft): Promise<OnlineMetadata> {
  const root = finalRoot(draft)
  const { lifetimes } = context.workspace.settings
  const snapshot = createSnapshot(
    { version: published.snapshot.signed.version + 1, expires: expiryOf('snapshot', lifetimes, context.now) },
    currentTargets(draft, published),
  )
  signMetadata(snapshot, await openOnlineKey(context, root, 'snapshot'))
  const timestamp = createTimestamp(
    { version: published.timestamp.signed.version + 1, expires: expiryOf('timestamp', lifetimes, context.now) },
    snapshot,
  )
  signMetadata(timestamp, await openOnlineKey(context, root, 'timestamp'))
  return { snapshot, timestamp }
}

/** @throws ToolError where the key is not at hand */
export async function openOnlineKey(
  { keyring }: ChannelContext,
  root: RootMetadata,
  role: RoleName,
): Promise<SigningKey> {
  const [key] = readRole(root, role).keys
  if (key === undefined) throw new ToolError(`Für den ${ROLE_TITLES[role]} gibt es keinen Schlüssel.`)
  return keyring.open(key)
}

/**
 * Between the first write and the last a client may hold any root of the draft beside the old metadata or the new: each pair that
 * can meet must be sound (6.1). The last root is written after the timestamp, so it never meets the old one.
 */
function requireSoundStages(published: Published, draft: Draft, online: OnlineMetadata): void {
  const targets = currentTargets(draft, published)
  const early = draft.roots.slice(0, -1)
  const roots = [published.root, ...draft.roots]
  const isOldSound = early.every((root) => isSound(root, published.targets, published))
  const isNewSound = roots.slice(draft.roots.length > 1 ? 1 : 0).every((root) => isSound(root, targets, online))
  if (isOldSound && isNewSound) return
  throw new ToolError(
    'Mit diesen Schlüsseln gäbe es unterwegs einen Stand, den kein Rechner annimmt. Löschen Sie den Entwurf, und beginnen Sie mit „rotate“ von vorn. Es wurde nichts veröffentlicht.',
  )
}

function isSound(root: RootMetadata, targets: TargetsMetadata, { snapshot, timestamp }: OnlineMetadata): boolean {
  return (
    isSigned(root, 'targets', targets) && isSigned(root, 'snapshot', snapshot) && isSigned(root, 'timestamp', timestamp)
  )
}
