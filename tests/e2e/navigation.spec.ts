import { expect } from '@playwright/test'
import { test } from './app'

const WINDOWS = [
  { width: 1280, height: 860 },
  { width: 1000, height: 600 },
  { width: 800, height: 500 },
  { width: 400, height: 800 },
  { width: 320, height: 640 },
]

test('help is in sight in every window, at every size of text, also far down in a text', async ({ app }) => {
  test.setTimeout(300_000)
  for (const size of ['normal', 'sehr groß']) {
    await app.page.setViewportSize({ width: 1280, height: 860 })
    await app.goto('/einstellungen')
    await app.page.getByRole('radio', { name: size, exact: true }).press('Space')
    const pixels = size === 'normal' ? '18' : '26'
    await expect(app.page.locator('html')).toHaveAttribute('data-text-size', pixels)
    if (size !== 'normal') await expect(app.page.getByText('Gespeichert', { exact: true })).toBeVisible()
    for (const window of WINDOWS) {
      await app.page.setViewportSize(window)
      await app.goto('/eintrag/telefonkette')
      await expect(app.page.locator('html')).toHaveAttribute('data-text-size', pixels)
      await app.page.getByRole('heading', { name: 'Quellen' }).scrollIntoViewIfNeeded()
      const help = app.page.getByRole('link', { name: 'Hilfe sofort' })
      await expect(help, `${size}, ${window.width} × ${window.height}`).toBeInViewport({ ratio: 1 })
    }
  }
  await app.page.getByRole('link', { name: 'Hilfe sofort' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Hilfe sofort' })).toBeFocused()
})

test('back and forward are there to click, and say when there is no way', async ({ app }) => {
  const { page } = app
  const back = page.getByRole('button', { name: 'Zurück', exact: true })
  const forward = page.getByRole('button', { name: 'Vor', exact: true })
  await page.getByRole('link', { name: 'Handlungsfelder', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Handlungsfelder' })).toBeFocused()
  await page.getByRole('link', { name: 'Merkliste' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Merkliste' })).toBeFocused()
  await expect(forward).toHaveAttribute('aria-disabled', 'true')
  await back.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Handlungsfelder' })).toBeFocused()
  await forward.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Merkliste' })).toBeFocused()
  await expect(forward).toHaveAttribute('aria-disabled', 'true')
})

test('an address with a section leads to it, and going back leads to where one was', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang#abschnitt-wirkung-pruefen')
  const { page } = app
  const section = page.getByRole('heading', { level: 2, name: 'Wirkung prüfen' })
  await expect(section).toBeFocused()
  await expect(section).toBeInViewport()
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.getByRole('link', { name: 'Merkliste' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Merkliste' })).toBeFocused()
  await page.getByRole('button', { name: 'Zurück', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stadtteilspaziergang' })).toBeInViewport()
})

test('the largest text makes room for itself: nothing lies over the title of an entry', async ({ app }) => {
  const { page } = app
  await app.goto('/einstellungen')
  await page.getByRole('radio', { name: 'sehr groß' }).press('Space')
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  for (const width of [1280, 1000, 800]) {
    await page.setViewportSize({ width, height: 700 })
    await app.goto('/eintrag/stadtteilspaziergang')
    await expect(page.locator('html')).toHaveAttribute('data-text-size', '26')
    await expect(page.locator('.prose')).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    const title = await page.getByRole('heading', { level: 1 }).boundingBox()
    const facts = await page.getByRole('region', { name: 'Auf einen Blick' }).boundingBox()
    if (title === null || facts === null) throw new Error('the entry is not there')
    const isBeside = title.x + title.width <= facts.x
    const isAbove = title.y + title.height <= facts.y
    expect(isBeside || isAbove, `at ${width}`).toBe(true)
  }
})

test('an entry is loaded as soon as its link is reached', async ({ app }) => {
  const { page } = app
  await app.goto('/a-z')
  const link = page.getByRole('main').getByRole('link', { name: 'Zukunftswerkstatt', exact: true })
  const file = /entries\/zukunftswerkstatt\.json$/
  const [response] = await Promise.all([page.waitForResponse(file), link.focus()])
  await response.finished()
  await page.route(file, (route) => route.abort())
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Zukunftswerkstatt' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'Ablauf' })).toBeVisible()
})
