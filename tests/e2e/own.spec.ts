import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './app'

test('a note on an entry is saved while typing, found by the search, and there after a restart', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  const notes = app.page.getByRole('region', { name: 'Meine Notizen' })
  await notes.getByRole('button', { name: 'Neue Notiz' }).click()
  await app.page.keyboard.type('Probelauf mit Frau K. im Lindenhof')
  await expect(notes.getByText(/^gespeichert/)).toBeVisible()
  await app.goto('/suche?q=lindenhof')
  await expect(app.page.getByRole('region', { name: 'Eigene Notizen' })).toContainText('Probelauf')
  const again = await app.restart()
  await again.goto('/notizen')
  await again.page.getByRole('link', { name: /Probelauf/ }).click()
  await expect(again.page.getByRole('textbox', { name: 'Text der Notiz' })).toHaveValue(
    'Probelauf mit Frau K. im Lindenhof',
  )
  await expect(again.page.locator('main').getByRole('link', { name: 'Telefonkette' })).toBeVisible()
})

test('a note is formatted, tagged, brought back from its history, deleted and restored', async ({ app }) => {
  const { page } = app
  await app.goto('/notizen')
  await page.getByRole('link', { name: 'Neue Notiz' }).click()
  const field = page.getByRole('textbox', { name: 'Text der Notiz' })
  await field.fill('Einkaufsliste')
  await expect(page.getByText(/^gespeichert/)).toBeVisible()
  await field.fill('Versehentlich ersetzt')
  const history = page.locator('.note-history')
  await history.getByText('Eine frühere Fassung').click()
  await history.locator('li summary').click()
  await expect(history.locator('li')).toContainText('Einkaufsliste')
  await history.getByRole('button', { name: 'Diese Fassung zurückholen' }).click()
  await expect(field).toHaveValue('Einkaufsliste')
  await expect(history.getByText('2 frühere Fassungen')).toBeVisible()
  await field.selectText()
  await page.getByRole('button', { name: 'Fett' }).click()
  await expect(field).toHaveValue('**Einkaufsliste**')
  await page.getByRole('textbox', { name: 'Schlagwort hinzufügen' }).fill('fest')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Schlagwort entfernen: fest' })).toBeVisible()
  await page.getByRole('button', { name: 'Ansehen' }).click()
  await expect(page.locator('.note-text strong')).toHaveText('Einkaufsliste')
  await page.getByRole('button', { name: 'Löschen' }).click()
  await expect(page.getByText('Notiz gelöscht.')).toBeVisible()
  await app.goto('/papierkorb')
  await page.getByRole('button', { name: 'Zurückholen' }).click()
  await app.goto('/notizen')
  await page.getByRole('button', { name: /#fest/ }).click()
  await expect(page.getByRole('link', { name: /Einkaufsliste/ })).toBeVisible()
})

test('a sentence is marked with the keyboard, commented, and still marked after a restart', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const marks = app.page.getByRole('region', { name: 'Markierungen' })
  await marks.getByRole('button', { name: 'Mit der Tastatur markieren' }).click()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: /Grün markieren/ }).press('Enter')
  await expect(marks.locator('.mark-quote')).toHaveCount(1)
  const quote = await marks.locator('.mark-quote').textContent()
  const again = await app.restart()
  await again.goto('/eintrag/stadtteilspaziergang')
  const list = again.page.getByRole('region', { name: 'Markierungen' })
  await expect(list.locator('.mark-quote')).toHaveText(quote ?? '')
  expect(await again.page.evaluate(() => CSS.highlights.get('markierung-green')?.size)).toBe(1)
  await list.locator('.mark-quote').click()
  await again.page.getByRole('button', { name: 'Kommentar' }).click()
  await again.page.getByRole('textbox', { name: 'Kommentar' }).fill('Das zuerst sagen')
  await again.page.getByRole('button', { name: 'Kommentar speichern' }).click()
  await expect(list).toContainText('Das zuerst sagen')
})

test('a passage is marked with the mouse', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await expect(page.getByRole('region', { name: 'Markierungen' })).toBeVisible()
  const paragraph = page.locator('[data-section-text] p').first()
  const box = await paragraph.boundingBox()
  if (!box) throw new Error('the paragraph is not on the page')
  await page.mouse.move(box.x + 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 220, box.y + 10, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Gelb markieren' }).click()
  await expect(page.getByRole('region', { name: 'Markierungen' }).locator('.mark-quote')).toHaveCount(1)
})

