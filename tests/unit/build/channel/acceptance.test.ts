import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Updater } from 'tuf-js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ChannelServer, serveChannel } from '../../../../build/channel/serve'
import { openWorkspace } from '../../../../build/channel/workspace'
import type { PacksState } from '../../../../core/contract'
import { readCurrentLibrary } from '../../../../electron/host/current-library'
import { createEmitter } from '../../../../electron/host/events'
import { createPacks, type Packs } from '../../../../electron/host/packs/packs'
import { createEntryFile } from '../../../fakes/entry-files'
import {
  copyChannel,
  publishPack,
  sharePublishedChannel,
  type TestChannel,
  writePack,
} from '../../../support/channel-tool'
import { PACK_ENVIRONMENT } from '../../../support/pack-environment'
import { sendRaw } from '../../../support/raw-http'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const published = sharePublishedChannel()

async function serve(channel: TestChannel): Promise<ChannelServer> {
  const server = await serveChannel(await openWorkspace(channel.folder), 0)
  onTestFinished(() => server.close())
  return server
}

interface App {
  readonly packs: Packs
  /** Requests since the last call, with the bytes that came back, headers not counted. */
  traffic(): readonly { readonly path: string; readonly bytes: number }[]
  /** Updates, and waits until it is done. */
  update(ids: readonly string[]): Promise<PacksState>
}

/** Everything that the app has for packs, as it runs in a fresh installation. */
async function startApp(): Promise<App> {
  const libraryDir = join(import.meta.dirname, '../../../fixtures/shell/library')
  const emitter = createEmitter()
  const requests: { path: string; bytes: number }[] = []
  const packs = createPacks({
    ...PACK_ENVIRONMENT,
    fetch: async (address, init) => {
      const response = await fetch(address, init)
      const body = await response.arrayBuffer()
      requests.push({ path: new URL(address).pathname, bytes: body.byteLength })
      return new Response(body, { status: response.status, headers: response.headers })
    },
    dataDir: await makeTemporaryFolder(),
    libraryDir,
    bundledLibrary: () => readCurrentLibrary(libraryDir),
    appVersion: '0.1.0',
    now: () => new Date(),
    emitter,
    log: () => undefined,
  })
  onTestFinished(() => packs.close())
  return {
    packs,
    traffic: () => requests.splice(0),
    update: async (ids) => {
      const ended = new Promise<PacksState>((resolve) => {
        let hasBegun = false
        const stop = emitter.on('packs.changed', (state) => {
          hasBegun ||= state.activity.type !== 'idle'
          if (!hasBegun || (state.activity.type !== 'idle' && state.activity.type !== 'failed')) return
          stop()
          resolve(state)
        })
      })
      await packs.handlers['packs.update']({ ids })
      return ended
    },
  }
}

