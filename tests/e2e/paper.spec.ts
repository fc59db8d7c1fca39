import { expect } from '@playwright/test'
import { test } from './app'

test.use({ colorScheme: 'dark' })

test('an entry that is printed from the dark has dark words on white paper, its facts first and nothing to click', async ({
  app,
}) => {
  const { page } = app
  await app.goto('/eintrag/stadtteilspaziergang')
  await expect(page.locator('.prose')).toBeVisible()
  const notes = page.getByRole('heading', { name: 'Meine Notizen' })
  await expect(notes).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(28, 38, 41)')
  await expect(page.getByRole('navigation', { name: 'Hauptmenü' })).toBeHidden()
  await expect(page.locator('.reader-bar')).toBeHidden()
  await expect(notes).toBeHidden()
  const facts = await page.getByRole('region', { name: 'Auf einen Blick' }).boundingBox()
  const text = await page.getByRole('heading', { level: 2, name: 'Worum es geht' }).boundingBox()
  expect(facts?.y).toBeLessThan(text?.y ?? 0)
})
