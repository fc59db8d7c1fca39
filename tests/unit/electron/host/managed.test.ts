import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PolicyView } from '../../../../core/model/shell'
import { appTargetPath } from '../../../../core/packs/channel-layout'
import { writeAppRelease } from '../../../../core/shell/app-release'
import { createHost, type Host, type HostOptions } from '../../../../electron/host/host'
import { TestPublisher } from '../../../fakes/publisher'
import { openDesk, serve } from '../../../support/pack-desk'
import { PACK_ENVIRONMENT } from '../../../support/pack-environment'
import { sha256Of } from '../../../support/pack-samples'
import { SHELL_FIXTURE } from '../../../support/shell-fixture'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const NOTHING: PolicyView = {
  file: '/etc/methodenkoffer/policy.json',
  channel: null,
  backupFolder: null,
  dataFolder: null,
  updateCheck: null,
}

async function open(policy: Partial<PolicyView>, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = createHost({
    dataDir: await makeTemporaryFolder(),
    libraryDir: SHELL_FIXTURE.libraryDir,
    edition: 'desktop',
    version: '1.2.3',
    packs: { ...PACK_ENVIRONMENT, fetch },
    policy: { ...NOTHING, ...policy },
    log: () => undefined,
    ...options,
  })
  onTestFinished(host.close)
  return host
}

const emptyPublisher = () => new TestPublisher([])

/** The channel file as a web host has it, beside what it names. */
async function serveChannel(publisher: TestPublisher) {
  const server = await serve(publisher)
  const text = publisher.channelFile(server.address)
  publisher.files.set('channel.kanal', Buffer.from(text))
  const { fingerprint }: { fingerprint: string } = JSON.parse(text)
  return { server, channel: { address: server.address, fingerprint } }
}

describe('on a managed computer', () => {
  it('the channel of the administrator is set at the start, and the window cannot remove it', async () => {
    const { channel } = await serveChannel(emptyPublisher())
    const host = await open({ channel })
    await host.start()
    expect(await host.request('channel.read', null)).toMatchObject({ value: { channel } })
    expect(await host.answer('channel.remove', null)).toMatchObject({ error: { code: 'set-by-administrator' } })
    expect(await host.request('channel.read', null)).toMatchObject({ value: { channel } })
  })

  it('a channel with another fingerprint is not believed', async () => {
    const { channel } = await serveChannel(emptyPublisher())
    const said: string[] = []
    const host = await open(
      { channel: { ...channel, fingerprint: '0'.repeat(64) } },
      { log: (message) => said.push(message) },
    )
    await host.start()
    expect(await host.request('channel.read', null)).toMatchObject({ value: { channel: null } })
    expect(said).toEqual([expect.stringContaining('channel-fingerprint')])
  })

  it('a check at the start that was forbidden is switched off, and stays off', async () => {
    const host = await open({ updateCheck: false })
    await host.request('channel.checkAtStart', { enabled: true })
    await host.start()
    expect(await host.request('channel.read', null)).toMatchObject({ value: { checkAtStart: false } })
    expect(await host.answer('channel.checkAtStart', { enabled: true })).toMatchObject({
      error: { code: 'set-by-administrator' },
    })
  })

  it('backups go to the folder of the administrator; a drive that is gone is said to be missing', async () => {
    const drive = join(await makeTemporaryFolder(), 'drive')
    const host = await open({ backupFolder: join(drive, 'eva') })
    await mkdir(drive)
    expect(await host.request('backups.list', null)).toMatchObject({
      value: { folder: { path: join(drive, 'eva'), state: 'fine' } },
    })
    expect(await readdir(join(drive, 'eva'))).toEqual(['Methodenkoffer-Sicherungen'])
    expect(await host.answer('backups.dropFolder', null)).toMatchObject({ error: { code: 'set-by-administrator' } })
    await rm(drive, { recursive: true })
    await writeFile(drive, 'not a folder any more')
    expect(await host.request('backups.list', null)).toMatchObject({ value: { folder: { state: 'missing' } } })
  })

  it('the window is told what is set and where', async () => {
    const host = await open({ updateCheck: false })
    expect(await host.request('app.policy', null)).toEqual({ ok: true, value: { ...NOTHING, updateCheck: false } })
  })
})

it('opens no connection in safe mode, whatever is set', async () => {
  const { server, channel } = await serveChannel(emptyPublisher())
  const host = await open({ channel }, { safeMode: true })
  await host.start()
  expect(await host.answer('channel.check', { folder: null })).toMatchObject({ error: { code: 'safe-mode' } })
  expect(await host.request('app.about', null)).toMatchObject({ value: { safeMode: true } })
  expect(server.requests).toEqual([])
})

describe('a newer version of the app', () => {
  const release = { version: '2.0.0', address: 'https://example.org/laden', notes: ['Neu'] }

  function announce(publisher: TestPublisher, text: string): void {
    const bytes = Buffer.from(text)
    publisher.addTarget('app', bytes, 'app.json')
    publisher.files.set(appTargetPath(sha256Of(bytes)), bytes)
    publisher.publish([])
  }

  async function look(publisher: TestPublisher, appVersion: string) {
    const server = await serve(publisher)
    const desk = await openDesk({ fetch, appVersion })
    await desk.setChannel(publisher.channelFile(server.address))
    await desk.ask('channel.check', { folder: null })
    return desk
  }

  it('is told of when the channel tells of it, and still after a restart without network', async () => {
    const publisher = emptyPublisher()
    announce(publisher, writeAppRelease(release))
    const desk = await look(publisher, '1.9.0')
    expect(await desk.packs.release()).toEqual(release)
    const offline = await openDesk({ dataDir: desk.dataDir, appVersion: '1.9.0' })
    expect(await offline.packs.release()).toEqual(release)
  })

  it('is told of by a stick, too', async () => {
    const publisher = emptyPublisher()
    announce(publisher, writeAppRelease(release))
    const desk = await look(publisher, '1.9.0')
    const stick = await makeTemporaryFolder()
    await desk.ask('channel.exportToFolder', { folder: stick })
    const other = await openDesk({ appVersion: '1.9.0' })
    await other.setChannel(publisher.channelFile('https://channel.example'))
    await other.ask('channel.check', { folder: stick })
    expect(await other.packs.release()).toEqual(release)
  })

  it('is nothing to talk about where this one is as new', async () => {
    const publisher = emptyPublisher()
    announce(publisher, writeAppRelease(release))
    expect(await (await look(publisher, '2.0.0')).packs.release()).toBeNull()
  })

  it('is not believed where its bytes are not those that were signed; content comes all the same', async () => {
    const publisher = emptyPublisher()
    announce(publisher, writeAppRelease(release))
    publisher.edit(appTargetPath(sha256Of(writeAppRelease(release))), (text) =>
      text.replace('example.org', 'evil.invalid'),
    )
    const desk = await look(publisher, '1.9.0')
    expect(await desk.packs.release()).toBeNull()
  })
})
