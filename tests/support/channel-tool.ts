import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { applyChanges } from '../../build/channel/changes'
import { runChannel } from '../../build/channel/command-line'
import { createKeyring } from '../../build/channel/keys'
import { createPassphrases } from '../../build/channel/passphrases'
import type { ChannelContext } from '../../build/channel/tool-context'
import { openWorkspace } from '../../build/channel/workspace'
import type { PackInfo } from '../../core/model/pack'
import { blobPath, METADATA_FOLDER, targetPath } from '../../core/packs/channel-layout'
import { parseManifest } from '../../core/packs/manifest'
import { createFolderTransport } from '../../electron/host/channel/folder-transport'
import { readTargets, refreshMetadata, type TrustedMetadata } from '../../electron/host/channel/tuf-client'
import { createEntryFile } from '../fakes/entry-files'
import { packInfo, sha256Of } from './pack-samples'
import { makeTemporaryFolder } from './temporary-folder'

export const PASSPHRASE = 'fünf zufällige Wörter für alle'
export const ENV = { METHODENKOFFER_PASSPHRASE: PASSPHRASE }
export const ADDRESS = 'https://kanal.example.org/inhalte'

export interface CommandResult {
  readonly code: number
  readonly output: string
}

export interface TestChannel {
  /** The publisher's folder. */
  readonly folder: string
  readonly repository: string
  /** Calls the command line, as if `daysLater` days had gone by. */
  run(args: readonly string[], daysLater?: number): Promise<CommandResult>
}

/** @throws what the command throws */
export async function runTool(
  args: readonly string[],
  daysLater = 0,
  env: NodeJS.ProcessEnv = ENV,
): Promise<CommandResult> {
  const lines: string[] = []
  const code = await runChannel(args, {
    env,
    now: new Date(Date.now() + daysLater * 86_400_000),
    say: (line) => void lines.push(line),
    passphrases: createPassphrases(env, () => Promise.reject(new Error('nobody sits at the terminal'))),
    resolvePath: (path) => path,
  })
  return { code, output: lines.join('\n') }
}

function openChannel(folder: string): TestChannel {
  return {
    folder,
    repository: join(folder, 'repository'),
    run: (args, daysLater) => runTool([...args, '--in', folder], daysLater),
  }
}

/** A new channel with nothing in it, in a folder that goes with the test. */
export async function createChannel(): Promise<TestChannel> {
  return createChannelIn(await makeTemporaryFolder())
}

async function createChannelIn(parent: string): Promise<TestChannel> {
  const folder = join(parent, 'channel')
  await runTool(['init', folder, '--title', 'Gute Nachbarschaft', '--address', ADDRESS])
  return openChannel(folder)
}

/** A channel with one pack in version 1.0.0, made once for all tests of a file. They copy it, and leave it as it is. */
export function sharePublishedChannel(): () => TestChannel {
  let parent: string
  let channel: TestChannel
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'methodenkoffer-'))
    channel = await createChannelIn(parent)
    await publishPack(channel, await writePackIn(join(parent, 'pack')))
  }, 60_000)
  afterAll(() => rm(parent, { recursive: true, force: true }))
  return () => channel
}

/** A copy that goes with the test: making a channel with a pack takes seconds, copying it none. */
export async function copyChannel({ folder }: TestChannel): Promise<TestChannel> {
  const copy = join(await makeTemporaryFolder(), 'channel')
  await cp(folder, copy, { recursive: true })
  return openChannel(copy)
}

export type PackSource = Readonly<Record<string, string | Uint8Array>>

/** A folder with a pack as editors have it: two methods, and what `extra` adds. */
export async function writePack(change: Partial<PackInfo> = {}, extra: PackSource = {}): Promise<string> {
  return writePackIn(await makeTemporaryFolder(), change, extra)
}

async function writePackIn(folder: string, change: Partial<PackInfo> = {}, extra: PackSource = {}): Promise<string> {
  const files: PackSource = {
    'pack.json': JSON.stringify(packInfo(change)),
    'README.md': 'Für die Redaktion.',
    'methods/lange-tafel.md': createEntryFile('method', 'lange-tafel'),
    'methods/fishbowl.md': createEntryFile('method', 'fishbowl'),
    ...extra,
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

export async function publishPack(channel: TestChannel, pack: string): Promise<void> {
  await channel.run(['add', pack])
  await channel.run(['sign'])
  await channel.run(['publish'])
}

/** For tests that look at single steps: `apply` sees the changes. */
export async function openContext(
  { folder }: TestChannel,
  apply: ChannelContext['apply'] = applyChanges,
): Promise<ChannelContext> {
  const workspace = await openWorkspace(folder)
  const passphrases = createPassphrases(ENV, () => Promise.reject(new Error('nobody sits at the terminal')))
  return {
    now: new Date(),
    passphrases,
    keyring: createKeyring([workspace.keys], passphrases),
    say: () => undefined,
    isDryRun: false,
    apply,
    workspace,
  }
}

export interface Seen {
  /** Null where the client took the channel. */
  readonly failure: string | null
  /** Version by pack, each with all its files. */
  readonly packs: Readonly<Record<string, string>>
  readonly metadata: TrustedMetadata
}

/** What the app sees of a channel, from an empty start (the first root), or from what it had trusted before. */
export async function lookAsClient(repository: string, before?: TrustedMetadata): Promise<Seen> {
  const trusted = before ?? { root: await readFile(join(repository, METADATA_FOLDER, '1.root.json'), 'utf8') }
  const { metadata, failure } = await refreshMetadata({
    transport: createFolderTransport(repository),
    trusted,
    workFolder: join(await makeTemporaryFolder(), 'client'),
    signal: new AbortController().signal,
  })
  if (failure !== null) return { failure: failure.code, packs: {}, metadata }
  const packs: Record<string, string> = {}
  for (const { packId, sha256 } of readTargets(metadata.targets ?? '')) {
    const bytes = await readFile(join(repository, targetPath(packId, sha256)))
    if (sha256Of(bytes) !== sha256) throw new Error(`${packId}: the manifest is another`)
    const manifest = parseManifest(bytes)
    for (const file of manifest.files) {
      const blob = await readFile(join(repository, blobPath(file.sha256)))
      if (sha256Of(blob) !== file.sha256) throw new Error(`${file.path}: the blob is another`)
    }
    packs[packId] = manifest.version
  }
  return { failure: null, packs, metadata }
}

/** Every file below a folder with the hash of its content, to see whether anything changed. */
export async function readTree(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = await Promise.all(files.sort().map(async (file) => [file, sha256Of(await readFile(file))] as const))
  return Object.fromEntries(pairs)
}
