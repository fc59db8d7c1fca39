import { createPrivateKey } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseChannelFile } from '../../../../core/packs/channel-file'
import { createEntryFile } from '../../../fakes/entry-files'
import {
  ADDRESS,
  copyChannel,
  createChannel,
  ENV,
  lookAsClient,
  PASSPHRASE,
  publishPack,
  readTree,
  runTool,
  sharePublishedChannel,
  writePack,
} from '../../../support/channel-tool'
import { sha256Of } from '../../../support/pack-samples'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

describe('init', () => {
  it('makes seven keys that open with their passphrase only, and that nobody else on the computer may read', async () => {
    const { folder } = await createChannel()
    const names = (await readdir(join(folder, 'keys'))).sort()
    expect(names).toEqual([
      'root-1.pem',
      'root-2.pem',
      'root-3.pem',
      'snapshot-1.pem',
      'targets-1.pem',
      'targets-2.pem',
      'timestamp-1.pem',
    ])
    for (const name of names) {
      const pem = await readFile(join(folder, 'keys', name), 'utf8')
      expect(pem).toContain('ENCRYPTED PRIVATE KEY')
      expect(createPrivateKey({ key: pem, passphrase: PASSPHRASE }).asymmetricKeyType).toBe('ed25519')
      expect(() => createPrivateKey({ key: pem, passphrase: `${PASSPHRASE}!` })).toThrow()
      expect((await stat(join(folder, 'keys', name))).mode & 0o077).toBe(0)
    }
  })

  it('asks for two of three root keys, and for one of two targets keys', async () => {
    const { repository } = await createChannel()
    const { signed } = JSON.parse(await readFile(join(repository, 'metadata/1.root.json'), 'utf8'))
    const shape = Object.entries<{ keyids: string[]; threshold: number }>(signed.roles)
    expect(
      Object.fromEntries(shape.map(([role, { keyids, threshold }]) => [role, [threshold, keyids.length]])),
    ).toEqual({
      root: [2, 3],
      targets: [1, 2],
      snapshot: [1, 1],
      timestamp: [1, 1],
    })
    expect(signed.consistent_snapshot).toBe(true)
    expect(signed.spec_version).toBe('1.0.34')
  })

  it('hands out a channel file that the app opens, with the fingerprint that was printed', async () => {
    const folder = join(await makeTemporaryFolder(), 'kanal')
    const { output } = await runTool(['init', folder, '--title', 'Unser Kanal', '--address', `${ADDRESS}/`])
    const file = parseChannelFile(await readFile(join(folder, 'repository/channel.kanal'), 'utf8'), sha256Of)
    expect(file).toMatchObject({ title: 'Unser Kanal', address: ADDRESS })
    expect(output.replaceAll(' ', '')).toContain(file.fingerprint)
    expect(output).toContain('Drei Personen nehmen je einen root-Schlüssel')
  })

  it('publishes nothing secret, and nothing that a web server could not read', async () => {
    const channel = await createChannel()
    const tree = Object.keys(await readTree(channel.repository)).map((path) =>
      path.slice(channel.repository.length + 1),
    )
    expect(tree).toEqual([
      'channel.kanal',
      'metadata/1.root.json',
      'metadata/1.snapshot.json',
      'metadata/1.targets.json',
      'metadata/timestamp.json',
    ])
    for (const path of ['', 'metadata', ...tree]) {
      const { mode } = await stat(join(channel.repository, path))
      expect(mode & 0o004).toBe(0o004)
    }
  })

  it.each([
    [['--title', 'X', '--address', 'http://kanal.example.org'], /channel has a plain https address/],
    [['--title', 'X', '--address', 'ftp://kanal.example.org'], /channel has a plain https address/],
    [['--address', ADDRESS], /--title/],
    [['--title', 'X'], /--address/],
  ])('refuses %j and leaves no folder behind', async (args, message) => {
    const parent = await makeTemporaryFolder()
    await expect(runTool(['init', join(parent, 'kanal'), ...args])).rejects.toThrow(message)
    expect(await readdir(parent)).toEqual([])
  })

  it('refuses a short passphrase and a folder that is there, and leaves all as it was', async () => {
    const parent = await makeTemporaryFolder()
    const args = ['init', join(parent, 'kanal'), '--title', 'X', '--address', ADDRESS]
    await expect(runTool(args, 0, { METHODENKOFFER_PASSPHRASE: 'zu kurz' })).rejects.toThrow(/mindestens 16 Zeichen/)
    expect(await readdir(parent)).toEqual([])
    await runTool(args)
    const before = await readTree(parent)
    await expect(runTool(args)).rejects.toThrow(/gibt es schon/)
    expect(await readTree(parent)).toEqual(before)
  })
})

