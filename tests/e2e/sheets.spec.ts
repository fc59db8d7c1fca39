import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parseJson } from '../../core/parse-json'
import { readPdf } from '../support/read-pdf'
import { type App, expect, test } from './app'

const status = (page: Page): Locator => page.locator('.sheet-status [role="status"]')
const frameOf = (page: Page) => page.frameLocator('.sheet-preview')

async function openSheet(app: App, id: string): Promise<void> {
  await app.goto(`/blatt/${id}`)
  await expect(status(app.page)).toHaveText(/\d+ Seiten?/)
}

/** Lets the next save dialog answer with a file, as a person would. */
async function chooseFile(app: App, filePath: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

test('a method leads to its sheet, and what was chosen last is chosen again', async ({ app, page }) => {
  await app.goto('/eintrag/fishbowl')
  await page.getByRole('link', { name: 'Methodenblatt' }).click()
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toHaveText('Fishbowl')
  await expect(frameOf(page).locator('.step .clock').first()).toHaveText('0:00')

  await page.getByLabel('Handout').check()
  await expect(frameOf(page).getByRole('heading', { name: 'In Leichter Sprache' })).toBeAttached()
  await page.getByLabel('schwarz-weiß').check()
  await page.getByLabel('Schriftgröße').selectOption('14')
  await page.getByLabel('Personen').fill('24')
  const readKept = async (): Promise<unknown> => parseJson(await app.readStored('sheets.json'))
  await expect
    .poll(readKept)
    .toMatchObject({ methodKind: 'handout', people: 24, look: { isColour: false, textSize: 14 } })
  await app.restart()
  await openSheet(app, 'barcamp')
  await expect(app.page.getByLabel('Handout')).toBeChecked()
  await expect(app.page.getByLabel('schwarz-weiß')).toBeChecked()
  await expect(app.page.getByLabel('Schriftgröße')).toHaveValue('14')
  await expect(app.page.getByLabel('Personen')).toHaveValue('24')
})

test('a choice changes the pages at once, and a part that is left out is gone', async ({ app, page }) => {
  await openSheet(app, 'fishbowl')
  const countPages = async (): Promise<number> => Number.parseInt((await status(page).textContent()) ?? '', 10)
  const before = await countPages()
  const heading = frameOf(page).getByRole('heading', { name: 'Varianten' })
  await expect(heading).toBeAttached()
  await page.getByLabel('Varianten').uncheck()
  await expect(heading).not.toBeAttached()
  await page.getByRole('button', { name: 'Übliche Auswahl' }).click()
  await expect(heading).toBeAttached()
  await page.getByLabel('Papier').selectOption('a5')
  await expect.poll(countPages).toBeGreaterThan(before)
})

test('the field for notes takes what is left of the last page, and no page for itself where it need not', async ({
  app,
  page,
}) => {
  /** In millimetres, on the last page: from its top to the field, and from below the attribution to its end. */
  const measure = () =>
    frameOf(page)
      .locator('.strip')
      .evaluate((strip) => {
        const find = (selector: string) => [...strip.querySelectorAll(selector)].at(-1)?.getBoundingClientRect()
        const [paper, field, end] = [find('.paper'), find('.field'), find('.attribution')]
        if (!paper || !field || !end) throw new Error('there is no field')
        const scale = 297 / paper.height
        return { above: (field.top - paper.top) * scale, below: (paper.bottom - end.bottom) * scale }
      })
  // In the usual height, the field of the first stood on a page of its own, and below that of the other half a page was empty.
  for (const id of ['begegnungscafe', 'abcd-staerkenansatz']) {
    await openSheet(app, id)
    const { above, below } = await measure()
    expect(above).toBeGreaterThan(60)
    expect(below).toBeGreaterThan(15)
    expect(below).toBeLessThan(60)
  }
})

test('pages are counted once their fonts are there, and nothing is said before', async ({ app, page, shell }) => {
  test.skip(shell !== 'browser', 'Requests of a window can be held in a browser alone.')
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/latin-(?:400|700)-(?:normal|italic)[^/]*\.woff2/, async (route) => {
    await held
    await route.continue()
  })
  await app.goto('/blatt/zukunftswerkstatt')
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toHaveText('Zukunftswerkstatt')
  const preview = page.locator('.sheet-preview')
  const readFonts = (): Promise<readonly string[]> =>
    preview.evaluate((frame: HTMLIFrameElement) =>
      [...(frame.contentDocument?.fonts ?? [])].map(({ status: state }) => state),
    )
  await expect.poll(readFonts).toContain('loading')
  // Two frames: whoever does not wait for fonts has counted by then.
  await preview.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(status(page)).toHaveText('')
  await expect(page.getByRole('button', { name: 'Word' })).toBeDisabled()
  release()
  await expect(status(page)).toHaveText(/[2-9] Seiten/)
  await expect(page.getByRole('button', { name: 'Word' })).toBeEnabled()
})

