import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openReady, stateOf, test } from '../support/data-fixtures'

/** The person's data in a real Chromium: what no other engine shows. */

const editor = (page: Page) => page.getByRole('textbox', { name: 'Notiz' })
const list = (page: Page) => page.getByRole('listitem')

async function addNotes(page: Page, count: number, isBackedUp: boolean): Promise<void> {
  await page.evaluate(
    async ([total, isLast]) => {
      const { service, addNote } = globalThis.dataPage
      if (service.state.state !== 'ready') throw new Error(service.state.state)
      for (let n = 0; n < total; n += 1) {
        await addNote(service.state.data.store, { entryId: null, text: `Notiz ${n}`, entrySeen: null })
      }
      if (isLast) await service.finish()
    },
    [count, isBackedUp] as const,
  )
}

async function findDatabase(folder: string): Promise<string> {
  const storage = join(folder, 'profile/Default/IndexedDB')
  const name = (await readdir(storage)).find((each) => each.endsWith('.indexeddb.leveldb'))
  if (name === undefined) throw new Error('no database on the disk')
  return join(storage, name)
}

async function restoreNewest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { service } = globalThis.dataPage
    if (service.state.state !== 'restore-offered' && service.state.state !== 'failed')
      throw new Error('nothing offered')
    const [backup] = service.state.backups.backups
    if (backup === undefined) throw new Error('no backup')
    await service.restore(backup, 'merge')
  })
}

const DAMAGES: readonly (readonly [string, (database: string) => Promise<void>])[] = [
  ['its folder is gone', (database) => rm(database, { recursive: true })],
  ['its log is overwritten', (database) => damage(database, /\.log$/)],
  ['its manifest is overwritten', (database) => damage(database, /^MANIFEST-/)],
  ['its pointer to the manifest is empty', (database) => writeFile(join(database, 'CURRENT'), '')],
]

async function damage(database: string, pattern: RegExp): Promise<void> {
  for (const name of (await readdir(database)).filter((each) => pattern.test(each))) {
    const file = join(database, name)
    const bytes = await readFile(file)
    await writeFile(file, Buffer.from(bytes.map((byte, place) => (place % 7 === 0 ? byte ^ 0xff : byte))))
  }
}

for (const [what, work] of DAMAGES) {
  test(`hostile case 62: ${what}: noticed, restoring offered before anything else, and nothing lost after it`, async ({
    desk,
  }) => {
    const before = await desk.start()
    const full = await openReady(before, desk.address)
    await addNotes(full, 30, true)
    await addNotes(full, 1, false)
    await before.kill()
    await work(await findDatabase(desk.folder))
    const page = await (await desk.start()).open(desk.address)
    await expect(stateOf(page)).toHaveText(/restore-offered|failed/)
    await expect(editor(page)).toHaveCount(0)
    await restoreNewest(page)
    await expect(stateOf(page)).toHaveText('ready')
    await expect(list(page)).toHaveCount(31)
  })
}

test('hostile case 55: the process of the window dies while a note is written; the text is there after the restart', async ({
  desk,
}) => {
  const browser = await desk.start()
  const page = await openReady(browser, desk.address)
  await editor(page).fill('Gespeichert.')
  await expect(page.locator('#saved')).toHaveText('saved')
  await editor(page).pressSequentially(' Und das noch nicht')
  const session = await page.context().newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
  const next = await openReady(browser, desk.address)
  await expect(list(next)).toHaveText(['Gespeichert. Und das noch nicht'])
})

test('hostile case 66: one note in two windows: changes come over at once, and two texts are both kept', async ({
  desk,
}) => {
  const browser = await desk.start()
  const left = await openReady(browser, desk.address)
  await editor(left).fill('Anfang')
  await expect(left.locator('#saved')).toHaveText('saved')
  const right = await openReady(browser, desk.address)
  await right.getByRole('button', { name: 'Anfang' }).click()
  await left.bringToFront()
  await editor(left).pressSequentially(' links')
  await expect(editor(right)).toHaveValue('Anfang links')

  await right.bringToFront()
  await editor(right).evaluate((field) => field.focus())
  await expect(left.locator('#saved')).toHaveText('saved')
  // The clock of both windows stands still meanwhile: neither saves before the other has typed.
  await right.clock.install()
  await right.clock.pauseAt(Date.now() + 60_000)
  await editor(left).fill('Anfang links weiter')
  await editor(right).fill('Anfang rechts weiter')
  await right.clock.resume()
  const textsIn = async (page: Page): Promise<readonly string[]> => (await list(page).allTextContents()).sort()
  for (const page of [right, left])
    await expect.poll(() => textsIn(page)).toEqual(['Anfang links weiter', 'Anfang rechts weiter'])
})

test('hostile case 64: a database that another program holds is not deleted, and opens again', async ({ desk }) => {
  const browser = await desk.start()
  const page = await openReady(browser, desk.address)
  await addNotes(page, 3, true)
  const blocked = await browser.open(desk.address)
  await blocked.addInitScript(() => {
    const { open } = IDBFactory.prototype
    let failures = 3
    IDBFactory.prototype.open = function (...args) {
      failures -= 1
      if (failures >= 0) throw new DOMException('Internal error opening backing store', 'AbortError')
      return open.apply(this, args)
    }
  })
  await blocked.reload()
  await expect(stateOf(blocked)).toHaveText('failed')
  await blocked.evaluate(() => globalThis.dataPage.service.open())
  await expect(stateOf(blocked)).toHaveText('ready')
  await expect(list(blocked)).toHaveCount(3)
})

test('hostile case 63: the disk is full: the text stays, it says not saved, and exporting still works', async ({
  desk,
}) => {
  const browser = await desk.start()
  const blank = await browser.open('about:blank')
  const session = await blank.context().newCDPSession(blank)
  const { origin } = new URL(desk.address)
  // Before the first look: Chromium remembers for minutes how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 })
  const page = await openReady(browser, desk.address)
  await editor(page).fill('Vorher')
  await expect(page.locator('#saved')).toHaveText('saved')
  // Letters by chance: what repeats itself would be packed until it fits.
  const text = `Wichtig ${randomBytes(200_000).toString('hex')}`
  await editor(page).fill(text)
  await expect(page.locator('#saved')).toHaveText('failed')
  await expect(editor(page)).toHaveValue(text)
  const exported = await page.evaluate(async () => (await globalThis.dataPage.service.exportJson()).text())
  expect(exported).toContain('Vorher')
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(page.locator('#saved')).toHaveText('saved')
})

test('the search over notes finds what was typed, in the German way', async ({ desk }) => {
  const page = await openReady(await desk.start(), desk.address)
  await editor(page).fill('Im Mai ein Fest für die Nachbarinnen')
  await expect(page.locator('#saved')).toHaveText('saved')
  await expect(list(page)).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Suche' }).fill('kirche')
  await expect(list(page)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Suche' }).fill('nachbar')
  await expect(list(page)).toHaveCount(1)
})
