import { createManifest } from '../../core/packs/manifest'
import { readDraft, writeDraft } from './draft'
import { currentTargets, putManifest } from './draft-targets'
import { findManifest } from './manifests'
import { readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'

/**
 * `recall <id> --reason …`: takes the current version of a pack back. Readers who have it are told so and why; nobody gets it any more.
 * A version above it takes its place.
 */
export async function recallPack(context: ChannelContext, id: string, reason: string): Promise<void> {
  const { workspace, say } = context
  const published = await readPublished(workspace.repository)
  const draft = await readDraft(workspace.draftFile, published)
  const known = await findManifest(workspace, currentTargets(draft, published), id)
  if (known === null) throw new ToolError(`Ein Paket „${id}“ gibt es in diesem Kanal nicht. Es wurde nichts geändert.`)
  const { format: _format, published: date, files, withdrawn, ...info } = known.manifest
  if (withdrawn !== undefined) {
    throw new ToolError(
      `${id} ${info.version} ist schon zurückgezogen („${withdrawn.reason}“). Es wurde nichts geändert.`,
    )
  }
  const recalled = createManifest(info, files, date, { reason })
  const { draft: next, manifestChange } = putManifest(context, published, draft, recalled)
  await context.apply([manifestChange, writeDraft(workspace.draftFile, next)])
  say(`${info.title} (${id}) ${info.version} wird zurückgezogen: ${reason}`)
  say('Das gilt, sobald es unterschrieben und veröffentlicht ist. Als Nächstes: npm run channel -- sign')
}
