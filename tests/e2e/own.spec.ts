import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type App, test } from './app'
import { selectWithMouse, writeNoteBeside } from './on-entry'

/** Whole backups on the disk. */
const listBackups = async (app: App): Promise<readonly string[]> =>
  (await readdir(join(app.dataDir, 'backups')).catch(() => [])).filter((name) => name.endsWith('.json'))

test('a note on an entry is saved while typing, found by the search, and there after a restart', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  await writeNoteBeside(app.page, 'Probelauf mit Frau K. im Lindenhof')
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
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('Einkaufsliste')
  await page.keyboard.press('Control+Shift+z')
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
  await expect(page.getByText('Der Papierkorb ist leer.')).toBeVisible()
  await app.goto('/notizen')
  await page.getByRole('button', { name: /#fest/ }).click()
  await expect(page.getByRole('link', { name: /Einkaufsliste/ })).toBeVisible()
})

test('a sentence is marked with the keyboard, commented, and still marked after a restart', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const marks = app.page.getByRole('region', { name: 'Markierungen' })
  await marks.getByRole('button', { name: 'Mit der Tastatur markieren' }).click()
  await expect(app.page.locator('article')).toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: /Grün markieren/ }).press('Enter')
  await expect(app.page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
  await app.page.keyboard.type('Gleich am Anfang')
  await app.page.keyboard.press('Escape')
  await expect(marks.locator('.mark-comment')).toHaveText('Gleich am Anfang')
  await expect(app.page.locator('article')).toBeFocused()
  await app.page.keyboard.press('ArrowDown')
  await expect(marks.getByRole('status')).toHaveText(/\S/)
  await expect(marks.locator('.mark-quote')).toHaveCount(1)
  const quote = await marks.locator('.mark-quote').textContent()
  const again = await app.restart()
  await again.goto('/eintrag/stadtteilspaziergang')
  const list = again.page.getByRole('region', { name: 'Markierungen' })
  await expect(list.locator('.mark-quote')).toHaveText(quote ?? '')
  await expect.poll(() => again.page.evaluate(() => CSS.highlights.get('markierung-green')?.size)).toBe(1)
  await list.locator('.mark-quote').click()
  await again.page.getByRole('textbox', { name: 'Kommentar' }).fill('Das zuerst sagen')
  await again.page.getByRole('button', { name: 'Kommentar speichern' }).click()
  await expect(list).toContainText('Das zuerst sagen')
})

