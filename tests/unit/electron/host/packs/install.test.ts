import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeManifest } from '../../../../../core/packs/manifest'
import { TestPublisher } from '../../../../fakes/publisher'
import { buildZip } from '../../../../fakes/zip-builder'
import { setUpWorkers } from '../../../../support/built-workers'
import { openChannelDesk, openDesk, type PackDesk, packsFolder } from '../../../../support/pack-desk'
import { methodText, packFile, packManifest, sha256Of } from '../../../../support/pack-samples'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const workers = setUpWorkers()

const ids = Array.from({ length: 12 }, (_, n) => `m-${n}`)
const large = { files: Object.fromEntries(ids.map((id) => [`methods/${id}.md`, methodText(id)])) }

function zipPack(id: string, version: string, entry = 'eigene', title = 'Aus der Hand'): Buffer {
  const text = methodText(entry).replace(/^title: .*$/m, `title: ${title}`)
  const manifest = { ...packManifest({ id, version }), files: [packFile(`methods/${entry}.md`, text)] }
  return buildZip([
    { name: 'pack.json', content: Buffer.from(serializeManifest(manifest)) },
    { name: `methods/${entry}.md`, content: text },
  ])
}

/** As a window sends a file: in parts. */
async function openZip(desk: PackDesk, zip: Buffer) {
  const half = Math.floor(zip.length / 2)
  const { ticket } = await desk.ask('packs.upload', { ticket: null, part: zip.subarray(0, half).toString('base64') })
  await desk.ask('packs.upload', { ticket, part: zip.subarray(half).toString('base64') })
  return desk.ask('packs.openZip', { ticket })
}

describe('case 21: a connection that breaks', () => {
  it('the update goes on by itself, with what is missing', async () => {
    // Long enough to be told: what is over before the state is read is not shown.
    const { desk, server } = await openChannelDesk(new TestPublisher([large]), { ...workers(), patience: [500, 500] })
    server.fail(/^blobs/, { type: 'reset' }, 3)
    expect((await desk.update()).activity).toEqual({ type: 'idle' })
    expect(await desk.versions()).toEqual({ nachbarschaft: '1.0.0' })
    expect(desk.states.some(({ activity }) => activity.type === 'fetching' && activity.progress.isWaiting)).toBe(true)
  })

  it('after it was given up, the next one fetches only the rest', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher([large]), workers())
    const broken = new RegExp(`^blobs/${sha256Of(methodText('m-11'))}`)
    server.fail(broken, { type: 'reset' })
    expect((await desk.update()).activity).toMatchObject({ type: 'failed', error: { code: 'channel-interrupted' } })
    expect(await desk.versions()).toEqual({})
    const here = await readdir(packsFolder(desk, 'blobs'))
    expect(here.filter((name) => name.endsWith('.part'))).toEqual([])
    server.heal()
    server.requests.splice(0)
    await desk.update()
    const fetched = server.requests.filter(({ path }) => path.startsWith('blobs/')).map(({ path }) => path.slice(6))
    expect(fetched).toContain(sha256Of(methodText('m-11')))
    expect(fetched.filter((name) => here.includes(name))).toEqual([])
    expect(await desk.versions()).toEqual({ nachbarschaft: '1.0.0' })
  })

  it('a cancelled update changes nothing, and keeps what it fetched', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher([large]), { ...workers(), idleTimeout: 60_000 })
    server.fail(new RegExp(`^blobs/${sha256Of(methodText('m-3'))}`), { type: 'silence', after: 'half' })
    await desk.ask('channel.check', { folder: null })
    await desk.ask('packs.update', { ids: ['nachbarschaft'] })
    while (server.requests.filter(({ path }) => path.startsWith('blobs/')).length < ids.length) {
      await new Promise(setImmediate)
    }
    const state = await desk.ask('packs.cancel', null)
    expect(state).toMatchObject({ packs: [], activity: { type: 'failed', error: { code: 'cancelled' } } })
    server.heal()
    expect((await desk.update()).packs).toMatchObject([{ version: '1.0.0' }])
  })
})

