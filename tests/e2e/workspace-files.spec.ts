import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { createEntryFile } from '../fakes/entry-files'
import { openWorkspace, test, writeFiles } from './workspace-app'

test.use({ viewport: { width: 1000, height: 500 } })

test('an entry opens at its title, gets another name with its links, goes, and comes back', async ({ app, folder }) => {
  const rat = createEntryFile('concept', 'rat')
  await writeFiles(folder, {
    'methods/treff.md': createEntryFile('method', 'treff'),
    'concepts/rat.md': rat.replace('## Bausteine\n\n', '## Bausteine\n\n[Treff](../methods/treff.md)\n\n'),
  })
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Titel von treff' }).click()
  await expect(page.getByRole('textbox', { name: 'Text des Eintrags' })).toBeVisible()
  await expect(page.locator('.findings')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveText(['Titel von rat'])
  await dialog.getByLabel('Neuer Name').fill('Treff am Zaun')
  await expect(dialog.getByText('methods/treff-am-zaun.md')).toBeVisible()
  await dialog.getByRole('button', { name: 'Umbenennen' }).click()
  await expect(page).toHaveURL(/treff-am-zaun$/)
  await expect(page.getByRole('textbox', { name: 'Text des Eintrags' })).toBeVisible()
  expect(await readdir(join(folder, 'methods'))).toEqual(['treff-am-zaun.md'])
  expect(await readFile(join(folder, 'concepts/rat.md'), 'utf8')).toContain('(../methods/treff-am-zaun.md)')

  await page.getByRole('button', { name: 'Löschen' }).click()
  await expect(dialog.getByText('führt dann ins Leere')).toBeVisible()
  await dialog.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Redaktion' })).toBeVisible()
  await page.getByText('Gelöschte Einträge (1)').click()
  await expect(page.getByRole('link', { name: 'Titel von treff' })).toHaveCount(0)
  expect(await readdir(join(folder, 'methods'))).toEqual([])
  await page.getByRole('button', { name: 'Zurückholen' }).click()
  await expect(page.getByRole('link', { name: 'Titel von treff' })).toBeVisible()
  expect(await readdir(join(folder, 'methods'))).toEqual(['treff-am-zaun.md'])
})
