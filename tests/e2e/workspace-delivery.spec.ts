import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import { openZip } from '../../electron/host/packs/zip-directory'
import { createEntryFile } from '../fakes/entry-files'
import { PNG } from '../fakes/pictures'
import { buildZip } from '../fakes/zip-builder'
import type { App } from './app'
import { openWorkspace, test, writeFiles } from './workspace-app'

/** Begins to listen; the address of the mail that the person is shown. */
async function catchMail(app: App): Promise<() => Promise<string>> {
  if (app.shell === 'desktop') {
    await app.electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (address) => void opened.push(address)
    })
    const read = (): Promise<string> =>
      app.electron.evaluate(() => ('opened' in globalThis ? String(Reflect.get(globalThis, 'opened')) : ''))
    return async () => {
      await expect.poll(read).toMatch(/^mailto:/)
      return read()
    }
  }
  const session = await app.page.context().newCDPSession(app.page)
  await session.send('Page.enable')
  const asked = new Promise<string>((resolve) => session.on('Page.frameRequestedNavigation', ({ url }) => resolve(url)))
  return () => asked
}

test('what an editor hands over, the alliance sees and takes over; a hostile zip is refused', async ({
  app,
  folder,
}) => {
  const [own, alliance] = [join(folder, 'meine'), join(folder, 'buendnis')]
  const [before, after] = ['Im Winter drinnen.', 'Im Winter in der Schule.']
  const text = createEntryFile('method', 'treff').replace('## Varianten\n\n', `## Varianten\n\n${before}\n\n`)
  const written = text.replace(before, `${after}\n\n![Ein Kreis](../images/kreis.png)`)
  await writeFiles(own, {
    'methods/treff.md': written,
    'concepts/rat.md': createEntryFile('concept', 'rat'),
    'images/kreis.png': PNG,
    'images/fremd.png': PNG,
  })
  await writeFiles(alliance, { 'methods/treff.md': text })
  const page = await openWorkspace(app, own)
  const mail = await catchMail(app)
  await page.getByRole('button', { name: 'An das Bündnis übergeben' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Zip-Datei anlegen' }).click()
  await expect(dialog.getByText('Sie liegt hier:')).toBeVisible()
  const said = await dialog.getByText('Sie liegt hier:').innerText()
  const file = /Sie liegt hier: (.*\.zip)$/.exec(said)?.[1] ?? ''
  try {
    const write = dialog.getByRole('button', { name: 'Mail schreiben' })
    await expect(write).toBeFocused()
    await write.click()
    expect(decodeURIComponent(await mail())).toContain(`im Anhang „${basename(file)}“ sind neue Einträge`)
    await dialog.getByRole('button', { name: 'Schließen' }).click()
    const zip = await openZip(file)
    expect(zip.entries.map(({ path }) => path)).toEqual([
      'concepts/rat.md',
      'images/kreis.png',
      'methods/treff.md',
      'pruefbericht.md',
    ])
    zip.close()

    await page.getByRole('button', { name: 'Anderen Ordner öffnen' }).click()
    await expect(page.getByText(`Ordner: ${own}`)).toHaveCount(0)
    await openWorkspace(app, alliance)
    await page.getByRole('button', { name: 'Lieferung öffnen' }).click()
    await dialog.getByLabel('Zip-Datei wählen').setInputFiles(file)
  } finally {
    await rm(file, { force: true })
  }
  const item = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
  await expect(item('Titel von rat')).toContainText('neu')
  await expect(item('images/kreis.png')).toContainText('neu')
  await expect(item('Titel von treff')).toContainText('geändert')
  await expect(item('Titel von treff')).toContainText('Varianten')
  expect(await readFile(join(alliance, 'methods/treff.md'), 'utf8')).toBe(text)
  await dialog.getByRole('button', { name: 'Ausgewähltes übernehmen' }).click()
  await expect(dialog.getByText('Übernommen.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Schließen' }).click()
  await expect(page.getByRole('link', { name: 'Titel von rat' })).toBeVisible()
  expect(await readFile(join(alliance, 'methods/treff.md'), 'utf8')).toBe(written)
  await page.getByRole('link', { name: 'Titel von treff' }).click()
  await page.getByRole('tab', { name: 'Vergleich' }).click()
  await page.getByRole('combobox', { name: 'Vergleich' }).selectOption({ index: 1 })
  await expect(page.locator('.differences')).toContainText('Schule')

  await app.goto('/redaktion')
  await page.getByRole('button', { name: 'Lieferung öffnen' }).click()
  const hostile = buildZip([{ name: '../../methods/treff.md', content: 'x' }])
  await dialog
    .getByLabel('Zip-Datei wählen')
    .setInputFiles({ name: 'boese.zip', mimeType: 'application/zip', buffer: hostile })
  await expect(dialog.getByRole('alert')).toBeVisible()
  expect(await readFile(join(alliance, 'methods/treff.md'), 'utf8')).toBe(written)
})
