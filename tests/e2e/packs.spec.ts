import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ChannelServer, serveFiles } from '../fakes/channel-server'
import { TestPublisher } from '../fakes/publisher'
import { methodText } from '../support/pack-samples'
import { type App, expect, test } from './app'

/** Compiling the whole library anew takes seconds, on a busy machine many. */
const COMPILED = { timeout: 90_000 }

const PACK = { id: 'zusatz', title: 'Zusatzmethoden' }
const FIRST = {
  info: { ...PACK, changes: ['Zwei neue Methoden'] },
  files: filesOf({ 'laternen-runde': '', 'bank-gespraech': '' }),
}

function filesOf(methods: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(methods).map(([id, extra]) => [`methods/${id}.md`, methodText(id, extra, `Methode ${id}`)]),
  )
}

test.describe.configure({ timeout: 240_000 })

const channelTest = test.extend<{ publisher: TestPublisher; server: ChannelServer }>({
  publisher: async ({ browserName: _ }, use) => use(new TestPublisher([FIRST])),
  server: async ({ publisher }, use) => {
    const server = await serveFiles(publisher.files)
    await use(server)
    await server.close()
  },
})

/** Sets the channel as a person does: opens the file, compares the fingerprint, agrees. */
async function setChannel(app: App, publisher: TestPublisher, server: ChannelServer): Promise<Page> {
  const { page } = app
  await app.goto('/inhaltspakete')
  await expect(page.getByText('Es ist kein Kanal eingerichtet.')).toBeVisible()
  await page.locator('input[accept^=".kanal"]').setInputFiles({
    name: 'buendnis.kanal',
    mimeType: 'application/json',
    buffer: Buffer.from(publisher.channelFile(server.address)),
  })
  await expect(page.locator('.channel-confirm .fingerprint')).toHaveText(/^([0-9a-f]{4} ?){16}$/)
  await page.getByRole('button', { name: 'Stimmt überein, Kanal einrichten' }).click()
  await expect(page.getByText('Noch nicht nach Neuem gesucht.')).toBeVisible()
  return page
}

channelTest('a fresh window has no channel and asks nobody', async ({ app, server }) => {
  await app.goto('/inhaltspakete')
  await expect(app.page.getByText('Mit dem Programm geliefert')).toBeVisible()
  expect(server.requests).toEqual([])
})