test('in a browser files are downloads with speaking names', async ({ app, page, shell }) => {
  test.skip(shell !== 'browser', 'The desktop app asks where to save.')
  await openSheet(app, 'fishbowl')
  for (const [button, name] of [
    ['Word', 'Fishbowl – Moderation.docx'],
    ['HTML', 'Fishbowl – Moderation.html'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).click()
    expect((await download).suggestedFilename()).toBe(name)
  }
})

test('the desktop app writes a tagged PDF with outline, language, title and alt texts', async ({
  app,
  page,
  shell,
  dataDir,
}) => {
  test.skip(shell !== 'desktop', 'A browser prints by itself.')
  const file = join(dataDir, 'Blatt.pdf')
  await writeFile(file, 'alt')
  await openSheet(app, 'fishbowl')
  const pages = Number.parseInt((await status(page).textContent()) ?? '', 10)
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Als PDF speichern' }).click()
  await expect(status(page)).toContainText('Gespeichert: Blatt.pdf', { timeout: 30_000 })

  const pdf = await readPdf(await readFile(file))
  expect(pdf.pages).toHaveLength(pages)
  expect(pdf.title).toBe('Fishbowl – Moderation')
  expect(String(pdf.language)).toMatch(/^de/)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.embedsFonts).toBe(true)
  expect(pdf.outline.map(({ title }) => title)).toEqual(expect.arrayContaining(['Fishbowl', 'Ablauf', 'Varianten']))
  const roles = pdf.pages.flatMap((each) => each.roles)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'P', 'Figure']))
  expect(pdf.pages.flatMap(({ alts }) => alts).join(' ')).toMatch(/kreis/i)
  expect(pdf.pages.at(-1)?.text).toContain(`Seite ${pages} von ${pages}`)
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('the contents of a folder name the pages on which its parts really begin', async ({
  app,
  page,
  shell,
  dataDir,
}) => {
  test.skip(shell !== 'desktop', 'A browser prints by itself.')
  for (const id of ['fishbowl', 'abcd-staerkenansatz', 'nachbarschaftshaus']) {
    await app.goto(`/eintrag/${id}`)
    // The menu comes a moment after its button.
    await page.locator('button[aria-haspopup]').filter({ hasText: 'In Mappe' }).click()
    const items = page.getByRole('menuitem')
    // What is there already comes a moment after the menu.
    await expect(items).toHaveCount(id === 'fishbowl' ? 1 : 2)
    await (id === 'fishbowl' ? items.last() : items.first()).click()
    await expect(page.getByText(/Liegt jetzt in/)).toBeVisible()
  }
  await app.goto('/mappen')
  await page.locator('main a[href^="/mappen/"]').first().click()
  await page.getByRole('link', { name: 'Drucken und ausgeben' }).click()
  await page.getByLabel('Zeit insgesamt (Min.)').fill('60')
  await expect(page.getByText(/länger als die 1 Std\./)).toBeVisible()
  await expect(frameOf(page).locator('.contents .page').first()).toHaveText('3')

  const file = join(dataDir, 'Mappe.pdf')
  await chooseFile(app, file)
  await page.getByRole('button', { name: 'Als PDF speichern' }).click()
  await expect(status(page)).toContainText('Gespeichert: Mappe.pdf', { timeout: 30_000 })
  const pdf = await readPdf(await readFile(file))
  const listed = pdf.outline.filter(({ depth, title }) => depth === 1 && !['Neue Mappe', 'Inhalt'].includes(title))
  expect(listed.length).toBeGreaterThan(4)
  for (const { title, page: number } of listed) expect(pdf.pages[1]?.text).toContain(`${title} ${number}`)
})

test('a folder that is gone is said, and nothing is written', async ({ app, page, shell, dataDir }) => {
  test.skip(shell !== 'desktop', 'A browser downloads.')
  await openSheet(app, 'fishbowl')
  await chooseFile(app, join(dataDir, 'fort', 'Blatt.docx'))
  await page.getByRole('button', { name: 'Word' }).click()
  await expect(page.getByRole('alert')).toContainText('Den gewählten Ordner gibt es nicht mehr.')
})

