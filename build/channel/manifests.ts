import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackManifest } from '../../core/model/pack'
import { TARGETS_FOLDER, targetName, targetPath } from '../../core/packs/channel-layout'
import { parseManifest } from '../../core/packs/manifest'
import { APP_TARGET } from '../../core/shell/app-release'
import { readErrorCode } from '../../electron/host/atomic-write'
import { draftPath, readPackId } from './draft'
import { readOrNull } from './published'
import { ToolError } from './tool-error'
import { hashOf, listTargets, type TargetRecord, type TargetsMetadata } from './tuf-models'
import type { Workspace } from './workspace'

/** A target of the metadata, with what it says. */
export interface KnownManifest {
  readonly target: TargetRecord
  readonly manifest: PackManifest
  /** Whether it lies in the draft, and not in the repository yet. */
  readonly isNew: boolean
  readonly bytes: Buffer
}

/**
 * The manifests that `targets` vouches for, checked against their hashes.
 * @throws ToolError for a name that is no pack's (`../../x`), a file that is missing or not what was signed; AppError as `parseManifest`
 */
export async function readManifests(workspace: Workspace, targets: TargetsMetadata): Promise<readonly KnownManifest[]> {
  const manifests = listTargets(targets).filter(({ name }) => name !== APP_TARGET)
  return Promise.all(manifests.map((target) => readManifestOf(workspace, target)))
}

async function readManifestOf({ repository, draft }: Workspace, target: TargetRecord): Promise<KnownManifest> {
  const id = readPackId(target)
  const path = targetPath(id, target.sha256)
  const published = await readOrNull(join(repository, path))
  const bytes = published ?? (await readOrNull(draftPath(draft, path)))
  if (bytes === null || bytes.length !== target.length || hashOf(bytes) !== target.sha256) {
    throw new ToolError(
      `Die Beschreibung des Pakets „${id}“ fehlt oder ist beschädigt (${path}). Fügen Sie das Paket noch einmal mit „add“ hinzu.`,
    )
  }
  return { target, manifest: parseManifest(bytes), isNew: published === null, bytes }
}

/** What one pack has in the targets; null for none. */
export async function findManifest(
  workspace: Workspace,
  targets: TargetsMetadata,
  id: string,
): Promise<KnownManifest | null> {
  const target = listTargets(targets).find(({ name }) => name === targetName(id))
  return target === undefined ? null : readManifestOf(workspace, target)
}

/** Every version of a pack that this channel ever published, withdrawn ones too. */
export async function listUsedVersions({ repository }: Workspace, id: string): Promise<readonly string[]> {
  const folder = join(repository, TARGETS_FOLDER, 'packs', id)
  const names = await readdir(folder).catch((error: unknown) => {
    if (readErrorCode(error) === 'ENOENT') return []
    throw error
  })
  const manifests = await Promise.all(
    names.filter((name) => name.endsWith('.pack.json')).map((name) => readOrNull(join(folder, name))),
  )
  return manifests.flatMap((bytes) => (bytes === null ? [] : [parseManifest(bytes).version]))
}
