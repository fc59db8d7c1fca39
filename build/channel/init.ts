import { rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkChannelAddress } from '../../core/packs/channel-file'
import { CHANNEL_FILE, metadataPath } from '../../core/packs/channel-layout'
import { describeWriteFailure, readErrorCode, syncFolder } from '../../electron/host/atomic-write'
import type { Change } from './changes'
import { describeChannel } from './channel-file'
import { createKey, keyFileName, type NewKey } from './keys'
import type { ToolContext } from './tool-context'
import { ToolError } from './tool-error'
import {
  type AnyMetadata,
  createRoot,
  createSnapshot,
  createTargets,
  createTimestamp,
  serializeMetadata,
  signMetadata,
} from './tuf-models'
import { BEFORE_KEYS, CEREMONY } from './usage'
import { type ChannelSettings, checkTitle, describeWorkspace, expiryOf, SETTINGS_FILE } from './workspace'

/** Root needs two of three, so that one lost key or one person gone stops nothing, and one stolen key opens nothing. */
const ROOT_THRESHOLD = 2

/**
 * `init <folder>`: a channel with its seven keys, its first metadata and its `.kanal` file. The folder appears whole or not at all.
 * @throws ToolError where the folder is there already; AppError `channel-address`
 */
export async function initChannel(context: ToolContext, folder: string, given: ChannelSettings): Promise<void> {
  const settings = { ...given, title: checkTitle(given.title), address: checkChannelAddress(given.address) }
  await requireAbsent(folder)
  // What an earlier attempt left half done: its keys have signed nothing that anyone has seen.
  if (!context.isDryRun) await rm(`${folder}.new`, { recursive: true, force: true })
  // A dry run names the files as they would be called in the end.
  const fresh = context.isDryRun ? folder : `${folder}.new`
  const workspace = describeWorkspace(fresh, settings)
  context.say(BEFORE_KEYS)
  const keys = await createKeys(context)
  const metadata = createMetadata(settings, context.now, keys)
  const publish = (path: string, content: AnyMetadata): Change => ({
    type: 'write',
    path: join(workspace.repository, path),
    text: serializeMetadata(content).toString('utf8'),
  })
  const channel = describeChannel(settings, metadata.root)
  const changes: readonly Change[] = [
    { type: 'write', path: join(fresh, SETTINGS_FILE), text: `${JSON.stringify(settings, null, 2)}\n` },
    ...keys.all.map(
      ({ name, pem }): Change => ({
        type: 'write',
        path: join(workspace.keys, keyFileName(name)),
        text: pem,
        isSecret: true,
      }),
    ),
    publish(metadataPath('root', 1), metadata.root),
    publish(metadataPath('targets', 1), metadata.targets),
    publish(metadataPath('snapshot', 1), metadata.snapshot),
    publish(metadataPath('timestamp'), metadata.timestamp),
    { type: 'write', path: join(workspace.repository, CHANNEL_FILE), text: channel.text },
  ]
  await context.apply(changes)
  if (context.isDryRun) return
  await moveInPlace(fresh, folder)
  context.say(`Der Kanal „${settings.title}“ ist angelegt: ${folder}`)
  context.say(`Fingerabdruck:\n${channel.fingerprint}`)
  context.say(CEREMONY)
}

async function createKeys({ passphrases }: ToolContext) {
  const create = (name: string): Promise<NewKey> => createKey(name, passphrases)
  const root = [await create('root-1'), await create('root-2'), await create('root-3')]
  const targets = [await create('targets-1'), await create('targets-2')]
  const snapshot = await create('snapshot-1')
  const timestamp = await create('timestamp-1')
  return { root, targets, snapshot, timestamp, all: [...root, ...targets, snapshot, timestamp] }
}

function createMetadata(settings: ChannelSettings, now: Date, keys: Awaited<ReturnType<typeof createKeys>>) {
  const dating = (role: Parameters<typeof expiryOf>[0]) => ({
    version: 1,
    expires: expiryOf(role, settings.lifetimes, now),
  })
  const root = createRoot(dating('root'), {
    root: { keys: keys.root, threshold: ROOT_THRESHOLD },
    targets: { keys: keys.targets, threshold: 1 },
    snapshot: { keys: [keys.snapshot], threshold: 1 },
    timestamp: { keys: [keys.timestamp], threshold: 1 },
  })
  for (const key of keys.root) signMetadata(root, key)
  const targets = createTargets(dating('targets'), [])
  for (const key of keys.targets) signMetadata(targets, key)
  const snapshot = createSnapshot(dating('snapshot'), targets)
  signMetadata(snapshot, keys.snapshot)
  const timestamp = createTimestamp(dating('timestamp'), snapshot)
  signMetadata(timestamp, keys.timestamp)
  return { root, targets, snapshot, timestamp }
}

async function requireAbsent(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    () => true,
    (error: unknown) => readErrorCode(error) !== 'ENOENT',
  )
  if (isThere) {
    throw new ToolError(`${folder} gibt es schon. Ein Kanal entsteht in einem neuen Ordner; es wurde nichts geändert.`)
  }
}

async function moveInPlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder)
    await syncFolder(dirname(folder))
  } catch (error) {
    throw describeWriteFailure(error, folder)
  }
}
