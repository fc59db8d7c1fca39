import { expect, it } from 'vitest'
import { createHost } from '../../../../electron/host/host'
import { isOwnSender, type Sender } from '../../../../electron/main/ipc'
import { createMachine } from '../../../../electron/preload/machine'
import { joinByIpc } from '../../../contract/shells'
import { PACK_ENVIRONMENT } from '../../../support/pack-environment'
import { SHELL_FIXTURE } from '../../../support/shell-fixture'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const ORIGIN = 'app://methodenkoffer'

function makeSender(id: number, frame: { parent: unknown; origin: string } | null): Sender {
  return { sender: { id }, senderFrame: frame } as unknown as Sender
}

it('hears the main frame of its own window with its own page in it', () => {
  expect(isOwnSender(makeSender(1, { parent: null, origin: ORIGIN }), 1, ORIGIN)).toBe(true)
})

it.each([
  ['another window', makeSender(2, { parent: null, origin: ORIGIN })],
  ['an embedded frame', makeSender(1, { parent: {}, origin: ORIGIN })],
  ['a page that came to be there', makeSender(1, { parent: null, origin: 'https://evil.com' })],
  ['a page without an origin', makeSender(1, { parent: null, origin: 'null' })],
  ['a frame that is gone', makeSender(1, null)],
])('does not hear %s (case 48)', (_who, sender) => {
  expect(isOwnSender(sender, 1, ORIGIN)).toBe(false)
})

it('answers a sender that it does not hear with a refusal, and does nothing', async () => {
  const dataDir = await makeTemporaryFolder()
  const { libraryDir } = SHELL_FIXTURE
  const host = createHost({
    dataDir,
    libraryDir,
    edition: 'desktop',
    version: '1.2.3',
    packs: PACK_ENVIRONMENT,
    log: () => undefined,
  })
  const machine = createMachine(joinByIpc(host, () => false))
  const result = await machine.request('settings.write', { appearance: 'dark' })
  expect(result).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(await host.request('settings.read', null)).toMatchObject({ value: { appearance: 'system' } })
})
