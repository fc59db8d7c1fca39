import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  copyChannel,
  lookAsClient,
  readTree,
  sharePublishedChannel,
  type TestChannel,
  writePack,
} from '../../../support/channel-tool'

const published = sharePublishedChannel()

/** Days from now on which what `init` and `publish` signed is over; docs/channel.md names them. */
const LASTS = { timestamp: 60, snapshot: 400, targets: 400, root: 730 } as const

async function readExpiry(channel: TestChannel, file: string): Promise<number> {
  const { signed } = JSON.parse(await readFile(join(channel.repository, 'metadata', file), 'utf8'))
  return (Date.parse(signed.expires) - Date.now()) / 86_400_000
}

it('verify warns from 14 days before an expiry, and fails once it has come', async () => {
  const channel = await copyChannel(published())
  const { timestamp } = LASTS
  const early = await channel.run(['verify', '--strict'], timestamp - 15)
  expect([early.code, early.output.includes('Hinweis')]).toEqual([0, false])
  const late = await channel.run(['verify'], timestamp - 13)
  expect(late.code).toBe(0)
  expect(late.output).toMatch(/Hinweis: Zeitstempel \(timestamp\) läuft am \d{4}-\d\d-\d\d ab\. refresh erneuert ihn/)
  expect((await channel.run(['verify', '--strict'], timestamp - 13)).code).toBe(1)
  const over = await channel.run(['verify'], timestamp + 1)
  expect(over.code).toBe(1)
  expect(over.output).toMatch(/Fehler: Zeitstempel \(timestamp\) ist seit \d{4}-\d\d-\d\d abgelaufen/)
})

it.each([
  ['targets', /Hinweis: Inhaltsverzeichnis.*refresh targets, sign, publish/],
  ['snapshot', /Hinweis: Schnappschuss.*refresh targets, sign, publish/],
  ['root', /Hinweis: Wurzel.*Zwei von drei Personen/],
] as const)('verify says who renews %s, and how', async (role, sentence) => {
  const { output } = await published().run(['verify'], LASTS[role] - 10)
  expect(output).toMatch(sentence)
})

it('refresh renews the timestamp by one file, with its own key alone, and warns of the rest', async () => {
  const channel = await copyChannel(published())
  const before = await readTree(channel.folder)
  const { output } = await channel.run(['refresh'], 390)
  const after = await readTree(channel.folder)
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed).toEqual([join(channel.repository, 'metadata/timestamp.json')])
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(await readExpiry(channel, 'timestamp.json')).toBeCloseTo(390 + LASTS.timestamp, 0)
  expect(output).toMatch(/Hinweis: Inhaltsverzeichnis/)
  expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.0.0' })
})

it('refresh leaves a draft that waits for signatures as it is, so that cron may run at any time', async () => {
  const channel = await copyChannel(published())
  await channel.run(['add', await writePack({ version: '1.1.0' })])
  await channel.run(['sign'])
  await channel.run(['refresh'])
  await channel.run(['publish'])
  expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.1.0' })
  expect((await channel.run(['verify', '--strict'])).code).toBe(0)
})

it('refresh root and targets give the same keys and packs a new date', async () => {
  const channel = await copyChannel(published())
  for (const role of ['root', 'targets']) {
    await channel.run(['refresh', role], 100)
    await channel.run(['sign'], 100)
    await channel.run(['publish'], 100)
  }
  expect(await readExpiry(channel, '2.root.json')).toBeCloseTo(100 + LASTS.root, 0)
  expect(await readExpiry(channel, '3.targets.json')).toBeCloseTo(100 + LASTS.targets, 0)
  expect(await readExpiry(channel, '4.snapshot.json')).toBeCloseTo(100 + LASTS.snapshot, 0)
  expect((await lookAsClient(channel.repository)).packs).toEqual({ nachbarschaft: '1.0.0' })
})

it('two commands at once: one waits for the other', async () => {
  const channel = await copyChannel(published())
  await Promise.all([channel.run(['refresh']), channel.run(['refresh']), channel.run(['refresh'])])
  const { signed } = JSON.parse(await readFile(join(channel.repository, 'metadata/timestamp.json'), 'utf8'))
  expect(signed.version).toBe(5)
})
