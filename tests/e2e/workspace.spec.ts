import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openWorkspace, test } from './workspace-app'

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Weiter' }).click()

test('an editor goes from an empty folder to an entry that is read and printed', async ({ app, folder }) => {
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Neuer Eintrag' }).click()
  await page.getByRole('button', { name: /^Methode/ }).click()
  await next(page)
  await expect(page.getByRole('alert')).toContainText('braucht einen Namen')
  await page.getByLabel('Name').fill('Kaffee am Zaun')
  await next(page)
  await expect(page.getByLabel('Kurz gesagt')).toBeFocused()
  await page.getByLabel('Kurz gesagt').fill('Nachbarinnen und Nachbarn trinken am Zaun zusammen Kaffee.')
  await page.reload()
  await page.getByRole('button', { name: 'Weiter mit „Kaffee am Zaun“' }).click()
  await expect(page.getByLabel('Kurz gesagt')).toHaveValue(/^Nachbarinnen/)
  await next(page)
  await page.getByLabel('Treffpunkte und Zugänge').check()
  await page.getByLabel('vernetzen', { exact: true }).check()
  await next(page)
  await page.getByLabel('für alle').check()
  await page.getByLabel('von').fill('4')
  await next(page)
  await page.getByLabel('Wann es passt').fill('Wenn die Häuser neu sind.')
  await next(page)
  await page.getByLabel('von').fill('60')
  await page.getByLabel('draußen').check()
  await next(page)
  await page.getByLabel('Ein Ding je Zeile, mit Menge').fill('Kannen, 2\nTassen, 12')
  await next(page)
  await page.getByLabel('Schritt', { exact: true }).fill('Ankommen')
  await page.getByLabel('Zeit, z. B. 15 Min.').fill('60 Min.')
  await page.getByLabel('Was geschieht').fill('Alle holen sich einen Kaffee.')
  await next(page)
  await next(page)
  await page.getByLabel(/^Titel der Quelle/).fill('Eigene Erfahrung')
  await page.getByRole('button', { name: 'Entwurf anlegen' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Kaffee am Zaun' })).toBeVisible()
  const editor = page.getByRole('textbox', { name: 'Text des Eintrags' })
  await expect(editor).toContainText('Alle holen sich einen Kaffee.')
  await expect(editor).not.toContainText('summary:')
  const missing = page.getByRole('tabpanel').locator('li', { hasText: '„Kosten“ fehlt' })
  await missing.getByRole('button', { name: /Stelle zeigen/ }).click()
  await page.getByLabel('Kosten *').selectOption('1')
  await expect(missing).toHaveCount(0)

  const people = page.getByRole('group', { name: 'Personen *' })
  await people.getByLabel('bis').fill('12')
  await people.getByLabel('von').fill('')
  await people.getByLabel('von').fill('6')
  await expect(people.getByLabel('bis')).toHaveValue('12')
  await page.getByRole('button', { name: 'Quelle hinzufügen' }).click()
  await page.getByRole('group', { name: 'Quellen *' }).getByLabel('Titel').last().fill('Handreichung')

  const file = join(folder, 'methods/kaffee-am-zaun.md')
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  await expect.poll(() => readFile(file, 'utf8')).toContain('title: "Handreichung"')
  const saved = await readFile(file, 'utf8')
  expect(saved).toContain('\ncost: 1\n')
  expect(saved).toContain('\ngroupSize: { min: 6, max: 12 }\n')

  await editor.getByText('Alle holen sich einen Kaffee.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Frau Meyer, 0511 1234567, hilft.')
  await page.locator('li', { hasText: 'Telefonnummer einer Person' }).getByRole('button', { name: 'Wegnehmen' }).click()
  await expect(editor).not.toContainText('1234567')
  await page.getByRole('button', { name: 'Verweis auf einen Eintrag' }).click()
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Gibt es nicht')
  await expect(page.getByRole('dialog')).toContainText('Kein Eintrag hat diese Wörter im Titel.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Kommentar für die Redaktion' }).click()
  await expect(editor).toContainText('Für …')

  await page.getByRole('tab', { name: 'Leseansicht' }).click()
  const reader = page.locator('.reader-preview')
  await expect(reader).toContainText('Alle holen sich einen Kaffee.')
  await expect(reader).not.toContainText('Für …')
  await expect(reader.locator('.step-time')).toHaveText('60 Min.')
  await page.getByRole('tab', { name: 'Papier' }).click()
  await expect(page.frameLocator('.sheet-preview').getByText('Kaffee am Zaun').first()).toBeVisible()
})

test('a change from outside is taken over, and one against the own text shows both', async ({ app, folder }) => {
  const file = join(folder, 'concepts/rat.md')
  const text = '---\nid: rat\nkind: concept\ntitle: Rat   # bleibt\neigenes: 1\n---\n\n## Worum es geht\n\nAnfang.\n'
  await mkdir(join(folder, 'concepts'))
  await writeFile(file, text)
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Rat' }).click()
  const editor = page.getByRole('textbox', { name: 'Text des Eintrags' })
  await expect(editor).toContainText('Anfang.')
  await writeFile(file, text.replace('Anfang.', 'Von außen.'))
  await expect(editor).toContainText('Von außen.')
  await expect(page.getByText('Die Datei wurde außerhalb geändert.', { exact: false })).toBeVisible()

  await editor.getByText('Von außen.').click()
  await page.keyboard.press('End')
  // The clock of the window stands still meanwhile: what was typed is not in the file when the other version comes.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.type(' Von mir.')
  await writeFile(file, text.replace('Anfang.', 'Noch einmal von außen.'))
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  await page.clock.resume()
  await expect(dialog.locator('del')).toContainText(['Noch'])
  await dialog.getByRole('button', { name: 'Meine Fassung behalten' }).click()
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  await expect.poll(() => readFile(file, 'utf8')).toBe(text.replace('Anfang.', 'Von außen. Von mir.'))
  await page.getByRole('tab', { name: 'Vergleich' }).click()
  await page.getByRole('combobox', { name: 'Vergleich' }).selectOption({ index: 1 })
  await expect(page.locator('.differences del').first()).toContainText('Noch')
})

test('what was typed while the folder was away is there after a restart, and so is undo', async ({ app, folder }) => {
  const file = join(folder, 'concepts/rat.md')
  await mkdir(join(folder, 'concepts'))
  await writeFile(file, '---\nid: rat\nkind: concept\ntitle: Rat\n---\n\nAnfang.\n')
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Rat' }).click()
  const editor = page.getByRole('textbox', { name: 'Text des Eintrags' })
  await editor.getByText('Anfang.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Mehr.')
  await expect.poll(() => readFile(file, 'utf8')).toContain('Anfang. Mehr.')
  // Said when the window knows of it, and has put its history beside the text.
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  await page.reload()
  await expect(editor).toContainText('Anfang. Mehr.')
  await editor.getByText('Anfang. Mehr.').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(editor).not.toContainText('Mehr.')
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('Mehr.')
  await expect(page.getByText('Gespeichert', { exact: true })).toBeVisible()
  await rm(folder, { recursive: true })
  await editor.getByText('Anfang.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Ohne Laufwerk.')
  await expect(page.getByText('Nicht gespeichert.', { exact: false })).toBeVisible()
  await mkdir(join(folder, 'concepts'), { recursive: true })
  for (const name of ['methods', 'case-studies', 'images']) await mkdir(join(folder, name))
  await writeFile(file, '---\nid: rat\nkind: concept\ntitle: Rat\n---\n\nAnfang, von anderswo.\n')
  await page.reload()
  await expect(editor).toContainText('Ohne Laufwerk.')
  // It is saved by itself, and so meets what came meanwhile.
  await page.getByRole('alertdialog').getByRole('button', { name: 'Meine Fassung behalten' }).click()
  await expect.poll(() => readFile(file, 'utf8')).toContain('Ohne Laufwerk.')
})

test('pasted HTML becomes clean markdown, and nothing of it runs', async ({ app, folder }) => {
  await mkdir(join(folder, 'concepts'))
  await writeFile(join(folder, 'concepts/rat.md'), '---\nid: rat\nkind: concept\ntitle: Rat\n---\n\nAnfang.\n')
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Rat' }).click()
  const editor = page.getByRole('textbox', { name: 'Text des Eintrags' })
  await editor.getByText('Anfang.').click()
  await editor.evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<p>Ein <b>Fest</b><img src=x onerror="window.hit=1"></p><script>window.hit=1</script><ul><li>Tisch</li></ul>',
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(editor).toContainText('Ein **Fest**')
  await expect(editor).toContainText('- Tisch')
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

test('a photo is scaled, loses its place, and asks what it shows', async ({ app, folder }) => {
  await mkdir(join(folder, 'concepts'))
  await writeFile(join(folder, 'concepts/rat.md'), '---\nid: rat\nkind: concept\ntitle: Rat\n---\n\nAnfang.\n')
  const page = await openWorkspace(app, folder)
  await page.getByRole('link', { name: 'Rat' }).click()
  await page.getByRole('textbox', { name: 'Text des Eintrags' }).getByText('Anfang.').click()
  await page.keyboard.press('End')
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 3200
    canvas.height = 800
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  const withPlace = Buffer.concat([
    Buffer.from(jpeg.slice(0, 2)),
    Buffer.from([0xff, 0xe1, 0, 22]),
    Buffer.from('Exif\0\0GPS 52.37 9.73'),
    Buffer.from(jpeg.slice(2)),
  ])
  await page.getByRole('button', { name: 'Bild einfügen' }).click()
  await page
    .getByLabel('Bild wählen')
    .setInputFiles({ name: 'Fest am Zaun.jpg', mimeType: 'image/jpeg', buffer: withPlace })
  await page.getByLabel(/^Was sieht man/).fill('Zwei Kinder am Zaun')
  await page.getByLabel('Wer hat es gemacht?').fill('Foto: Redaktion')
  await page.getByLabel('Auf dem Bild sind Menschen zu erkennen').check()
  await page.getByLabel(/^Wer hat wann zugestimmt/).fill('Eltern, 2026-11-22')
  await page.getByRole('button', { name: 'Einfügen', exact: true }).click()
  const picture = join(folder, 'images/fest-am-zaun.webp')
  await expect
    .poll(() => readFile(join(folder, 'concepts/rat.md'), 'utf8'))
    .toContain(
      '![Zwei Kinder am Zaun](../images/fest-am-zaun.webp "Foto: Redaktion")\n\n<!-- Einwilligung: Eltern, 2026-11-22 -->',
    )
  expect((await readFile(picture)).includes('GPS')).toBe(false)
  await page.getByRole('tab', { name: 'Leseansicht' }).click()
  const shown = page.getByRole('img', { name: 'Zwei Kinder am Zaun' })
  await expect(shown).toBeVisible()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  await expect(page.locator('.reader-preview')).not.toContainText('Eltern')
})

test('an entry of the library becomes a template, and is compared with it', async ({ app, folder }) => {
  await openWorkspace(app, folder)
  await app.goto('/eintrag/stadtteilspaziergang')
  const { page } = app
  await page.getByRole('button', { name: 'Als Vorlage' }).click()
  const editor = page.getByRole('textbox', { name: 'Text des Eintrags' })
  await expect(editor).toContainText('Wer ein Viertel verstehen will')
  await page.getByRole('tab', { name: 'Vergleich' }).click()
  await expect(page.getByText('Beide Fassungen sind gleich.')).toBeVisible()
})