test('the plan belongs to its Mappe: no key is lost, and a length moves with its entry', async ({ app, page }) => {
  await app.goto('/mappen')
  await page.getByRole('button', { name: 'Neue Mappe' }).click()
  for (const entry of ['Fishbowl', 'World Café']) {
    await page.getByRole('searchbox', { name: 'Eintrag suchen und hinzufügen' }).fill(entry)
    await page.locator('.add-item').getByRole('button', { name: entry, exact: true }).click()
    await expect(page.locator('.collection-item').getByRole('link', { name: entry, exact: true })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Drucken und ausgeben' }).click()
  await page.getByLabel('Ort', { exact: true }).pressSequentially('Saal im Treff')
  await page.getByLabel('Minuten für Fishbowl').fill('45')
  await expect(frameOf(page).getByText('Saal im Treff')).toBeAttached()
  // Left at once: the last keys are not saved yet.
  await page.locator('.sheet-head a').click()
  await page.getByRole('button', { name: 'Nach unten: Fishbowl' }).click()
  await page.getByRole('link', { name: 'Drucken und ausgeben' }).click()
  await expect(page.getByLabel(/^Minuten für/).last()).toHaveValue('45')
  const { pathname } = new URL(page.url())
  await app.restart()
  await app.goto(pathname)
  await expect(app.page.getByLabel('Ort', { exact: true })).toHaveValue('Saal im Treff')
  await expect(app.page.getByLabel('Minuten für Fishbowl')).toHaveValue('45')
})

interface Printed {
  readonly html: string
  readonly styles: string
}

/** Presses the button; gives the document that the print dialog was opened for, as it stood then. */
async function catchPrint(page: Page): Promise<Printed> {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.sheet-preview')?.contentWindow
    if (!frame) throw new Error('no preview')
    const printed = new Promise<Printed>((resolve) => {
      frame.print = () => {
        const rules = frame.document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
        resolve({
          html: frame.document.documentElement.outerHTML,
          styles: rules.map(({ cssText }) => cssText).join('\n'),
        })
      }
    })
    Object.assign(window, { printed })
  })
  await page.getByRole('button', { name: 'Drucken oder als PDF' }).click()
  return page.evaluate(() => (window as unknown as { printed: Promise<Printed> }).printed)
}

/** Prints it as the dialog would: another page of the same origin, so that its fonts are there. */
async function printCaught(page: Page, { html, styles }: Printed): Promise<Uint8Array> {
  const address = new URL('/gedruckt', page.url()).href
  const paper = await page.context().newPage()
  const body = `<!doctype html>${html.replace('</head>', () => `<style>${styles}</style></head>`)}`
  await paper.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await paper.goto(address)
  await paper.evaluate(() => document.fonts.ready)
  return paper.pdf({ preferCSSPageSize: true, printBackground: true })
}

for (const { paper, size, width } of [
  { paper: 'a4', size: '11', width: 210 },
  { paper: 'a5', size: '16', width: 148 },
]) {
  test(`the print dialog gets the pages of the preview, on ${paper} at ${size} points`, async ({
    app,
    page,
    shell,
  }) => {
    test.skip(shell !== 'browser', 'The desktop app saves a PDF without a dialog.')
    await openSheet(app, 'fishbowl')
    await page.getByLabel('Papier').selectOption(paper)
    await page.getByLabel('Schriftgröße').selectOption(size)
    await expect(frameOf(page).locator('.paper').first()).toHaveCSS('width', `${Math.ceil((width / 25.4) * 96)}px`)
    const text = await frameOf(page).locator('.part').innerText()
    const printed = await catchPrint(page)
    const pdf = await readPdf(await printCaught(page, printed))
    await expect(status(page)).toHaveText(`${pdf.pages.length} Seiten`)
    expect(pdf.pages.at(-1)?.text).toContain(`Seite ${pdf.pages.length} von ${pdf.pages.length}`)
    expect(pdf.pages.every((each) => each.width === width)).toBe(true)
    const words = (all: string): string => all.replace(/\s+/g, '')
    const onPaper = words(pdf.pages.map(({ text: each }) => each).join(''))
    for (const line of text.split('\n').filter((each) => each.length > 20))
      expect(onPaper).toContain(words(line).slice(0, 20))
  })
}