test('a passage is marked with the mouse', async ({ app }) => {
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await selectWithMouse(page, page.locator('[data-section-text] p').first())
  await page.getByRole('button', { name: 'Gelb markieren' }).click()
  await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
  await page.locator('article h1').click()
  await expect(page.getByRole('textbox', { name: 'Kommentar' })).toHaveCount(0)
  await page.locator('.mark-quote').click()
  await page.getByRole('button', { name: 'Kommentar' }).click()
  await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
  await page.keyboard.type('Mit Kreide')
  await page.locator('article h1').click()
  await expect(page.locator('.mark-comment')).toHaveText('Mit Kreide')
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
  await page.getByRole('button', { name: 'Von der Merkliste nehmen: Telefonkette' }).click()
  await expect(page.getByRole('link', { name: /Telefonkette/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByRole('link', { name: /Telefonkette/ })).toBeVisible()
  await app.goto('/einsatzprotokoll')
  await expect(page.getByRole('cell', { name: 'Lindenhof' })).toBeVisible()
})

test('a notice waits for whoever is about to take something back', async ({ app }) => {
  const { page } = app
  await app.goto('/eintrag/telefonkette')
  await page.getByRole('button', { name: 'Merken' }).click()
  await expect(page.getByRole('button', { name: 'Gemerkt' })).toBeVisible()
  await app.goto('/merkliste')
  await page.clock.install()
  await page.getByRole('button', { name: 'Von der Merkliste nehmen: Telefonkette' }).click()
  const back = page.getByRole('button', { name: 'Rückgängig' })
  await back.hover()
  await page.clock.fastForward('01:00')
  await expect(back).toBeVisible()
  await page.mouse.move(0, 0)
  await back.focus()
  await page.clock.fastForward('01:00')
  await expect(back).toBeVisible()
  await back.blur()
  await page.clock.fastForward('01:00')
  await expect(back).toHaveCount(0)
})

test('a Mappe is filled, ordered with the keyboard, handed over and opened as a copy', async ({ app }) => {
  test.skip(app.shell === 'desktop', 'downloads are driven in the browser edition, which runs the same code')
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
  const titles = page.locator('.collection-item a')
  await expect(titles).toHaveText(['Fishbowl', 'World Café'])
  await page.getByRole('row', { name: 'World Café' }).focus()
  const up = page.getByRole('button', { name: 'Nach oben: World Café' })
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab')
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(titles).toHaveText(['World Café', 'Fishbowl'])
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

test('Ctrl+K leads from a text of a Mappe to the search, and the text is kept', async ({ app }) => {
  const { page } = app
  await app.goto('/mappen')
  await page.getByRole('button', { name: 'Neue Mappe' }).click()
  await page.getByRole('button', { name: 'Text einfügen' }).click()
  const text = page.getByRole('textbox', { name: 'Text zwischen Einträgen' })
  await text.fill('Zuerst Kaffee')
  await page.keyboard.press('Control+k')
  await expect(page).toHaveURL(/\/suche$/)
  await page.goBack()
  await expect(text).toHaveValue('Zuerst Kaffee')
})

test('"In Mappe" pressed before its menu is there opens it, and a page that did not come is asked for again', async ({
  app,
}) => {
  test.skip(app.shell === 'desktop', 'what a file takes to come is held back by a browser')
  const { page } = app
  let letThrough = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/collection-menu.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await app.goto('/eintrag/telefonkette')
  await page.getByRole('button', { name: 'In Mappe' }).click()
  letThrough()
  await expect(page.getByRole('menuitem', { name: 'Neue Mappe' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.route(/usage-page.*\.js/, (route) => route.abort())
  await page.getByRole('link', { name: 'Einsatzprotokoll' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hier ist etwas schiefgegangen')
  await page.unroute(/usage-page.*\.js/)
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einsatzprotokoll')
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
  await texts.nth(1).press('Control+End')
  await texts.nth(1).pressSequentially(' aller Gäste')
  await page.goBack()
  await expect(page.locator('.path-card')).toHaveCount(1)
  await page.locator('.path-card').click()
  await expect.poll(values).toEqual(['Abschied', 'Begrüßung aller Gäste'])
  await page.reload()
  await expect.poll(values).toEqual(['Abschied', 'Begrüßung aller Gäste'])
})

test('everything is exported, wiped after asking twice, and comes back from the file', async ({ app }) => {
  test.skip(app.shell === 'desktop', 'downloads are driven in the browser edition, which runs the same code')
  const { page } = app
  await app.goto('/eintrag/telefonkette')
  await page.getByRole('button', { name: 'Merken' }).click()
  await expect(page.getByRole('button', { name: 'Gemerkt' })).toBeVisible()
  const backups = page.locator('.own-data').getByText(/^\d+ Sicherung/)
  await app.goto('/einstellungen')
  // The page lists what is there as it opens; the backup itself comes by and by.
  await expect.poll(() => listBackups(app)).not.toEqual([])
  await app.goto('/einstellungen')
  await expect(backups).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Alles als eine Datei speichern' }).click()
  const path = await (await download).path()
  await page.getByRole('button', { name: 'Alle eigenen Daten löschen' }).click()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('button', { name: 'Endgültig löschen' }).click()
  await expect(page.getByText('Alle eigenen Daten sind gelöscht.')).toBeVisible()
  await expect(backups).toHaveCount(0)
  await app.goto('/merkliste')
  await expect(page.getByText('Noch nichts gemerkt.')).toBeVisible()
  await app.goto('/einstellungen')
  await expect(page.getByRole('button', { name: 'Datei einlesen' })).toBeEnabled()
  await page.locator('.own-data input[type=file]').setInputFiles(path)
  await expect(page.getByText(/Eingelesen: 1 neu/)).toBeVisible()
  await page.locator('.own-data input[type=file]').setInputFiles(path)
  await expect(page.getByText(/Es war schon alles da/)).toBeVisible()
  await app.goto('/merkliste')
  await expect(page.getByRole('link', { name: /Telefonkette/ })).toBeVisible()
})