describe('a channel with a pack', () => {
  const published = sharePublishedChannel()

  it('is what the app gets, and what the draft held is gone', async () => {
    expect(await lookAsClient(published().repository)).toMatchObject({
      failure: null,
      packs: { nachbarschaft: '1.0.0' },
    })
    expect((await readdir(published().folder)).sort()).toEqual(['channel.json', 'keys', 'repository'])
  })

  it('names an entry by its title, so that readers know what is new before they fetch it', async () => {
    const [name = ''] = await readdir(join(published().repository, 'targets/packs/nachbarschaft'))
    const manifest = JSON.parse(
      await readFile(join(published().repository, 'targets/packs/nachbarschaft', name), 'utf8'),
    )
    expect(manifest.files.map(({ path, title }: { path: string; title?: string }) => [path, title])).toEqual([
      ['methods/fishbowl.md', 'Titel von fishbowl'],
      ['methods/lange-tafel.md', 'Titel von lange-tafel'],
    ])
  })

  it('passes its own verification', async () => {
    const { code, output } = await published().run(['verify', '--strict'])
    expect(code).toBe(0)
    expect(output).toContain('Gute Nachbarschaft (nachbarschaft) 1.0.0: 2 Dateien')
    expect(output).toContain('nimmt diesen Kanal an (aus 3 früheren Ständen geprüft)')
  })

  it('says what a new version changes, in which order to upload it, and keeps the old files for those who are still fetching', async () => {
    const channel = await copyChannel(published())
    const before = Object.keys(await readTree(channel.repository))
    const pack = await writePack({ version: '1.1.0' }, { 'methods/fishbowl.md': changedEntry() })
    expect((await channel.run(['add', pack])).output).toMatch(
      /bisher 1\.0\.0:\n {2}Dateien: 0 neu, 1 geändert, 0 entfallen/,
    )
    expect((await channel.run(['sign'])).output).toContain('unterschrieben von targets-1, vollständig')
    const { output } = await channel.run(['publish'])
    const order = ['blobs und targets', '*.snapshot.json', '4. metadata/timestamp.json', '5. metadata/1.root.json']
    expect(order.map((text) => output.indexOf(text))).toEqual(
      [...order.map((text) => output.indexOf(text))].sort((a, b) => a - b),
    )
    expect(order.every((text) => output.includes(text))).toBe(true)
    const after = Object.keys(await readTree(channel.repository))
    expect(before.filter((path) => !after.includes(path))).toEqual([])
    // One blob, one manifest, targets, snapshot: what two versions share is there once.
    expect(after).toHaveLength(before.length + 4)
    expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.1.0' })
  })

  it('recalls a version with the reason that readers will see, and takes a higher one after it', async () => {
    const channel = await copyChannel(published())
    await channel.run(['recall', 'nachbarschaft', '--reason', 'Eine Telefonnummer war falsch.'])
    await channel.run(['sign'])
    await channel.run(['publish'])
    expect((await channel.run(['verify'])).output).toContain('zurückgezogen: Eine Telefonnummer war falsch.')
    await expect(channel.run(['recall', 'nachbarschaft', '--reason', 'Noch einmal'])).rejects.toThrow(
      /schon zurückgezogen/,
    )
    await expect(channel.run(['recall', 'constructor', '--reason', 'X'])).rejects.toThrow(
      /gibt es in diesem Kanal nicht/,
    )
    await publishPack(channel, await writePack({ version: '1.0.1' }))
    expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.0.1' })
  })

  it('takes links to the entries of another folder only where that folder is named', async () => {
    const channel = await copyChannel(published())
    const other = await writePack()
    const text = changedEntry().replace('Neu.', '[Lange Tafel](lange-tafel.md).').replaceAll('fishbowl', 'open-space')
    const pack = await writePack({ id: 'zweites' }, { 'methods/open-space.md': text })
    await rm(join(pack, 'methods/lange-tafel.md'))
    await expect(channel.run(['add', pack])).rejects.toThrow(/methods\/open-space\.md:\d+[\s\S]*--with ORDNER/)
    await channel.run(['add', pack, '--with', other])
    await channel.run(['sign'])
    await channel.run(['publish'])
    expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.0.0', zweites: '1.0.0' })
  })

  it.each([
    ['add', (pack: string) => ['add', pack]],
    ['recall', () => ['recall', 'nachbarschaft', '--reason', 'X']],
    ['refresh', () => ['refresh']],
    ['refresh root', () => ['refresh', 'root']],
    ['rotate', () => ['rotate', 'targets', '--replace', 'targets-1']],
  ])('shows what %s would write, and writes nothing, in a dry run', async (_name, args) => {
    const channel = await copyChannel(published())
    const before = await readTree(channel.folder)
    const { output } = await channel.run([...args(await writePack({ version: '2.0.0' })), '--dry-run'])
    expect(output).toContain('es wird nichts geschrieben')
    expect(output).toContain(`schreiben: ${channel.folder}`)
    expect(await readTree(channel.folder)).toEqual(before)
  })

  it('counts many copies in a dry run, and has no heading for what is not said', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [`data/${n}.json`, JSON.stringify({ n })] as const),
    )
    const channel = await copyChannel(published())
    const { output } = await channel.run(['add', await writePack({ version: '2.0.0' }, many), '--dry-run'])
    expect(output).toMatch(/kopieren: +\d+ Dateien nach .*blobs\n/)
    expect(output).toContain('Danach hieße es:')
    const init = await runTool([
      'init',
      join(channel.folder, 'neu'),
      '--title',
      'Neu',
      '--address',
      ADDRESS,
      '--dry-run',
    ])
    expect(init.output).not.toMatch(/Danach hieße es:$/)
  })

  it('shows what sign and publish would write in a dry run', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'targets'])
    const unsigned = await readTree(channel.folder)
    expect((await channel.run(['sign', '--dry-run'])).output).toContain('draft.json')
    expect(await readTree(channel.folder)).toEqual(unsigned)
    await channel.run(['sign'])
    const signed = await readTree(channel.folder)
    expect((await channel.run(['publish', '--dry-run'])).output).toContain('timestamp.json')
    expect(await readTree(channel.folder)).toEqual(signed)
  })

  it('signs with a passphrase for each key, and says which one is wrong', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'targets'])
    const env = { ...ENV, METHODENKOFFER_PASSPHRASE_TARGETS_1: 'eine ganz andere Passphrase' }
    await expect(runTool(['sign', '--in', channel.folder], 0, env)).rejects.toThrow(
      /Passphrase für targets-1 stimmt nicht/,
    )
    const right = { METHODENKOFFER_PASSPHRASE_TARGETS_2: PASSPHRASE }
    const { output } = await runTool(['sign', '--key', 'targets-2', '--in', channel.folder], 0, right)
    expect(output).toContain('unterschrieben von targets-2, vollständig')
  })
})

function changedEntry(): string {
  return createEntryFile('method', 'fishbowl', {}, { Varianten: 'Neu.' })
}