describe('case 16: blobs', () => {
  it.each(['flip', 'cut', 'longer'] as const)('%s: nothing is installed, and nothing of it is kept', async (type) => {
    const { desk, server } = await openChannelDesk(new TestPublisher([large]), { ...workers(), patience: [1, 1, 1] })
    server.fail(new RegExp(`^blobs/${sha256Of(methodText('m-0'))}`), { type })
    const code = type === 'longer' ? 'channel-too-large' : 'pack-damaged'
    expect((await desk.update()).activity).toMatchObject({ type: 'failed', error: { code } })
    expect(await desk.versions()).toEqual({})
    expect(await readdir(packsFolder(desk, 'blobs'))).not.toContain(sha256Of(methodText('m-0')))
  })

  it('a blob that was damaged on the disk is fetched again, not shown', async () => {
    const publisher = new TestPublisher([large])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    await writeFile(packsFolder(desk, 'blobs', sha256Of(methodText('m-0'))), methodText('m-9'))
    publisher.publish([{ ...large, info: { version: '1.0.1' } }])
    expect((await desk.update()).packs).toMatchObject([{ version: '1.0.1' }])
    expect(await readFile(packsFolder(desk, 'blobs', sha256Of(methodText('m-0'))), 'utf8')).toBe(methodText('m-0'))
  })
})

describe('case 15: disks', () => {
  it('a place that is no folder says so, and the old version stays', async () => {
    const publisher = new TestPublisher([large])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    publisher.publish([{ info: { version: '2.0.0' }, files: { 'methods/neu.md': methodText('neu') } }])
    await rm(packsFolder(desk, 'libraries'), { recursive: true })
    await writeFile(packsFolder(desk, 'libraries'), '')
    expect((await desk.update()).activity).toMatchObject({ type: 'failed', error: { code: 'not-writable' } })
    expect(await desk.versions()).toEqual({ nachbarschaft: '1.0.0' })
  })
})

