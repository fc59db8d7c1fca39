import type { PackManifest } from '../../core/model/pack'
import { targetName, targetPath } from '../../core/packs/channel-layout'
import { serializeManifest } from '../../core/packs/manifest'
import type { Change } from './changes'
import { type Draft, draftPath } from './draft'
import type { Published } from './published'
import type { ChannelContext } from './tool-context'
import { createTargets, hashOf, listTargets, type TargetRecord, type TargetsMetadata } from './tuf-models'
import { expiryOf } from './workspace'

/** The targets as they will be: those of the draft, or the published ones. */
export function currentTargets(draft: Draft, published: Published): TargetsMetadata {
  return draft.targets ?? published.targets
}

/** The draft with a manifest put in the place of the one that the pack had; signatures begin anew. */
export function putManifest(
  { now, workspace }: ChannelContext,
  published: Published,
  draft: Draft,
  manifest: PackManifest,
): { readonly draft: Draft; readonly manifestChange: Change } {
  const bytes = serializeManifest(manifest)
  const target: TargetRecord = { name: targetName(manifest.id), sha256: hashOf(bytes), length: bytes.length }
  const others = listTargets(currentTargets(draft, published)).filter(({ name }) => name !== target.name)
  const path = draftPath(workspace.draft, targetPath(manifest.id, target.sha256))
  return {
    draft: { ...draft, targets: nextTargets(workspace.settings.lifetimes, now, published, [...others, target]) },
    manifestChange: { type: 'write', path, text: Buffer.from(bytes).toString('utf8') },
  }
}

export function nextTargets(
  lifetimes: Parameters<typeof expiryOf>[1],
  now: Date,
  published: Published,
  targets: readonly TargetRecord[],
): TargetsMetadata {
  const version = published.targets.signed.version + 1
  return createTargets({ version, expires: expiryOf('targets', lifetimes, now) }, targets)
}
