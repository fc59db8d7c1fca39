import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createChannel, type TestChannel } from '../../../support/channel-tool'
import { openDesk } from '../../../support/pack-desk'

const APP = ['app', '1.2.0', '--address', 'https://example.org/laden', '--note', 'Schnellere Suche']

async function announce(): Promise<TestChannel> {
  const channel = await createChannel()
  await channel.run(APP)
  await channel.run(['sign'])
  await channel.run(['publish'])
  return channel
}

it('announces a version that the app believes, from a stick as from the network', async () => {
  const channel = await announce()
  const verified = await channel.run(['verify'])
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining('Version 1.2.0') })
  const desk = await openDesk({ appVersion: '1.1.0' })
  await desk.setChannel(await readFile(join(channel.repository, 'channel.kanal'), 'utf8'))
  await desk.ask('channel.check', { folder: channel.repository })
  expect(await desk.packs.release()).toEqual({
    version: '1.2.0',
    address: 'https://example.org/laden',
    notes: ['Schnellere Suche'],
  })
})

it('names the announcement to whoever signs it', async () => {
  const channel = await createChannel()
  await channel.run(APP)
  expect((await channel.run(['sign'])).output).toContain('Ankündigung des Programms')
})

it.each([
  ['the same version again', APP],
  ['an older one', ['app', '1.1.9', '--address', 'https://example.org/laden']],
  ['an address that is not https', ['app', '1.3.0', '--address', 'http://example.org']],
  ['a version of words', ['app', 'neu', '--address', 'https://example.org']],
])('refuses %s, and changes nothing', async (_what, args) => {
  const channel = await announce()
  await expect(channel.run(args)).rejects.toThrow('Es wurde nichts geändert.')
  await expect(channel.run(['publish'])).rejects.toThrow('nichts vorbereitet')
})

it('stops a publication whose announcement is gone', async () => {
  const channel = await createChannel()
  await channel.run(APP)
  await channel.run(['sign'])
  await rm(join(channel.folder, 'draft'), { recursive: true })
  await expect(channel.run(['publish'])).rejects.toThrow('Ankündigung des Programms fehlt')
})