describe('case 32: sticks and zips', () => {
  async function exportStick() {
    const publisher = new TestPublisher([large])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    const stick = await makeTemporaryFolder()
    const report = await desk.ask('channel.exportToFolder', { folder: stick })
    return { publisher, desk, stick, report }
  }

  it('a stick that is not in does not become a folder on this computer', async () => {
    const { desk, stick } = await exportStick()
    const folder = join(stick, 'nirgends')
    await expect(desk.ask('channel.exportToFolder', { folder })).rejects.toMatchObject({
      code: 'export-folder-missing',
    })
    expect(await readdir(stick)).not.toContain('nirgends')
  })

  it('a stick from a colleague is set, looked at and installed without a network, verified like any channel', async () => {
    const { stick, report } = await exportStick()
    expect(report).toMatchObject({ packs: ['nachbarschaft'], skipped: [] })
    const offline = await openDesk({ ...workers(), fetch: () => Promise.reject(new Error('no network')) })
    const source = { type: 'folder', folder: stick } as const
    const { fingerprint } = await offline.ask('channel.preview', { source })
    await offline.ask('channel.set', { source, fingerprint })
    expect((await offline.update(stick)).packs).toMatchObject([{ version: '1.0.0', origin: 'signed' }])
  })

  it('a stick on which somebody changed a file is refused', async () => {
    const { stick, publisher } = await exportStick()
    await writeFile(join(stick, 'blobs', sha256Of(methodText('m-0'))), methodText('m-9'))
    const desk = await openDesk(workers())
    await desk.setChannel(publisher.channelFile('https://example.org'))
    expect((await desk.update(stick)).activity).toMatchObject({ type: 'failed', error: { code: 'pack-damaged' } })
    await cp(join(stick, 'metadata'), join(stick, 'old'), { recursive: true })
    const file = join(stick, 'metadata/timestamp.json')
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('2099', '2098').replace(/"version": ?\d+/, '"version":9'),
    )
    await expect(desk.ask('channel.check', { folder: stick })).rejects.toMatchObject({ code: 'channel-untrusted' })
  })

  it('a stick that is older than what is here is refused', async () => {
    const { stick, publisher, desk } = await exportStick()
    publisher.publish([{ info: { version: '2.0.0' }, files: { 'methods/neu.md': methodText('neu') } }])
    await desk.update()
    await expect(desk.ask('channel.check', { folder: stick })).rejects.toMatchObject({ code: 'channel-rollback' })
  })

  it('a stick that was pulled out, and a folder without a channel, say so', async () => {
    const { desk } = await openChannelDesk(new TestPublisher([large]))
    const empty = await makeTemporaryFolder()
    for (const folder of [join(empty, 'weg'), empty]) {
      await expect(desk.ask('channel.check', { folder })).rejects.toMatchObject({ code: 'channel-folder-missing' })
    }
  })

  it('a pack that is not here is left out of the stick, and named', async () => {
    const { desk } = await openChannelDesk(new TestPublisher([large]))
    await expect(desk.ask('channel.exportToFolder', { folder: await makeTemporaryFolder() })).rejects.toMatchObject({
      code: 'channel-unchecked',
    })
    await desk.ask('channel.check', { folder: null })
    const report = await desk.ask('channel.exportToFolder', { folder: await makeTemporaryFolder() })
    expect(report).toMatchObject({ packs: [], skipped: ['nachbarschaft'] })
  })

  it('a zip opens as unchecked, next to signed packs, and cannot take their place', async () => {
    const { desk } = await openChannelDesk(new TestPublisher([large]), workers())
    await desk.update()
    const { packs } = await openZip(desk, zipPack('gast', '1.0.0'))
    expect(packs.map(({ id, origin, checkedAt }) => [id, origin, checkedAt === null])).toEqual([
      ['nachbarschaft', 'signed', false],
      ['gast', 'unchecked', true],
    ])
    await expect(openZip(desk, zipPack('nachbarschaft', '9.0.0'))).rejects.toMatchObject({ code: 'pack-signed-exists' })
    const shadowing = await openZip(desk, zipPack('gast', '1.0.1', 'm-0'))
    expect(shadowing.packs).toMatchObject([{}, { shadowed: [{ path: 'methods/m-0.md', shownFrom: 'nachbarschaft' }] }])
    expect(await readdir(packsFolder(desk, 'uploads'))).toEqual([])
  })

  it('an editor gets the text of every pack in use, as readers see it', async () => {
    const { desk } = await openChannelDesk(new TestPublisher([large]), workers())
    const read = async (id: string) => (await desk.packs.library.readEntry(id))?.bytes.toString()
    expect(await read('m-0')).toBeUndefined()
    await desk.update()
    await openZip(desk, zipPack('gast', '1.0.0'))
    expect(await desk.packs.library.readEntry('eigene')).toMatchObject({ path: 'methods/eigene.md' })
    expect(await read('eigene')).toContain('title: Aus der Hand')
    await openZip(desk, zipPack('gast', '1.0.1', 'm-0', 'Fremder Text'))
    expect(await read('m-0')).toBe(methodText('m-0'))
    expect(await read('eigene')).toBeUndefined()
  })
})

describe('case 31: two at once', () => {
  it('two apps that update at once end with one whole state, each blob fetched once', async () => {
    const publisher = new TestPublisher([large])
    const first = await openChannelDesk(publisher, workers())
    const second = await openDesk({ ...workers(), dataDir: first.desk.dataDir })
    await first.desk.ask('channel.check', { folder: null })
    await second.ask('channel.check', { folder: null })
    await Promise.all([
      first.desk.ask('packs.update', { ids: ['nachbarschaft'] }),
      second.ask('packs.update', { ids: ['nachbarschaft'] }),
    ])
    const states = await Promise.all([first.desk.settled(), second.settled()])
    expect(states.map(({ activity }) => activity)).toEqual([{ type: 'idle' }, { type: 'idle' }])
    expect(await second.versions()).toEqual({ nachbarschaft: '1.0.0' })
    const blobs = first.server.requests.filter(({ path }) => path.startsWith('blobs/'))
    expect(blobs).toHaveLength(ids.length)
  })

  it('two windows of one app are told that something is under way', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher([large]), workers())
    await desk.ask('channel.check', { folder: null })
    server.fail(/^blobs/, { type: 'slow', pause: 20, pieces: 5 })
    await desk.ask('packs.update', { ids: ['nachbarschaft'] })
    await expect(desk.ask('packs.update', { ids: ['nachbarschaft'] })).rejects.toMatchObject({ code: 'packs-busy' })
    expect((await desk.settled()).packs).toMatchObject([{ version: '1.0.0' }])
  })
})