test('the Merkliste and the usage log remember what was kept and used', async ({ app }) => {
  const { page } = app
  await app.goto('/eintrag/telefonkette')
  await page.getByRole('button', { name: 'Merken' }).click()
  await expect(page.getByRole('button', { name: 'Gemerkt' })).toBeVisible()
  await page.getByRole('button', { name: 'Einsatz eintragen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ort').fill('Lindenhof')
  await dialog.getByLabel('Was hat geklappt?').fill('Alle haben mitgemacht')
  await dialog.getByRole('button', { name: 'Eintragen' }).click()
  await expect(page.getByText(/Einmal eingesetzt, am/)).toBeVisible()
  await app.goto('/merkliste')
  await expect(page.getByRole('link', { name: /Telefonkette/ })).toBeVisible()
  await app.goto('/einsatzprotokoll')
  await expect(page.getByRole('cell', { name: 'Lindenhof' })).toBeVisible()
})

test('a Mappe is filled, ordered with the keyboard, handed over and opened as a copy', async ({ app }) => {
  test.skip(
    app.shell === 'desktop',
    'downloads are driven in the browser edition, which runs the same code',
  )
  const { page } = app
  await app.goto('/mappen')
  await page.getByRole('button', { name: 'Neue Mappe' }).click()
  const title = page.getByLabel('Titel')
  await title.fill('Workshop im Mai')
  await title.blur()
  await expect(page.getByRole('heading', { level: 1, name: 'Workshop im Mai' })).toBeVisible()
  for (const entry of ['Fishbowl', 'World Café']) {
    await page.getByRole('searchbox', { name: 'Eintrag suchen und hinzufügen' }).fill(entry)
    await page.locator('.add-item').getByRole('button', { name: entry, exact: true }).click()
    await expect(page.locator('.collection-item').getByRole('link', { name: entry, exact: true })).toBeVisible()
  }
  const titles = (): Promise<readonly string[]> => page.locator('.collection-item a').allTextContents()
  expect(await titles()).toEqual(['Fishbowl', 'World Café'])
  await page.getByRole('row', { name: 'World Café' }).focus()
  const up = page.getByRole('button', { name: 'Nach oben: World Café' })
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab')
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(titles).toEqual(['World Café', 'Fishbowl'])
  await page.getByRole('button', { name: 'Weitergeben' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Datei speichern' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Workshop im Mai.mappe')
  const path = await file.path()
  expect(await readFile(path, 'utf8')).toContain('world-cafe')
  await app.goto('/mappen')
  await expect(page.getByRole('button', { name: 'Datei öffnen' })).toBeEnabled()
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByRole('heading', { level: 1, name: 'Workshop im Mai' })).toBeVisible()
  await app.goto('/mappen')
  await expect(page.locator('.path-card')).toHaveCount(2)
})

test('both texts of a Mappe follow their places: moved, written in without leaving the field, there after a reload', async ({
  app,
}) => {
  const { page } = app
  await app.goto('/mappen')
  await page.getByRole('button', { name: 'Neue Mappe' }).click()
  const texts = page.getByRole('textbox', { name: 'Text zwischen Einträgen' })
  const values = (): Promise<readonly string[]> =>
    texts.evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')))
  for (const [place, text] of ['Begrüßung', 'Abschied'].entries()) {
    await page.getByRole('button', { name: 'Text einfügen' }).click()
    await texts.nth(place).fill(text)
  }
  await page.getByRole('button', { name: 'Nach oben: Abschied' }).click()
  await expect.poll(values).toEqual(['Abschied', 'Begrüßung'])
  await texts.nth(1).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' aller Gäste')
  await page.goBack()
  await expect(page.locator('.path-card')).toHaveCount(1)
  await page.locator('.path-card').click()
  await expect.poll(values).toEqual(['Abschied', 'Begrüßung aller Gäste'])
  await page.reload()
  await expect.poll(values).toEqual(['Abschied', 'Begrüßung aller Gäste'])
})

test('everything is exported, wiped after asking twice, and comes back from the file', async ({ app }) => {
  test.skip(
    app.shell === 'desktop',
    'downloads are driven in the browser edition, which runs the same code',
  )
  const { page } = app
  await app.goto('/eintrag/telefonkette')
  await page.getByRole('button', { name: 'Merken' }).click()
  await expect(page.getByRole('button', { name: 'Gemerkt' })).toBeVisible()
  await app.goto('/einstellungen')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Alles als eine Datei speichern' }).click()
  const path = await (await download).path()
  await page.getByRole('button', { name: 'Alle eigenen Daten löschen' }).click()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(page.getByText('Alle eigenen Daten sind gelöscht.')).toBeVisible()
  await app.goto('/merkliste')
  await expect(page.getByText('Noch nichts gemerkt.')).toBeVisible()
  await app.goto('/einstellungen')
  await expect(page.getByRole('button', { name: 'Datei einlesen' })).toBeEnabled()
  await page.locator('.own-data input[type=file]').setInputFiles(path)
  await expect(page.getByText(/Eingelesen: 1 neu/)).toBeVisible()
  await app.goto('/merkliste')
  await expect(page.getByRole('link', { name: /Telefonkette/ })).toBeVisible()
})
