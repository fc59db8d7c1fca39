import { expect } from '@playwright/test'
import { test } from './app'

test('an entry shows its facts, its steps with minutes, and where to go on', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Stadtteilspaziergang' })).toBeVisible()
  const facts = page.getByRole('region', { name: 'Auf einen Blick' })
  await expect(facts).toContainText('2–3 Stunden')
  await expect(facts).toContainText('8–20 Personen')
  const step = page.locator('.step').first()
  await expect(step.locator('.step-title')).toHaveText('Ankommen')
  await expect(step.locator('.step-time')).toHaveText('15 Min.')
  await expect(page.locator('.materials')).toContainText('Klemmbretter und Stifte')
  await page
    .locator('.reader-footer')
    .getByRole('link', { name: /Nadelmethode/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nadelmethode' })).toBeFocused()
})

test('methods and case studies lead to each other', async ({ app }) => {
  await app.goto('/eintrag/internationale-gaerten-goettingen')
  const { page } = app
  await page.getByRole('heading', { name: 'Methoden in diesem Beispiel' }).scrollIntoViewIfNeeded()
  await page
    .locator('.reader-footer')
    .getByRole('link', { name: /Gemeinschaftsgarten/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Gemeinschaftsgarten/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'So haben es andere gemacht' })).toBeVisible()
  await expect(
    page.locator('.reader-footer').getByRole('link', { name: /Internationale Gärten Göttingen/ }),
  ).toBeVisible()
})

test('the contents follow the reading', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const contents = app.page.getByRole('navigation', { name: 'Inhalt' })
  await expect(contents.getByRole('link', { name: 'Worum es geht' })).toHaveAttribute('aria-current', 'true')
  await contents.getByRole('link', { name: 'Ablauf' }).click()
  await expect(contents.getByRole('link', { name: 'Ablauf' })).toHaveAttribute('aria-current', 'true')
  await expect(app.page.getByRole('heading', { level: 2, name: 'Ablauf' })).toBeInViewport()
})

test('Leichte Sprache is one switch away and stands alone', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await page.getByRole('switch', { name: 'In Leichter Sprache' }).press('Space')
  await expect(page.locator('.easy-language')).toContainText('Sie zeigen: Das ist gut.')
  await expect(page.getByRole('heading', { name: 'Ablauf' })).toHaveCount(0)
  await page.getByRole('switch', { name: 'In Leichter Sprache' }).press('Space')
  await expect(page.getByRole('heading', { level: 2, name: 'Ablauf' })).toBeVisible()
})

test('find in page counts, walks and closes', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await expect(page.locator('.prose')).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Im Text suchen' }).fill('Punkte')
  const status = page.locator('.find-count')
  await expect(status).toHaveText(/^1 von \d+$/)
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(/^2 von \d+$/)
  await page.keyboard.press('Shift+Enter')
  await expect(status).toHaveText(/^1 von \d+$/)
  await page.getByRole('textbox', { name: 'Im Text suchen' }).fill('gibt es hier nicht')
  await expect(status).toHaveText('nicht gefunden')
  await page.keyboard.press('Escape')
  await expect(page.locator('.find-bar')).toHaveCount(0)
})

test('a technical term is explained where it stands', async ({ app }) => {
  await app.goto('/eintrag/aktivierende-befragung')
  const { page } = app
  const term = page.locator('.term').first()
  await term.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /Begriff erklärt/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(term).toBeFocused()
})

test('an address outside is shown and asked before it is opened (case 41)', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  const source = page.locator('.sources a').first()
  const address = await source.getAttribute('href')
  await source.click()
  const dialog = page.getByRole('dialog', { name: 'Diese Adresse öffnen?' })
  await expect(dialog).toContainText(address ?? 'https://')
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Stadtteilspaziergang' })).toBeVisible()
})

test('what was read last and the text size are there after a restart', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  await app.page.getByRole('button', { name: 'Größere Schrift' }).click()
  await expect(app.page.locator('html')).toHaveAttribute('data-text-size', '20')
  await expect.poll(() => app.readStored('settings.json')).toMatch(/"textSize":\s*20/)
  await expect.poll(() => app.readStored('recent.json')).toContain('telefonkette')
  const again = await app.restart()
  await expect(again.page.locator('html')).toHaveAttribute('data-text-size', '20')
  await again.goto('/')
  await expect(again.page.locator('.recent').getByRole('link', { name: 'Telefonkette' })).toBeVisible()
})

test('an entry that is not there leads on', async ({ app }) => {
  await app.goto('/eintrag/gibt-es-nicht')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Diesen Eintrag gibt es nicht (mehr)' })).toBeVisible()
  await app.page.locator('main').getByRole('link', { name: 'Alles von A bis Z' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Alles von A bis Z' })).toBeVisible()
})
