import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../../../core/model/library'
import { TestPublisher } from '../../../../fakes/publisher'
import { setUpWorkers } from '../../../../support/built-workers'
import { currentFolder, openChannelDesk, openDesk } from '../../../../support/pack-desk'
import { methodText } from '../../../../support/pack-samples'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const first = { files: { 'methods/a.md': methodText('a'), 'methods/b.md': methodText('b') } }
const second = {
  info: { version: '1.1.0', changes: ['Methode a ist klarer', 'Methode c ist neu'] },
  files: { 'methods/a.md': methodText('a', 'Klarer.'), 'methods/c.md': methodText('c') },
}

const workers = setUpWorkers()

async function readCatalogue(desk: Parameters<typeof currentFolder>[0]): Promise<Catalogue> {
  return JSON.parse(await readFile(join(await currentFolder(desk), 'catalogue.json'), 'utf8'))
}

describe('an update from the channel', () => {
  it('shows what is new before it fetches, installs it, and says where each entry is from', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher([first]), workers())
    const { check } = await desk.ask('channel.check', { folder: null })
    expect(check?.plan.offers).toMatchObject([{ type: 'new', changes: { added: [{}, {}] } }])
    expect(server.requests.some(({ path }) => path.startsWith('blobs/'))).toBe(false)
    const state = await desk.update()
    expect(state).toMatchObject({
      activity: { type: 'idle' },
      packs: [{ version: '1.0.0', origin: 'signed', publisher: 'Bündnis für gute Nachbarschaft', entries: 2 }],
    })
    const catalogue = await readCatalogue(desk)
    expect(catalogue.entries.map(({ id, pack }) => [id, pack])).toEqual([
      ['a', 'nachbarschaft'],
      ['b', 'nachbarschaft'],
    ])
    expect(catalogue.packs).toEqual([
      { id: 'nachbarschaft', title: 'Gute Nachbarschaft', version: '1.0.0', origin: 'signed' },
    ])
    expect(desk.libraries.at(-1)?.revision).toBe(catalogue.revision)
  })

  it('tells the window that what it took is no longer new, and is again after a step back', async () => {
    const publisher = new TestPublisher([first])
    const { desk } = await openChannelDesk(publisher, workers())
    const lastOffers = () => desk.channels.at(-1)?.check?.plan.offers
    await desk.update()
    expect(lastOffers()).toMatchObject([{ type: 'current' }])
    publisher.publish([second])
    await desk.update()
    expect(lastOffers()).toMatchObject([{ type: 'current' }])
    await desk.ask('packs.rollback', { id: 'nachbarschaft' })
    expect(lastOffers()).toMatchObject([{ type: 'newer', installedVersion: '1.0.0' }])
    await desk.ask('packs.remove', { id: 'nachbarschaft' })
    expect(lastOffers()).toMatchObject([{ type: 'new' }])
  })

  it('fetches only what changed, and tells afterwards what is new, entry by entry', async () => {
    const publisher = new TestPublisher([first])
    const { desk, server } = await openChannelDesk(publisher, workers())
    await desk.update()
    publisher.publish([second])
    server.requests.splice(0)
    const state = await desk.update()
    expect(server.requests.filter(({ path }) => path.startsWith('blobs/'))).toHaveLength(2)
    expect(state.news).toEqual([
      {
        packId: 'nachbarschaft',
        title: 'Gute Nachbarschaft',
        fromVersion: '1.0.0',
        toVersion: '1.1.0',
        changes: ['Methode a ist klarer', 'Methode c ist neu'],
        entries: [
          {
            type: 'changed',
            id: 'a',
            title: 'Methode a',
            facts: false,
            sections: [{ heading: 'Worum es geht', type: 'changed' }],
          },
          { type: 'removed', id: 'b', title: 'Methode b' },
          { type: 'added', id: 'c', title: 'Methode c' },
        ],
      },
    ])
    expect((await desk.ask('packs.dismissNews', null)).news).toEqual([])
  })

  it('goes one step back, and forward again', async () => {
    const publisher = new TestPublisher([first])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    publisher.publish([second])
    await desk.update()
    const back = await desk.ask('packs.rollback', { id: 'nachbarschaft' })
    expect(back.packs).toMatchObject([{ version: '1.0.0', previousVersion: null }])
    expect((await readCatalogue(desk)).entries.map(({ id }) => id)).toEqual(['a', 'b'])
    await expect(desk.ask('packs.rollback', { id: 'nachbarschaft' })).rejects.toMatchObject({
      code: 'pack-no-previous',
    })
    expect((await desk.update()).packs).toMatchObject([{ version: '1.1.0', previousVersion: '1.0.0' }])
  })

  it('removes a pack, and the library that comes with the app is there again', async () => {
    const { desk } = await openChannelDesk(new TestPublisher([first]), workers())
    await desk.update()
    expect((await desk.ask('packs.remove', { id: 'nachbarschaft' })).packs).toEqual([])
    expect((await desk.packs.library.current()).revision).toBe('rev-1')
  })

  it('says that a version was taken back, and why, and that it is free again', async () => {
    const publisher = new TestPublisher([first])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    publisher.publish([{ ...first, withdrawn: { reason: 'Eine Telefonnummer ist falsch.' } }])
    const { check } = await desk.ask('channel.check', { folder: null })
    expect(check?.plan.offers).toMatchObject([{ type: 'withdrawn', isInstalled: true }])
    const { packs } = await desk.ask('packs.read', null)
    expect(packs).toMatchObject([{ withdrawn: { reason: 'Eine Telefonnummer ist falsch.' } }])
    publisher.publish([first])
    await desk.ask('channel.check', { folder: null })
    expect((await desk.ask('packs.read', null)).packs).toMatchObject([{ withdrawn: null }])
  })

  it('leaves out what only a newer app can read, says so, and updates the rest', async () => {
    const publisher = new TestPublisher([
      first,
      { info: { id: 'zukunft', title: 'Zukunft' }, files: { 'methods/z.md': methodText('z') } },
    ])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    const newer = { format: 99, title: 'Zukunft', version: '9.0.0', shape: { of: 'tomorrow' } }
    publisher.addTarget('zukunft', Buffer.from(JSON.stringify(newer)))
    publisher.addTarget('raetsel', Buffer.from(JSON.stringify({ format: 100, title: { de: 'Rätsel' } })))
    publisher.publish([
      second,
      { info: { id: 'bald', minAppVersion: '7.0.0' }, files: { 'methods/y.md': methodText('y') } },
    ])
    const state = await desk.update()
    expect(state.activity).toEqual({ type: 'idle' })
    expect(await desk.versions()).toEqual({ nachbarschaft: '1.1.0', zukunft: '1.0.0' })
    const { check } = await desk.ask('channel.read', null)
    expect(check?.plan.unreadable).toEqual([
      { id: 'raetsel', title: null, version: null },
      { id: 'zukunft', title: 'Zukunft', version: '9.0.0' },
    ])
    expect(check?.plan.offers.map(({ type, manifest }) => [type, manifest.id])).toEqual([
      ['needs-app', 'bald'],
      ['current', 'nachbarschaft'],
    ])
    const stick = await makeTemporaryFolder()
    const report = await desk.ask('channel.exportToFolder', { folder: stick })
    expect(report).toMatchObject({ packs: ['nachbarschaft'] })
    expect(
      (await (await openDesk(workers())).ask('channel.preview', { source: { type: 'folder', folder: stick } })).title,
    ).toBe('Bündnis')
  })

  it('case 25: installs nothing below what was there, even after the cache was thrown away', async () => {
    const publisher = new TestPublisher([second])
    const { desk } = await openChannelDesk(publisher, workers())
    await desk.update()
    await desk.ask('packs.remove', { id: 'nachbarschaft' })
    const older = new TestPublisher([first])
    const other = await openChannelDesk(older, { ...workers(), dataDir: desk.dataDir })
    const state = await other.desk.update()
    expect(state.activity).toMatchObject({ type: 'failed', error: { code: 'pack-older' } })
    expect(await other.desk.versions()).toEqual({})
  })

  it('a check without news needs at most three requests and 10 KB', async () => {
    const { desk, server } = await openChannelDesk(new TestPublisher([first]), workers())
    await desk.update()
    server.requests.splice(0)
    const before = server.bytes()
    await desk.ask('channel.check', { folder: null })
    expect(server.requests.map(({ path }) => path)).toEqual(['metadata/2.root.json', 'metadata/timestamp.json'])
    expect(server.bytes() - before).toBeLessThan(10_000)
  })
})
