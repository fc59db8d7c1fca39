import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type TestInfo } from '@playwright/test'
import { findChromium } from '../../build/chromium'
import { readSheetFonts } from '../../build/content/sheet-fonts'
import { EMPTY_PLAN } from '../../core/model/notes'
import { DEFAULT_SHEET_SETTINGS, type PrintLook } from '../../core/model/sheet'
import { createCard, createCards } from '../../core/sheets/cards'
import { createFolder } from '../../core/sheets/folder'
import { writeHtml } from '../../core/sheets/html/document'
import type { Block, SheetDocument } from '../../core/sheets/model'
import { createSheet } from '../../core/sheets/sheet'
import { isSameInk, readPageInk } from '../support/page-ink'
import { type PdfPage, readPdf } from '../support/read-pdf'
import { createCompiled, FRAME, HTML_OPTIONS } from '../support/sheet-samples'
import { expect, test } from './app'

/**
 * Five documents page by page: what stands on which page and as what it is tagged, and of one page of each, where its ink is. Pixels would differ
 * between versions of Chromium; where a heading, a step or a figure goes does not.
 */
const TEXT = readFile(join(import.meta.dirname, '../fixtures/sheets/entry.md'), 'utf8')
const { look } = DEFAULT_SHEET_SETTINGS

test.skip(({ shell }) => shell !== 'browser', 'Chromium alone is asked here.')

/** Its beginning without the running lines, its end, and its tags. */
function describePage({ text, roles }: PdfPage): string {
  const body = text.replace(/^.*?(?:Grundpaket 1\.2\.0|Nachbarschaft · treff@example\.org)(?! ·)/, '').trim()
  return `${body.slice(0, 90)} … ${body.slice(-60)} [${[...new Set(roles)].sort().join(' ')}]`
}

async function withChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findChromium(process.env)
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === null ? {} : { executablePath }),
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** As the desktop app's hidden window prints. `styles` are added, to see that a change is seen. */
async function print(browser: Browser, document: SheetDocument, chosen: PrintLook, styles = ''): Promise<Uint8Array> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const html = writeHtml(document, { ...HTML_OPTIONS, look: chosen, fonts: await readSheetFonts() })
  const changed = html.replace('</style>', `${styles}</style>`)
  await page.goto(`data:text/html;base64,${Buffer.from(changed).toString('base64')}`)
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

interface Expected {
  readonly name: string
  /** Of which the ink is compared, from 1. */
  readonly picture: number
  readonly chosen?: PrintLook
}

/** Compares with what is kept; `--update-snapshots` keeps it anew, and whoever does that looks at the pages. */
async function expectPages(document: SheetDocument, { name, picture, chosen = look }: Expected): Promise<void> {
  await withChromium(async (browser) => {
    const bytes = await print(browser, document, chosen)
    const { pages } = await readPdf(bytes)
    expect(pages.map(describePage).join('\n')).toMatchSnapshot(`${name}.txt`)
    await expectInk(await readPageInk(browser, bytes, picture), `${name}-ink.txt`, test.info())
  })
}

