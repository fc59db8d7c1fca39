import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Channel, Machine, Params } from '../../core/contract'
import { makeTemporaryFolder } from '../support/temporary-folder'
import { openedOutside, SHELLS, type Shell } from './shells'

const WRONG_ARGUMENTS: readonly (readonly [Channel, unknown])[] = [
  ['recent.add', { id: '../../etc/passwd' }],
  ['recent.add', { id: 'C:\\Windows' }],
  ['recent.add', { id: 7 }],
  ['recent.add', { id: ['a'] }],
  ['recent.add', { id: 'a'.repeat(101) }],
  ['recent.add', { id: 'a', more: true }],
  ['recent.add', 'a'],
  ['recent.add', null],
  ['settings.write', { appearance: 'rosa' }],
  ['settings.write', { textSize: '18' }],
  ['settings.write', { textSize: 17 }],
  ['settings.write', { __proto__: { appearance: 'dark' }, constructor: 1 }],
  ['settings.write', []],
  ['settings.read', {}],
  ['app.about', 'x'],
  ['links.open', { url: { href: 'https://example.org' } }],
  ['links.open', { url: `https://example.org/${'a'.repeat(3000)}` }],
]

describe.each(SHELLS)('the contract through $name', (shell) => {
  it('says what the app is, and where its data lies', async () => {
    const dataDir = await makeTemporaryFolder()
    const machine = await open(shell, dataDir)
    expect(await machine.request('app.about', null)).toMatchObject({
      ok: true,
      value: { version: '1.2.3', dataFolder: dataDir },
    })
  })

  it('names the library with an address below its revision', async () => {
    const machine = await open(shell)
    const expected = { ok: true, value: { revision: 'rev-1', base: '/library/rev-1/' } }
    expect(await machine.request('library.current', null)).toEqual(expected)
  })

  it('says that the library is missing, and that it is damaged', async () => {
    const empty = await makeTemporaryFolder()
    const damaged = join(empty, 'damaged')
    await mkdir(damaged)
    await writeFile(join(damaged, 'catalogue.json'), '{ "format": 1, "revision": "../../etc" }')
    const missing = await (await open(shell, undefined, empty)).request('library.current', null)
    expect(missing).toMatchObject({ ok: false, error: { code: 'library-missing' } })
    const broken = await (await open(shell, undefined, damaged)).request('library.current', null)
    expect(broken).toMatchObject({ ok: false, error: { code: 'library-damaged' } })
  })

  it('keeps settings over a restart, one field at a time', async () => {
    const dataDir = await makeTemporaryFolder()
    const first = await shell.connect(dataDir)
    expect(await read(first.machine, 'settings.read')).toEqual({ appearance: 'system', textSize: 18 })
    await first.machine.request('settings.write', { appearance: 'dark' })
    await first.machine.request('settings.write', { textSize: 23 })
    await first.close()
    expect(await read(await open(shell, dataDir), 'settings.read')).toEqual({ appearance: 'dark', textSize: 23 })
  })

  it('tells every listener of changed settings until it stops listening', async () => {
    const machine = await open(shell)
    const heard = vi.fn()
    const stopped = vi.fn()
    const stop = machine.on('settings.changed', stopped)
    onTestFinished(machine.on('settings.changed', heard))
    await vi.waitFor(async () => {
      await machine.request('settings.write', { textSize: 20 })
      expect(heard).toHaveBeenCalledWith({ appearance: 'system', textSize: 20 })
      expect(stopped).toHaveBeenCalled()
    })
    stop()
    const before = stopped.mock.calls.length
    await machine.request('settings.write', { textSize: 26 })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ appearance: 'system', textSize: 26 }))
    expect(stopped.mock.calls.length).toBe(before)
  })

  it('remembers the entries read last, each once, newest first, twelve at most', async () => {
    const machine = await open(shell)
    for (const id of ['a', 'b', 'a']) await machine.request('recent.add', { id })
    expect(await read(machine, 'recent.read')).toEqual(['a', 'b'])
    await Promise.all(Array.from({ length: 20 }, (_, n) => machine.request('recent.add', { id: `e-${n}` })))
    const recent = await machine.request('recent.read', null)
    expect(recent.ok && recent.value).toHaveLength(12)
    expect(await read(machine, 'recent.clear')).toEqual([])
    expect(await read(machine, 'recent.read')).toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'smb://server/share',
    '\\\\server\\share',
    'ms-msdt:/id',
    'vbscript:x',
    'https://user:secret@example.org/',
    'kein Verweis',
    '',
  ])('opens nothing outside for %j (case 41)', async (url) => {
    openedOutside.length = 0
    const result = await (await open(shell)).request('links.open', { url })
    expect(result).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(openedOutside).toEqual([])
  })

  it.each(['https://example.org/a b', 'http://example.org/', 'mailto:a@example.org', 'tel:+495511234'])(
    'lets %s be opened outside (case 41)',
    async (url) => {
      openedOutside.length = 0
      const result = await (await open(shell)).request('links.open', { url })
      const byWindow = shell.name === 'HTTP'
      expect(result).toEqual({ ok: true, value: { opened: byWindow ? 'by-window' : 'outside' } })
      expect(openedOutside).toEqual(byWindow ? [] : [new URL(url).href])
    },
  )

  it.each(WRONG_ARGUMENTS)('refuses %s with %j', async (channel, params) => {
    const result = await (await open(shell)).request(channel, params as Params<typeof channel>)
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
  })
})

async function open(shell: Shell, dataDir?: string, libraryDir?: string): Promise<Machine> {
  const connection = await shell.connect(dataDir ?? (await makeTemporaryFolder()), libraryDir)
  onTestFinished(connection.close)
  return connection.machine
}

async function read(machine: Machine, channel: 'settings.read' | 'recent.read' | 'recent.clear'): Promise<unknown> {
  const result = await machine.request(channel, null)
  return result.ok ? result.value : result.error
}