describe("the app's own client", () => {
  it('sets the channel, installs, updates by what changed only, and hears of a recall', async () => {
    const channel = await copyChannel(published())
    const { address } = await serve(channel)
    const { packs, traffic, update } = await startApp()
    const source = { type: 'address', address } as const
    const { fingerprint, threshold, keys } = await packs.handlers['channel.preview']({ source })
    expect({ threshold, keys }).toEqual({ threshold: 2, keys: 3 })
    await packs.handlers['channel.set']({ source, fingerprint })
    await packs.handlers['channel.check']({ folder: null })
    const first = await update(['nachbarschaft'])
    expect(first.packs.map(({ id, version, origin }) => [id, version, origin])).toEqual([
      ['nachbarschaft', '1.0.0', 'signed'],
    ])
    traffic()
    await packs.handlers['channel.check']({ folder: null })
    const quiet = traffic()
    expect(quiet.length).toBeLessThanOrEqual(3)
    expect(quiet.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(10_000)

    const fishbowl = createEntryFile('method', 'fishbowl', {}, { Varianten: 'Neu.' })
    await publishPack(channel, await writePack({ version: '1.1.0' }, { 'methods/fishbowl.md': fishbowl }))
    await packs.handlers['channel.check']({ folder: null })
    const second = await update(['nachbarschaft'])
    expect(second.packs[0]?.version).toBe('1.1.0')
    expect(traffic().filter(({ path }) => path.startsWith('/blobs/'))).toHaveLength(1)

    await channel.run(['recall', 'nachbarschaft', '--reason', 'Eine Nummer war falsch.'])
    await channel.run(['sign'])
    await channel.run(['publish'])
    const { check } = await packs.handlers['channel.check']({ folder: null })
    expect(check?.plan.offers).toMatchObject([{ type: 'withdrawn', isInstalled: true }])
  }, 60_000)

  it('opens the channel file that is handed out, and the folder on a stick (hostile case 32)', async () => {
    const channel = await copyChannel(published())
    const text = await readFile(join(channel.repository, 'channel.kanal'), 'utf8')
    const { packs } = await startApp()
    const source = { type: 'file', text } as const
    const preview = await packs.handlers['channel.preview']({ source })
    await packs.handlers['channel.set']({ source, fingerprint: preview.fingerprint })
    const { check } = await packs.handlers['channel.check']({ folder: channel.repository })
    expect(check?.plan.offers).toMatchObject([{ type: 'new', manifest: { version: '1.0.0' } }])
  })
})

describe("tuf-js' own client, with its own fetcher", () => {
  it('accepts the channel, before and after every role got new keys', async () => {
    const channel = await copyChannel(published())
    const { address } = await serve(channel)
    const metadataDir = await makeTemporaryFolder()
    await writeFile(join(metadataDir, 'root.json'), await readFile(join(channel.repository, 'metadata/1.root.json')))
    const targetDir = join(metadataDir, 'targets')
    await mkdir(targetDir)
    const fetchManifest = async (): Promise<{ version: string }> => {
      const updater = new Updater({
        metadataDir,
        metadataBaseUrl: `${address}/metadata`,
        targetDir,
        targetBaseUrl: `${address}/targets`,
      })
      const target = await updater.getTargetInfo('packs/nachbarschaft/pack.json')
      if (target === undefined) throw new Error('no such target')
      return JSON.parse(await readFile(await updater.downloadTarget(target), 'utf8'))
    }
    expect((await fetchManifest()).version).toBe('1.0.0')
    for (const [role, name] of [
      ['root', 'root-1'],
      ['targets', 'targets-1'],
      ['snapshot', 'snapshot-1'],
      ['timestamp', 'timestamp-1'],
    ] as const) {
      await channel.run(['rotate', role, '--replace', name])
      await channel.run(['sign'])
      await channel.run(['publish'])
      expect((await fetchManifest()).version).toBe('1.0.0')
    }
    await publishPack(channel, await writePack({ version: '1.1.0' }))
    expect((await fetchManifest()).version).toBe('1.1.0')
  })
})

describe('serve', () => {
  it('gives the channel file with its own address, and only what belongs to a channel', async () => {
    const channel = await copyChannel(published())
    await writeFile(join(channel.repository, 'blobs/geheim.txt'), 'geheim')
    const { address } = await serve(channel)
    const port = Number(new URL(address).port)
    const ask = async (path: string, method = 'GET'): Promise<number> =>
      (await sendRaw(port, `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).status
    expect(JSON.parse(await (await fetch(`${address}/channel.kanal`)).text()).address).toBe(address)
    expect(await ask('/metadata/timestamp.json')).toBe(200)
    for (const path of [
      '/metadata/99.root.json',
      '/blobs/geheim.txt',
      '/../keys/timestamp-1.pem',
      '/metadata/../../keys/timestamp-1.pem',
      '/metadata/%2e%2e/%2e%2e/keys/timestamp-1.pem',
      '/channel.json',
      '/',
    ]) {
      expect(await ask(path), path).toBe(404)
    }
    expect(await ask('/metadata/timestamp.json', 'PUT')).toBe(405)
  })

  it('gives what is said of the app, too', async () => {
    const channel = await copyChannel(published())
    await channel.run(['app', '1.2.0', '--address', 'https://example.org/app', '--note', 'Neu'])
    const { output } = await channel.run(['sign'])
    expect(output).toMatch(/1 Paket:[\s\S]*neu: Ankündigung des Programms 1\.2\.0/)
    expect(output).toMatch(/wie bisher: Gute Nachbarschaft \(nachbarschaft\) 1\.0\.0/)
    await channel.run(['publish'])
    const [name] = (await readdir(join(channel.repository, 'targets'))).filter((file) => file.endsWith('.app.json'))
    const { address } = await serve(channel)
    expect(await (await fetch(`${address}/targets/${name}`)).json()).toMatchObject({ version: '1.2.0' })
  })

  it('listens on this computer only, and says where the port is taken', async () => {
    const channel = await copyChannel(published())
    const { address } = await serve(channel)
    const port = Number(new URL(address).port)
    const elsewhere = new Promise((resolve) => {
      connect(port, '127.0.0.2')
        .on('connect', () => resolve('open'))
        .on('error', () => resolve('closed'))
    })
    expect(await elsewhere).toBe('closed')
    await expect(serveChannel(await openWorkspace(channel.folder), port)).rejects.toThrow(/schon belegt/)
  })
})
