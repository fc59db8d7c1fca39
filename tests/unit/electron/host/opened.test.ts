import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { OpenedFile } from '../../../../core/model/shell'
import { createOpenedItems } from '../../../../electron/host/opened'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

function open() {
  const events: string[] = []
  return { events, items: createOpenedItems({ emit: (name) => events.push(name) }, () => undefined) }
}

it('keeps what was opened until a window takes it, once', async () => {
  const { items, events } = open()
  await items.add([{ type: 'entry', id: 'fishbowl' }])
  await items.add([{ type: 'page', page: 'help' }])
  expect(events).toEqual(['app.opened', 'app.opened'])
  expect(await items.take()).toEqual([
    { type: 'entry', id: 'fishbowl' },
    { type: 'page', page: 'help' },
  ])
  expect(await items.take()).toEqual([])
})

it('gives a file part by part and never its path', async () => {
  const { items } = open()
  const path = join(await makeTemporaryFolder(), 'Paket.zip')
  const bytes = Buffer.alloc(1_200_000, 'ä')
  await writeFile(path, bytes)
  await items.add([{ type: 'file', kind: 'pack', path }])
  const [file] = (await items.take()) as OpenedFile[]
  expect(file).toEqual({ type: 'file', kind: 'pack', name: 'Paket.zip', bytes: bytes.length, ticket: file?.ticket })
  const parts: Buffer[] = []
  for (let offset: number | null = 0; offset !== null; ) {
    const answer: { part: string; next: number | null } = await items.read({ ticket: file?.ticket ?? '', offset })
    parts.push(Buffer.from(answer.part, 'base64'))
    offset = answer.next
  }
  expect(parts.length).toBeGreaterThan(1)
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  await expect(items.read({ ticket: file?.ticket ?? '', offset: 0 })).rejects.toMatchObject({ code: 'not-found' })
})

it('says which file cannot be read: missing, a folder, too large for what it should be', async () => {
  const { items } = open()
  const folder = await makeTemporaryFolder()
  await mkdir(join(folder, 'ordner.mappe'))
  await writeFile(join(folder, 'riesig.kanal'), '')
  await truncate(join(folder, 'riesig.kanal'), 50 * 1024 * 1024)
  const paths = ['fehlt.kanal', 'ordner.mappe', 'riesig.kanal'].map((name) => join(folder, name))
  await items.add(paths.map((path) => ({ type: 'file', kind: 'channel', path })))
  expect(await items.take()).toEqual([
    { type: 'unreadable', name: 'fehlt.kanal' },
    { type: 'unreadable', name: 'ordner.mappe' },
    { type: 'unreadable', name: 'riesig.kanal' },
  ])
})

it('says so when a file is gone before it is read, and knows no ticket but its own', async () => {
  const { items } = open()
  const path = join(await makeTemporaryFolder(), 'x.mappe')
  await writeFile(path, '{}')
  await items.add([{ type: 'file', kind: 'collection', path }])
  const [file] = (await items.take()) as OpenedFile[]
  await rm(path)
  await expect(items.read({ ticket: file?.ticket ?? '', offset: 0 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(items.read({ ticket: '/etc/passwd', offset: 0 })).rejects.toMatchObject({ code: 'not-found' })
})
