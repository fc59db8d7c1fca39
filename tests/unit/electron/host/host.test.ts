import { expect, it, vi } from 'vitest'
import { createHost } from '../../../../electron/host/host'
import { PACK_ENVIRONMENT } from '../../../support/pack-environment'
import { SHELL_FIXTURE } from '../../../support/shell-fixture'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

async function open(openExternal?: (address: string) => Promise<void>) {
  const log = vi.fn()
  const dataDir = await makeTemporaryFolder()
  const { libraryDir } = SHELL_FIXTURE
  return {
    log,
    host: createHost({
      dataDir,
      libraryDir,
      edition: 'desktop',
      version: '1.2.3',
      openExternal,
      packs: PACK_ENVIRONMENT,
      log,
    }),
  }
}

it.each(['recent.add', 'links.open'])('refuses 100 MB where %s expects a word (case 49)', async (channel) => {
  const { host } = await open()
  const huge = 'a'.repeat(100 * 1024 * 1024)
  expect(await host.answer(channel, { id: huge })).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
  expect(await host.answer(channel, { url: huge })).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
})

it.each([
  'constructor',
  '__proto__',
  'toString',
  'settings',
  '',
  7,
  null,
  undefined,
  ['settings.read'],
  { toString: () => 'x' },
])('refuses %j as a channel', async (channel) => {
  const { host } = await open()
  expect(await host.answer(channel, null)).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
})

it('tells the log what went wrong inside, and the window only that it did', async () => {
  const { host, log } = await open(() => Promise.reject(new Error('/home/anna/secret')))
  const result = await host.answer('links.open', { url: 'https://example.org' })
  expect(result).toEqual({ ok: false, error: { code: 'internal', message: 'internal error', data: {} } })
  expect(log).toHaveBeenCalledWith(expect.stringContaining('/home/anna/secret'))
})