async function expectInk(ink: string, name: string, info: TestInfo): Promise<void> {
  const file = info.snapshotPath(name)
  if (info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed')
    await writeFile(file, `${ink}\n`)
  const kept = await readFile(file, 'utf8')
  expect(isSameInk(ink, kept), `another picture than ${name}:\n${ink}`).toBe(true)
}

const DRAWING: Block = {
  type: 'figure',
  picture: {
    type: 'svg',
    path: null,
    tree: {
      type: 'element',
      tagName: 'svg',
      properties: { viewBox: '0 0 60 20', fill: 'none', stroke: 'var(--ink,#000000)' },
      children: [
        { type: 'element', tagName: 'circle', properties: { cx: '10', cy: '10', r: '8' }, children: [] },
        { type: 'element', tagName: 'rect', properties: { x: '24', y: '4', width: '30', height: '12' }, children: [] },
      ],
    },
  },
  alt: 'Ein Kreis und ein Kasten',
  caption: [],
}

async function createModeration(): Promise<SheetDocument> {
  const sheet = createSheet(createCompiled(await TEXT), { kind: 'moderation', parts: {}, people: 24 }, FRAME)
  const parts = sheet.parts.map((part) =>
    part.body.type === 'flow'
      ? { ...part, body: { ...part.body, blocks: part.body.blocks.toSpliced(2, 0, DRAWING) } }
      : part,
  )
  return { ...sheet, parts }
}

test('the moderation sheet', async () => {
  await expectPages(await createModeration(), { name: 'moderation', picture: 1 })
})

test('the picture of a page shows a lost drawing, a lost box and a moved block, and no hair’s breadth', async () => {
  const document = await createModeration()
  await withChromium(async (browser) => {
    const draw = async (styles: string): Promise<string> =>
      readPageInk(browser, await print(browser, document, look, styles), 1)
    const whole = await draw('')
    expect(isSameInk(whole, await draw(''))).toBe(true)
    // As another version of Chromium may set it.
    for (const styles of ['.sheets { letter-spacing: 0.002em }', '.sheets { position: relative; top: 1px }']) {
      expect(isSameInk(whole, await draw(styles)), styles).toBe(true)
    }
    for (const styles of [
      '.sheets figure svg { visibility: hidden }',
      '.sheets .facts { visibility: hidden }',
      '.sheets .facts { margin-block-end: 3em }',
    ]) {
      expect(isSameInk(whole, await draw(styles)), styles).toBe(false)
    }
  })
})

test('the handout on A5 in large type', async () => {
  const document = createSheet(createCompiled(await TEXT), { kind: 'handout', parts: {}, people: null }, FRAME)
  const chosen = { paper: 'a5', textSize: 16, isColour: false } as const
  await expectPages(document, { name: 'handout', picture: 3, chosen })
})

test('the packing list', async () => {
  const document = createSheet(createCompiled(await TEXT), { kind: 'material', parts: {}, people: 24 }, FRAME)
  await expectPages(document, { name: 'material', picture: 1 })
})

test('cards on both sides', async () => {
  const card = createCard(createCompiled(await TEXT), 'Aktivieren', FRAME)
  await expectPages(createCards([card, card, card, card, card], 'Karten', FRAME), { name: 'cards', picture: 1 })
})

async function createWorkshop(): Promise<SheetDocument> {
  const items = [{ type: 'entry' as const, compiled: createCompiled(await TEXT), notes: [] }]
  const plan = { ...EMPTY_PLAN, place: 'Saal', trainer: 'Frau K.', people: 24, slot: 60 }
  const parts = ['cover', 'contents', 'plan', 'materials', 'sheets', 'sources'] as const
  return createFolder(items, { title: 'Unser Tag', date: '2026-12-03', plan, parts, kind: 'moderation' }, FRAME)
}

test('a workshop folder', async () => {
  await expectPages(await createWorkshop(), { name: 'folder', picture: 3 })
})

test('in large type no head of the plan is broken in a word', async () => {
  const document = await createWorkshop()
  for (const paper of ['a4', 'a5', 'letter'] as const) {
    const chosen = { paper, textSize: 16, isColour: true } as const
    const { pages } = await withChromium(async (browser) => readPdf(await print(browser, document, chosen)))
    expect(pages.map(({ text }) => text).join(' '), paper).toContain('Uhrzeit Was Dauer')
  }
})

test('on small paper in large type no fact is broken in a word', async () => {
  const entry = createCompiled(await TEXT, { audiences: ['menschen-mit-behinderung', 'ehrenamtliche'], experience: 1 })
  const document = createSheet(entry, { kind: 'moderation', parts: {}, people: null }, FRAME)
  const chosen = { paper: 'a5', textSize: 16, isColour: false } as const
  const { pages } = await withChromium(async (browser) => readPdf(await print(browser, document, chosen)))
  const text = pages.map((page) => page.text).join(' ')
  for (const words of ['ohne Vorerfahrung', 'Menschen mit Behinderung, Ehrenamtliche']) expect(text).toContain(words)
})

/** How many handouts are printed of one text that grows by a line each time, so that its end comes to every place on a page. */
const GROWING = 24

/** The texts of their pages, on small paper in large type. */
async function printGrowing(title: string, write: (lines: number) => string): Promise<readonly string[]> {
  const sheets = Array.from({ length: GROWING }, (_, lines) => {
    const compiled = createCompiled(write(lines), { title })
    const sheet = createSheet(compiled, { kind: 'handout', parts: {}, people: null }, FRAME)
    return sheet.parts.map((part) => ({ ...part, id: `blatt-${lines}` }))
  })
  const document: SheetDocument = { ...(await createModeration()), parts: sheets.flat() }
  const chosen = { paper: 'a5', textSize: 16, isColour: false } as const
  const { pages } = await withChromium(async (browser) => readPdf(await print(browser, document, chosen)))
  return pages.map(({ text }) => text)
}

test('no page has nothing but the attribution, and no title is broken in a word', async () => {
  const title = 'Stadtteilspaziergang'
  const write = (lines: number): string => `## Worum es geht\n\n${'Ein kurzer Absatz.\n\n'.repeat(12 + lines)}`
  const texts = await printGrowing(title, write)
  expect(texts.filter((text) => text.includes(`„${title}“ von Redaktion`))).toHaveLength(GROWING)
  expect(texts.filter((text) => text.includes('von Redaktion') && !text.includes('Absatz'))).toEqual([])
  const broken = texts.filter((text) => text.replaceAll(title, '').includes('Stadtteilspa'))
  expect(broken).toEqual([])
})

test('the last item of a list does not stand on a page without the one before it', async () => {
  const list = ['Erster', 'Zweiter', 'Vorletzter', 'Letzter'].map((item) => `- ${item} Punkt`).join('\n')
  const write = (lines: number): string => `## Worum es geht\n\n${'Ein kurzer Absatz.\n\n'.repeat(6 + lines)}${list}\n`
  const texts = await printGrowing('Fishbowl', write)
  const items = texts.map((text) => text.match(/\w+(?= Punkt)/g) ?? []).filter((found) => found.length > 0)
  // Some are torn, or nothing would be tried.
  expect(items.length).toBeGreaterThan(GROWING)
  expect(items.filter((found) => found.length === 1 && found[0] === 'Letzter')).toEqual([])
})
