import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowser } from '../support/data-page'
import { expect, test } from './app'
import { serveApp } from './in-browser'

/** What keeps one's own data safe, in the window that people have. */

const fieldOf = (page: Page) => page.getByRole('textbox', { name: 'Text der Notiz' })

async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: 'Neue Notiz' }).click()
  await fieldOf(page).fill(text)
  await expect(page.getByText(/^gespeichert/)).toBeVisible()
}

async function readBackups(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'backups')
  const names = await readdir(folder).catch(() => [])
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('')
}

/** Takes away what Chromium stores, wherever the shell has it. */
async function emptyStorage(dataDir: string): Promise<void> {
  for (const root of [dataDir, `${dataDir}-profile`]) {
    const paths = await readdir(root, { recursive: true }).catch(() => [])
    const folders = paths.filter((path) => basename(path) === 'IndexedDB').map((path) => join(root, path))
    for (const folder of folders) await rm(folder, { recursive: true, maxRetries: 3 })
  }
}

test('two windows see what the other does, and one note typed in both keeps both texts (case 66)', async ({ app }) => {
  test.skip(app.shell === 'desktop', 'the desktop app has one window')
  const left = app.page
  await app.goto('/notizen')
  await writeNote(left, 'Anfang')
  await expect(left).toHaveURL(/\/notizen\/[\w-]{36}$/)
  const right = await left.context().newPage()
  await right.goto(left.url())
  await expect(fieldOf(right)).toHaveValue('Anfang')
  await fieldOf(left).pressSequentially(' links')
  await expect(fieldOf(right)).toHaveValue('Anfang links')

  await expect(left.getByText(/^gespeichert/)).toBeVisible()
  // The clock of both windows stands still meanwhile: neither saves before the other has typed.
  await left.clock.install()
  await left.clock.pauseAt(Date.now() + 60_000)
  await fieldOf(left).fill('Links geht es weiter')
  await fieldOf(right).fill('Rechts auch')
  await left.clock.resume()
  const secondVersion = /^Zweite Fassung: /
  await expect
    .poll(async () => (await left.getByText(secondVersion).count()) + (await right.getByText(secondVersion).count()))
    .toBe(1)
  const inSecond = (await left.getByText(secondVersion).count()) === 1 ? left : right
  await inSecond.getByRole('link', { name: 'Andere Fassung öffnen' }).click()
  await expect(inSecond.getByText(secondVersion)).toHaveCount(0)
  await right.goto(new URL('/notizen', right.url()).href)
  await expect
    .poll(async () => (await right.locator('.note-item h2').allTextContents()).sort())
    .toEqual(['Links geht es weiter', 'Rechts auch'])

  await left.goto(new URL('/notizen', left.url()).href)
  await writeNote(left, 'Eine dritte')
  await expect(right.locator('.note-item h2')).toHaveCount(3)
})

test('a database that was emptied is noticed, and a backup brings back what was in it (case 62)', async ({ app }) => {
  await app.goto('/notizen')
  await writeNote(app.page, 'Nicht verlieren')
  // A start backs up what the window before had no time for.
  const second = await app.restart()
  await expect.poll(() => readBackups(second.dataDir)).toContain('Nicht verlieren')
  const third = await second.restart(() => emptyStorage(app.dataDir))
  const { page } = third
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre eigenen Daten fehlen')
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await page.getByRole('button', { name: 'Neueste Sicherung zurückholen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Ihre eigenen Daten fehlen')
  await third.goto('/notizen')
  await expect(page.locator('.note-item')).toContainText('Nicht verlieren')
})

test('a Mappe that cannot be read says so, under a heading, instead of not existing', async ({ app }) => {
  const { page } = app
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype
    IDBObjectStore.prototype.get = function (key) {
      if (this.name === 'collections') throw new DOMException('Internal error', 'UnknownError')
      return get.call(this, key)
    }
  })
  for (const address of ['/mappen/x', '/ausgabe/x']) {
    await app.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das lässt sich gerade nicht zeigen')
    await expect(page.getByRole('alert')).toBeVisible()
  }
})

test('a full disk: the text stays, it says not saved, and everything can still be saved as a file (case 63)', async ({
  shell,
  dataDir,
}) => {
  test.skip(shell === 'desktop', "the room on the disk is set by a browser's debugger, and the window is the same")
  const server = await serveApp(dataDir, 0)
  const browser = await startBrowser(`${dataDir}-profile`)
  const blank = await browser.open('about:blank')
  const session = await blank.context().newCDPSession(blank)
  const { origin } = new URL(server.address)
  // Before the first look: Chromium remembers for minutes how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 })
  const page = await browser.open(server.address)
  await page.getByRole('link', { name: 'Notizen', exact: true }).click()
  await writeNote(page, 'Vorher')
  // Letters by chance: what repeats itself would be packed until it fits.
  const text = `Wichtig ${randomBytes(200_000).toString('hex')}`
  await fieldOf(page).fill(text)
  await expect(page.getByText(/^Nicht gespeichert\. Ihr Text bleibt hier stehen\./)).toBeVisible()
  await expect(fieldOf(page)).toHaveValue(text)

  const other = await browser.open(new URL('/einstellungen', origin).href)
  const download = other.waitForEvent('download')
  await other.getByRole('button', { name: 'Alles als eine Datei speichern' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Vorher')

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(page.getByText(/^gespeichert/)).toBeVisible()
  await expect(fieldOf(page)).toHaveValue(text)
  await browser.close()
  await server.stop()
})
