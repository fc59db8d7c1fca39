import { join } from 'node:path'
import { readDraft, writeDraft } from './draft'
import { currentTargets, nextTargets } from './draft-targets'
import { createKey, keyFileName, type NewKey } from './keys'
import { type Published, readPublished } from './published'
import type { ChannelContext } from './tool-context'
import { ToolError } from './tool-error'
import {
  createRoot,
  listTargets,
  type PublicKey,
  type RoleKeys,
  type RoleName,
  type RootMetadata,
  type RootRoles,
  readRole,
  readRoles,
} from './tuf-models'
import { expiryOf, ROLE_TITLES } from './workspace'

/**
 * `rotate <role> --replace <key>`: new keys in the place of old ones. For root that is one new root. For the other roles it is two: the first
 * knows old and new keys, the second the new ones only. So whoever reads meanwhile finds everything soundly signed, also
 * where the old key is lost and cannot sign any more.
 */
export async function rotateRole(context: ChannelContext, role: RoleName, replaced: readonly string[]): Promise<void> {
  const { workspace, now, say } = context
  const published = await readPublished(workspace.repository)
  const draft = await readDraft(workspace.draftFile, published)
  if (draft.roots.length > 0) {
    throw new ToolError(
      'Im Entwurf wartet schon eine neue Wurzel. Veröffentlichen Sie sie zuerst; es wurde nichts geändert.',
    )
  }
  const current = readRole(published.root, role)
  const old = chooseKeys(role, current, replaced)
  const fresh = await createKeys(context, role, published.roots, old.length)
  const kept = current.keys.filter((key) => !old.includes(key))
  const roots = nextRoots(
    published.root,
    role,
    [current.keys, kept, fresh],
    expiryOf('root', workspace.settings.lifetimes, now),
  )
  const targets =
    role === 'targets' ? renewTargets(context, published, currentTargets(draft, published)) : draft.targets
  await context.apply([
    ...fresh.map(({ name, pem }) => ({
      type: 'write' as const,
      path: join(workspace.keys, keyFileName(name)),
      text: pem,
      isSecret: true,
    })),
    writeDraft(workspace.draftFile, { ...draft, roots, targets }),
  ])
  const names = (keys: readonly PublicKey[]): string => keys.map(({ name }) => name).join(', ')
  say(`${ROLE_TITLES[role]}: ${names(old)} entfällt, ${names(fresh)} kommt dazu.`)
  say('Das gilt, sobald es unterschrieben und veröffentlicht ist. Es braucht zwei root-Schlüssel.')
  say('Als Nächstes: npm run channel -- sign')
}

function chooseKeys(role: RoleName, { keys }: RoleKeys, replaced: readonly string[]): readonly PublicKey[] {
  if (replaced.length === 0 && keys.length === 1) return keys
  const unknown = replaced.find((name) => !keys.some((key) => key.name === name))
  if (replaced.length > 0 && unknown === undefined) return keys.filter(({ name }) => replaced.includes(name))
  const list = keys.map(({ name }) => name).join(', ')
  throw new ToolError(
    `Sagen Sie mit --replace, welcher Schlüssel ersetzt wird. ${ROLE_TITLES[role]} hat: ${list}. Es wurde nichts geändert.`,
  )
}

/** Names are never used twice, so that an old file is never taken for a new key. */
async function createKeys(
  { passphrases }: ChannelContext,
  role: RoleName,
  roots: readonly RootMetadata[],
  count: number,
): Promise<readonly NewKey[]> {
  const numbers = roots.flatMap((root) =>
    readRole(root, role).keys.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0)),
  )
  const first = Math.max(0, ...numbers) + 1
  const keys: NewKey[] = []
  for (let index = 0; index < count; index += 1) keys.push(await createKey(`${role}-${first + index}`, passphrases))
  return keys
}

function nextRoots(
  root: RootMetadata,
  role: RoleName,
  [all, kept, fresh]: readonly [readonly PublicKey[], readonly PublicKey[], readonly PublicKey[]],
  expires: Date,
): readonly RootMetadata[] {
  const roles = readRoles(root)
  const withKeys = (keys: readonly PublicKey[]): RootRoles => ({ ...roles, [role]: { ...roles[role], keys } })
  const version = root.signed.version + 1
  if (role === 'root') return [createRoot({ version, expires }, withKeys([...kept, ...fresh]))]
  return [
    createRoot({ version, expires }, withKeys([...all, ...fresh])),
    createRoot({ version: version + 1, expires }, withKeys([...kept, ...fresh])),
  ]
}

/** The signature of a key that goes would no longer count. */
function renewTargets(
  { workspace, now }: ChannelContext,
  published: Published,
  targets: Parameters<typeof listTargets>[0],
): ReturnType<typeof nextTargets> {
  return nextTargets(workspace.settings.lifetimes, now, published, listTargets(targets))
}
