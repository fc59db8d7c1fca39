import { join } from 'node:path'
import { metadataPath } from '../../core/packs/channel-layout'
import { describeDeadlines, listDeadlines } from './deadlines'
import { readDraft, writeDraft } from './draft'
import { currentTargets, nextTargets } from './draft-targets'
import { openOnlineKey } from './publish'
import { type Published, readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'
import {
  createRoot,
  listTargets,
  type RoleName,
  readRoles,
  renewTimestamp,
  serializeMetadata,
  signMetadata,
} from './tuf-models'
import { expiryOf } from './workspace'

/**
 * `refresh [role]`: the same content with a new date. The timestamp is renewed at once and alone, by one atomic write, for a cron job; for the
 * others a draft begins, to be signed and published (a publication renews the snapshot in any case).
 */
export async function refreshRole(context: ChannelContext, role: RoleName): Promise<void> {
  const published = await readPublished(context.workspace.repository)
  if (role === 'timestamp') return refreshTimestamp(context, published)
  const { workspace, now, say } = context
  const { lifetimes } = workspace.settings
  const draft = await readDraft(workspace.draftFile, published)
  const expires = expiryOf(role, lifetimes, now)
  if (role === 'root') {
    if (draft.roots.length > 0) {
      throw new ToolError(
        'Im Entwurf wartet schon eine neue Wurzel: Sie hat ein frisches Datum. Es wurde nichts geändert.',
      )
    }
    const root = createRoot({ version: published.root.signed.version + 1, expires }, readRoles(published.root))
    await context.apply([writeDraft(workspace.draftFile, { ...draft, roots: [root] })])
  } else {
    const targets = nextTargets(lifetimes, now, published, listTargets(currentTargets(draft, published)))
    await context.apply([writeDraft(workspace.draftFile, { ...draft, targets })])
  }
  say('Vorbereitet. Als Nächstes: npm run channel -- sign, dann npm run channel -- publish')
}

async function refreshTimestamp(context: ChannelContext, published: Published): Promise<void> {
  const { workspace, now, say } = context
  const expires = expiryOf('timestamp', workspace.settings.lifetimes, now)
  const timestamp = renewTimestamp({ version: published.timestamp.signed.version + 1, expires }, published.timestamp)
  signMetadata(timestamp, await openOnlineKey(context, published.root, 'timestamp'))
  const path = metadataPath('timestamp')
  await context.apply([
    { type: 'write', path: join(workspace.repository, path), text: serializeMetadata(timestamp).toString('utf8') },
  ])
  say(`Der Zeitstempel gilt jetzt bis ${timestamp.signed.expires.slice(0, 10)}. Hochzuladen ist nur ${path}.`)
  for (const warning of describeDeadlines(listDeadlines({ ...published, timestamp }), now)) say(warning)
}