channelTest('what is new is shown, fetched, read, and taken one step back', async ({ app, publisher, server }) => {
  const page = await setChannel(app, publisher, server)
  await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
  const offer = page.locator('.offer', { hasText: 'Zusatzmethoden 1.0.0' })
  await expect(offer).toContainText('Zwei neue Methoden')
  await page.getByRole('button', { name: /^Holen/ }).click()
  const news = page.locator('.pack-news')
  await expect(news.getByRole('link', { name: 'Methode laternen-runde' })).toBeVisible(COMPILED)
  await expect(page.locator('.pack', { hasText: 'Zusatzmethoden' })).toContainText('Vom Bündnis signiert und geprüft')
  await news.getByRole('link', { name: 'Methode laternen-runde' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Methode laternen-runde' })).toBeVisible()

  publisher.publish([
    {
      info: { ...PACK, version: '1.1.0', changes: ['Eine Methode geändert'] },
      files: filesOf({ 'laternen-runde': 'Mit neuem Schluss.', 'bank-gespraech': '' }),
    },
  ])
  await app.goto('/inhaltspakete')
  await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
  await expect(page.locator('.offer', { hasText: 'Zusatzmethoden 1.1.0' })).toContainText('hier ist Version 1.0.0')
  await page.getByRole('button', { name: /^Holen/ }).click()
  const pack = page.locator('.pack', { hasText: 'Zusatzmethoden' })
  await expect(pack).toContainText('1.1.0', COMPILED)
  await pack.getByRole('button', { name: 'Zurück zu Version 1.0.0' }).click()
  await expect(pack.getByRole('heading')).toContainText('1.0.0', COMPILED)
  await pack.getByRole('button', { name: 'Entfernen' }).click()
  await expect(pack).toHaveCount(0, COMPILED)
})

channelTest(
  'an address is typed without https, and a failure is said no longer than it is true',
  async ({ app, publisher, server }) => {
    const { page } = app
    await app.goto('/inhaltspakete')
    const address = page.getByLabel('Adresse des Kanals')
    const look = page.getByRole('button', { name: 'Adresse ansehen' })
    await address.fill(server.address.replace('http://', ''))
    await look.click()
    await expect(page.getByRole('alert')).toContainText('Ihre Inhalte sind unverändert.')
    publisher.files.set('channel.kanal', Buffer.from(publisher.channelFile(server.address)))
    await address.fill(server.address)
    await look.click()
    await expect(page.locator('.channel-confirm')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  },
)

channelTest(
  'what is under way is in sight, and what was taken is no longer offered',
  async ({ app, publisher, server }) => {
    const page = await setChannel(app, publisher, server)
    await page.setViewportSize({ width: 1000, height: 500 })
    await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
    server.fail(/blobs/, { type: 'slow', pause: 400, pieces: 100 }, 100)
    await page.getByRole('button', { name: /^Holen/ }).click()
    await expect(page.getByRole('button', { name: 'Abbrechen und später weitermachen' })).toBeInViewport()
    await page.getByRole('button', { name: 'Abbrechen und später weitermachen' }).click()
    await expect(page.getByText(/^Abgebrochen/)).toBeInViewport()
    server.heal()
    await page.getByRole('button', { name: /^Holen/ }).click()
    await expect(page.getByRole('heading', { name: 'Was ist neu' })).toBeInViewport(COMPILED)
    await expect(page.getByText('Alles ist auf dem neuesten Stand.')).toBeVisible()
  },
)

channelTest('an update is cancelled and goes on later', async ({ app, publisher, server }) => {
  const page = await setChannel(app, publisher, server)
  await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
  server.fail(/blobs/, { type: 'slow', pause: 400, pieces: 100 }, 100)
  await page.getByRole('button', { name: /^Holen/ }).click()
  await page.getByRole('button', { name: 'Abbrechen und später weitermachen' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.locator('.pack', { hasText: 'Zusatzmethoden' })).toHaveCount(0)
  server.heal()
  await page.getByRole('button', { name: /^Holen/ }).click()
  await expect(page.locator('.pack', { hasText: 'Zusatzmethoden' })).toBeVisible(COMPILED)
})

channelTest(
  'a host that lies is answered with one sentence, and what was there stays',
  async ({ app, publisher, server }) => {
    const page = await setChannel(app, publisher, server)
    server.fail(/timestamp/, { type: 'page' }, 10)
    await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
    await expect(page.getByRole('alert')).toContainText(/Anmelde|anmelden|Netz/)
    await expect(page.getByText('Mit dem Programm geliefert')).toBeVisible()
  },
)

channelTest(
  'the channel is handed on by a folder, which is verified the same way',
  async ({ app, publisher, server }) => {
    const folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-stick-'))
    const page = await setChannel(app, publisher, server)
    await page.getByRole('button', { name: 'Nach neuen Inhalten suchen' }).click()
    await page.getByRole('button', { name: /^Holen/ }).click()
    await expect(page.locator('.pack', { hasText: 'Zusatzmethoden' })).toBeVisible(COMPILED)
    await page.getByRole('button', { name: 'Auf Stick weitergeben' }).click()
    await page.getByLabel('Ordner').fill(folder)
    await page.locator('.folder-field').getByRole('button', { name: 'Auf Stick weitergeben' }).click()
    await expect(page.getByText(/Ein Paket weitergegeben/)).toBeVisible()
    const asked = server.requests.length
    await page.getByRole('button', { name: 'Auf einem Stick suchen' }).click()
    await page.getByLabel('Ordner').fill(folder)
    await page.locator('.folder-field').getByRole('button', { name: 'Auf einem Stick suchen' }).click()
    // It goes when the stick was looked through; that all is new was said before already.
    await expect(page.locator('.folder-field')).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(server.requests).toHaveLength(asked)
    await expect(page.getByText('Alles ist auf dem neuesten Stand.')).toBeVisible()
    await rm(folder, { recursive: true, force: true })
  },
)
