import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  copyChannel,
  ENV,
  lookAsClient,
  PASSPHRASE,
  publishPack,
  runTool,
  sharePublishedChannel,
  type TestChannel,
  writePack,
} from '../../../support/channel-tool'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const published = sharePublishedChannel()

async function rotate(channel: TestChannel, role: string, ...replaced: readonly string[]): Promise<void> {
  await channel.run(['rotate', role, ...replaced.flatMap((name) => ['--replace', name])])
  await channel.run(['sign'])
  await channel.run(['publish'])
}

async function loseKey(channel: TestChannel, name: string): Promise<void> {
  await rm(join(channel.folder, 'keys', `${name}.pem`))
}

async function keyNames(channel: TestChannel, version: number, role: string): Promise<readonly string[]> {
  const { signed } = JSON.parse(await readFile(join(channel.repository, `metadata/${version}.root.json`), 'utf8'))
  return signed.roles[role].keyids.map((id: string) => signed.keys[id]['x-name'])
}

describe('hostile case 27', () => {
  it('a client that missed three rotations of root follows the chain, though no key is left of those that it knew', async () => {
    const channel = await copyChannel(published())
    const before = await lookAsClient(channel.repository)
    // Each time the key that goes is lost already: two of three sign.
    for (const name of ['root-1', 'root-2', 'root-3']) {
      await loseKey(channel, name)
      await rotate(channel, 'root', name)
    }
    expect(await keyNames(channel, 1, 'root')).toEqual(['root-1', 'root-2', 'root-3'])
    expect(await keyNames(channel, 4, 'root')).toEqual(['root-4', 'root-5', 'root-6'])
    await publishPack(channel, await writePack({ version: '1.1.0' }))
    for (const start of [undefined, before.metadata]) {
      expect(await lookAsClient(channel.repository, start)).toMatchObject({
        failure: null,
        packs: { nachbarschaft: '1.1.0' },
      })
    }
    expect((await channel.run(['verify', '--strict'])).code).toBe(0)
  })

  it('a root that only one of the old keys signed does not get out', async () => {
    const channel = await copyChannel(published())
    await channel.run(['rotate', 'root', '--replace', 'root-1', '--replace', 'root-2'])
    await loseKey(channel, 'root-1')
    await loseKey(channel, 'root-2')
    // root-4 and root-5 are new: for the old root, whom clients trust, only root-3 counts.
    await channel.run(['sign'])
    await expect(channel.run(['publish'])).rejects.toThrow(/Es fehlen Unterschriften.*root-1 oder root-2/s)
  })
})

describe('rotation of the other roles', () => {
  it.each([
    ['targets', 'targets-1', 'targets-3'],
    ['snapshot', 'snapshot-1', 'snapshot-2'],
    ['timestamp', 'timestamp-1', 'timestamp-2'],
  ])('replaces a lost key of %s, for old clients and for new ones', async (role, lost, fresh) => {
    const channel = await copyChannel(published())
    const before = await lookAsClient(channel.repository)
    await loseKey(channel, lost)
    await rotate(channel, role, lost)
    expect(await keyNames(channel, 3, role)).toContain(fresh)
    expect(await keyNames(channel, 3, role)).not.toContain(lost)
    for (const start of [undefined, before.metadata]) {
      expect(await lookAsClient(channel.repository, start)).toMatchObject({
        failure: null,
        packs: { nachbarschaft: '1.0.0' },
      })
    }
    await publishPack(channel, await writePack({ version: '1.1.0' }))
    if (role === 'timestamp') await channel.run(['refresh'])
    expect((await lookAsClient(channel.repository, before.metadata)).packs).toEqual({ nachbarschaft: '1.1.0' })
  })

  it('makes what the old key signs worthless once it is replaced', async () => {
    const channel = await copyChannel(published())
    const old = await readFile(join(channel.repository, 'metadata/timestamp.json'))
    await rotate(channel, 'timestamp')
    await writeFile(join(channel.repository, 'metadata/timestamp.json'), old)
    expect((await lookAsClient(channel.repository)).failure).toBe('channel-untrusted')
  })

  it('hands out a channel file with the new root, and says its fingerprint', async () => {
    const channel = await copyChannel(published())
    await channel.run(['rotate', 'root', '--replace', 'root-1'])
    await channel.run(['sign'])
    const { output } = await channel.run(['publish'])
    const file = JSON.parse(await readFile(join(channel.repository, 'channel.kanal'), 'utf8'))
    expect(file.root.signed.version).toBe(2)
    expect(output.replaceAll(' ', '')).toContain(file.fingerprint)
  })
})

describe('signing in two places', () => {
  it('takes the draft to the second key, far from the channel, and the signature back', async () => {
    const channel = await copyChannel(published())
    await channel.run(['refresh', 'root'])
    const stick = await makeTemporaryFolder()
    for (const name of ['root-2', 'root-3'])
      await rename(join(channel.folder, `keys/${name}.pem`), join(stick, `${name}.pem`))
    const copy = join(stick, 'draft.json')
    await copyFile(join(channel.folder, 'draft.json'), copy)
    const here = await channel.run(['sign'])
    expect(here.output).toContain('unterschrieben von root-1; es fehlt noch: root-2 oder root-3')
    const there = await runTool(['sign', '--draft', copy, '--keys', stick, '--key', 'root-3'])
    expect(there.output).toContain('Wurzel (root) 2, gültig bis')
    expect(there.output).toContain('dieselben Schlüssel')
    const back = await channel.run(['sign', '--from', copy])
    expect(back.output).toContain('unterschrieben von root-1, root-3, vollständig')
    await channel.run(['publish'])
    expect((await lookAsClient(channel.repository)).failure).toBeNull()
  })

  it('takes nothing over from a draft that is another', async () => {
    const channel = await copyChannel(published())
    const other = await copyChannel(published())
    await channel.run(['refresh', 'root'])
    await other.run(['refresh', 'root'], 1)
    await other.run(['sign'])
    await expect(channel.run(['sign', '--from', join(other.folder, 'draft.json')])).rejects.toThrow(
      /keine neue, gültige Unterschrift/,
    )
  })

  it('finds keys on a stick that is named', async () => {
    const channel = await copyChannel(published())
    const stick = await makeTemporaryFolder()
    await rename(join(channel.folder, 'keys/targets-1.pem'), join(stick, 'targets-1.pem'))
    await loseKey(channel, 'targets-2')
    await channel.run(['refresh', 'targets'])
    const env = { ...ENV, METHODENKOFFER_PASSPHRASE_TARGETS_1: PASSPHRASE }
    const { output } = await runTool(['sign', '--keys', stick, '--in', channel.folder], 0, env)
    expect(output).toContain('Alle Unterschriften sind da')
  })
})
