import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Channel, Machine, Params, Value } from '../../core/contract'
import { TestPublisher } from '../fakes/publisher'
import { methodText } from '../support/pack-samples'
import { makeTemporaryFolder } from '../support/temporary-folder'
import { writeStick } from '../support/write-stick'
import { SHELLS } from './shells'

const TICKET = '6f1ed002-ab5c-4b3c-8f4e-0d6f2f2f2f2f'
const FINGERPRINT = 'a'.repeat(64)

const WRONG: readonly (readonly [Channel, unknown])[] = [
  ['packs.read', {}],
  ['packs.update', { ids: ['../x'] }],
  ['packs.update', { ids: 'nachbarschaft' }],
  ['packs.update', { ids: Array.from({ length: 1001 }, () => 'a') }],
  ['packs.rollback', { id: '__proto__' }],
  ['packs.remove', { id: 7 }],
  ['packs.openZip', { ticket: '../../etc/passwd' }],
  ['packs.openZip', { ticket: TICKET, path: '/etc/passwd' }],
  ['packs.upload', { ticket: null, part: 'kein Base64!' }],
  ['packs.upload', { ticket: null, part: 'AAAA'.repeat(300_000) }],
  ['channel.preview', { source: { type: 'file', text: 'x'.repeat(700_000) } }],
  ['channel.preview', { source: { type: 'folder', folder: 'relativ/x' } }],
  ['channel.preview', { source: { type: 'command', command: 'rm' } }],
  ['channel.set', { source: { type: 'address', address: 'https://example.org' }, fingerprint: 'x' }],
  ['channel.checkAtStart', { enabled: 'ja' }],
  ['channel.check', { folder: '../stick' }],
  ['channel.exportToFolder', { folder: null }],
]

async function read<C extends Channel>(machine: Machine, channel: C, params: Params<C>): Promise<Value<C>> {
  const result = await machine.request(channel, params)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe.each(SHELLS)('packs and the channel through $name', (shell) => {
  const open = async (): Promise<Machine> => {
    const connection = await shell.connect(await makeTemporaryFolder())
    onTestFinished(connection.close)
    return connection.machine
  }

  it.each(WRONG)('refuses %s with %j', async (channel, params) => {
    const result = await (await open()).request(channel, params as Params<typeof channel>)
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
  })

  it('has no channel and no packs at first', async () => {
    const machine = await open()
    expect(await read(machine, 'packs.read', null)).toEqual({ packs: [], activity: { type: 'idle' }, news: [] })
    expect(await read(machine, 'channel.read', null)).toEqual({
      channel: null,
      checkAtStart: false,
      lastCheckAt: null,
      check: null,
    })
    expect(await read(machine, 'channel.pickFolder', null)).toEqual({ folder: null, hasDialog: false })
    const refused = await machine.request('channel.check', { folder: null })
    expect(refused).toMatchObject({ ok: false, error: { code: 'channel-none' } })
  })

  it('sets a channel from a stick, tells every window, looks into it, and takes it away again', async () => {
    const machine = await open()
    const heard = vi.fn()
    onTestFinished(machine.on('channel.changed', heard))
    const stick = join(await makeTemporaryFolder(), 'Stick')
    const publisher = new TestPublisher([{ files: { 'methods/a.md': methodText('a') } }])
    publisher.files.set('channel.kanal', Buffer.from(publisher.channelFile('https://example.org/kanal')))
    await writeStick(publisher, stick)
    const source = { type: 'folder', folder: stick } as const
    const preview = await read(machine, 'channel.preview', { source })
    expect(preview).toMatchObject({ title: 'Bündnis', address: 'https://example.org/kanal' })
    const wrong = await machine.request('channel.set', { source, fingerprint: FINGERPRINT })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'channel-fingerprint' } })
    await vi.waitFor(async () => {
      await read(machine, 'channel.set', { source, fingerprint: preview.fingerprint })
      expect(heard).toHaveBeenCalledWith(
        expect.objectContaining({ channel: expect.objectContaining({ title: 'Bündnis' }) }),
      )
    })
    const state = await read(machine, 'channel.check', { folder: stick })
    expect(state.check?.plan.offers).toMatchObject([{ type: 'new', manifest: { id: 'nachbarschaft' } }])
    expect((await read(machine, 'channel.remove', null)).channel).toBeNull()
  })

  it('takes a file in parts, and says that it is no pack', async () => {
    const machine = await open()
    const part = Buffer.from('kein Zip').toString('base64')
    const { ticket } = await read(machine, 'packs.upload', { ticket: null, part })
    expect(await read(machine, 'packs.upload', { ticket, part })).toEqual({ ticket })
    const refused = await machine.request('packs.openZip', { ticket })
    expect(refused).toMatchObject({ ok: false, error: { code: 'zip-invalid' } })
    const gone = await machine.request('packs.openZip', { ticket })
    expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
