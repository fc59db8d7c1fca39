import { expect } from '@playwright/test'
import { test } from './app'

test('time and money that were chosen on the start page hold for the words that are typed above', async ({ app }) => {
  const { page } = app
  await page.getByLabel('Zeit').selectOption({ label: 'bis 2 Stunden' })
  await page.getByLabel('Geld').selectOption({ label: 'kein Geld' })
  await page.getByRole('textbox', { name: 'Bibliothek durchsuchen' }).fill('einsam')
  await expect(page.getByRole('button', { name: 'Filter entfernen: bis 2 Stunden' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Filter entfernen: fast kein Geld' })).toBeVisible()
  await expect(page.locator('.hit').filter({ hasText: 'Telefonkette' })).toContainText('Passt: dauert 5–10 Min.')
})

test('Enter in the empty field shows what fits the answers', async ({ app }) => {
  const { page } = app
  await page.getByLabel('Personen').selectOption({ label: 'etwa 12 Personen' })
  const fitting = page.locator('.situation-result')
  await expect(fitting).toHaveText(/^\d+ Methoden passen/)
  const found = await fitting.textContent()
  await page.getByRole('textbox', { name: 'Bibliothek durchsuchen' }).press('Enter')
  await expect(page.locator('.results-head')).toContainText(`${Number.parseInt(found ?? '', 10)} Einträge`)
})

test('each page for what is one’s own says what it is for while it is empty, and has one button that leads on', async ({
  app,
}) => {
  const { page } = app
  for (const [address, button] of [
    ['/merkliste', 'Einträge suchen'],
    ['/mappen', 'Neue Mappe'],
    ['/notizen', 'Neue Notiz'],
    ['/einsatzprotokoll', 'Einträge suchen'],
  ] as const) {
    await app.goto(address)
    const invitation = page.locator('.empty-state')
    await expect(invitation.getByText(/^Noch (keine|nichts)/), address).toBeVisible()
    await expect(page.locator('main .button.primary'), address).toHaveText(button)
  }
  await page.locator('main').getByRole('link', { name: 'Einträge suchen' }).click()
  await expect(page.getByRole('button', { name: 'Filter entfernen: Methode' })).toBeVisible()
})