describe('the pack that comes with the app', () => {
  async function bundle(version: string): Promise<string> {
    const folder = await makeTemporaryFolder()
    const text = methodText('a', `Aus ${version}.`)
    await mkdir(join(folder, 'methods'))
    await writeFile(join(folder, 'methods/a.md'), text)
    const manifest = { ...packManifest({ version }), files: [packFile('methods/a.md', text)] }
    await writeFile(join(folder, 'pack.json'), serializeManifest(manifest))
    return folder
  }

  it('is replaced by a newer one from the channel, and is the step back from it', async () => {
    const bundledDir = await bundle('1.0.0')
    const publisher = new TestPublisher([{ info: { version: '1.1.0' }, files: { 'methods/a.md': methodText('a') } }])
    const { desk } = await openChannelDesk(publisher, { ...workers(), bundledDir })
    expect((await desk.ask('packs.read', null)).packs).toMatchObject([{ origin: 'bundled', isRemovable: false }])
    const updated = await desk.update()
    expect(updated.packs).toMatchObject([{ version: '1.1.0', origin: 'signed', previousVersion: '1.0.0' }])
    expect(updated.news).toMatchObject([{ fromVersion: '1.0.0', entries: [{ type: 'changed', id: 'a' }] }])
    expect((await desk.ask('packs.rollback', { id: 'nachbarschaft' })).packs).toMatchObject([{ origin: 'bundled' }])
  })

  it('is not fetched again where an update shares files with it, unless they are damaged', async () => {
    const bundledDir = await bundle('1.0.0')
    const files = { 'methods/a.md': methodText('a', 'Aus 1.0.0.'), 'methods/b.md': methodText('b') }
    const fetched = async (dir: string) => {
      const publisher = new TestPublisher([{ info: { version: '1.1.0' }, files }])
      const { desk, server } = await openChannelDesk(publisher, { ...workers(), bundledDir: dir })
      const { check } = await desk.ask('channel.check', { folder: null })
      expect(check?.plan.missing.map(({ path }) => path)).toEqual(['methods/b.md'])
      expect((await desk.update()).packs).toMatchObject([{ version: '1.1.0' }])
      return server.requests.filter(({ path }) => path.startsWith('blobs/')).length
    }
    expect(await fetched(bundledDir)).toBe(1)
    await writeFile(join(bundledDir, 'methods/a.md'), 'beschädigt')
    expect(await fetched(bundledDir)).toBe(2)
  })

  it('of a newer app goes before an older one from the channel, and the library is compiled again at the start', async () => {
    const publisher = new TestPublisher([{ info: { version: '1.1.0' }, files: { 'methods/a.md': methodText('a') } }])
    const { desk } = await openChannelDesk(publisher, { ...workers(), bundledDir: await bundle('1.0.0') })
    await desk.update()
    const { revision } = await desk.packs.library.current()
    const newer = await openDesk({
      ...workers(),
      dataDir: desk.dataDir,
      bundledDir: await bundle('1.2.0'),
      appVersion: '2.0.0',
    })
    await newer.packs.start()
    expect((await newer.ask('packs.read', null)).packs).toMatchObject([{ version: '1.2.0', origin: 'bundled' }])
    expect((await newer.packs.library.current()).revision).toBe('rev-1')
    expect(revision).not.toBe('rev-1')
  })
})
