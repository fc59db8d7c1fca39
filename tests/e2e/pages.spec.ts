import { expect } from '@playwright/test'
import { test } from './app'

test('each of the nine themes has an introduction and its entries', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Handlungsfelder', exact: true }).click()
  await expect(page.locator('.theme-card')).toHaveCount(9)
  await page.getByRole('link', { name: /Krisen, Konflikte, Selbsthilfe/ }).click()
  await expect(page.locator('.theme-intro')).toContainText(/\w{4,}/)
  await expect(page.getByRole('link', { name: /Nachbarschaftsmediation/ }).first()).toBeVisible()
})

test('a path leads through its entries and is named in each of them', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: /Neu im Quartier/ }).click()
  await expect(page.locator('.path-steps > li')).toHaveCount(7)
  await page.getByRole('link', { name: /Netzwerkkarte/ }).click()
  await expect(page.locator('.path-links')).toContainText('Schritt 2 von 7')
})

test('A to Z lists titles and other names', async ({ app }) => {
  const { page } = app
  await page.getByRole('link', { name: 'Alles von A bis Z' }).click()
  await page.getByRole('navigation', { name: 'Buchstaben' }).getByRole('link', { name: 'Q' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Q' })).toBeInViewport()
  await page.getByRole('link', { name: 'Quartiersrundgang' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stadtteilspaziergang' })).toBeVisible()
})

test('case studies are listed by place, those of Niedersachsen first', async ({ app }) => {
  await app.goto('/praxisbeispiele')
  const { page } = app
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Niedersachsen')
  await expect(page.getByRole('link', { name: /Internationale Gärten Göttingen/ })).toBeVisible()
})

test('help is one click from every page, danger first, numbers as text', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  const { page } = app
  await page.getByRole('navigation', { name: 'Hauptmenü' }).getByRole('link', { name: 'Hilfe sofort' }).click()
  await expect(page.locator('.danger')).toHaveText('Bei Gefahr sofort 110 oder 112 anrufen.')
  await expect(page.getByText('116 016', { exact: true })).toBeVisible()
  await expect(page.locator('.contact').first()).toContainText(/geprüft|Stand/)
})

test('the appearance is applied at once and kept', async ({ app }) => {
  await app.goto('/einstellungen')
  const { page } = app
  await page.getByRole('radio', { name: 'dunkel' }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 25, 27)')
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  const again = await app.restart()
  await expect(again.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
})

test('about names the version, the library and the licences', async ({ app }) => {
  await app.goto('/einstellungen')
  const about = app.page.locator('.about')
  await expect(about).toContainText(/Version\s*\d+\.\d+\.\d+/)
  await expect(about).toContainText(/\d+ Methoden/)
  await about.getByText('Bausteine anderer, mit Dank').click()
  await expect(about.getByText(/^react-dom /)).toBeVisible()
})

test('a page that is not there leads home', async ({ app }) => {
  await app.goto('/gibt-es-nicht')
  await app.page.getByRole('link', { name: 'Zum Start' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Was brauchen Sie heute?' })).toBeVisible()
})
