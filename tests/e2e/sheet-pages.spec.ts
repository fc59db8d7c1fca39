import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../../build/chromium'
import { readSheetFonts } from '../../build/content/sheet-fonts'
import { EMPTY_PLAN } from '../../core/model/notes'
import { DEFAULT_SHEET_SETTINGS, type PrintLook } from '../../core/model/sheet'
import { createCard, createCards } from '../../core/sheets/cards'
import { createFolder } from '../../core/sheets/folder'
import { writeHtml } from '../../core/sheets/html/document'
import type { SheetDocument } from '../../core/sheets/model'
import { createSheet } from '../../core/sheets/sheet'
import { type PdfPage, readPdf } from '../support/read-pdf'
import { createCompiled, FRAME, HTML_OPTIONS } from '../support/sheet-samples'
import { expect, test } from './app'

/**
 * Five documents page by page: what stands on which page, and as what it is tagged. Pictures of pages would differ between versions of Chromium;
 * where a heading, a step or a figure goes does not.
 */
const TEXT = readFile(join(import.meta.dirname, '../fixtures/sheets/entry.md'), 'utf8')
const { look } = DEFAULT_SHEET_SETTINGS

test.skip(({ shell }) => shell !== 'browser', 'Chromium alone is asked here.')

/** Its beginning without the running lines, its end, and its tags. */
function describePage({ text, roles }: PdfPage): string {
  const body = text.replace(/^.*?(?:Grundpaket 1\.2\.0|Nachbarschaft · treff@example\.org)(?! ·)/, '').trim()
  return `${body.slice(0, 90)} … ${body.slice(-60)} [${[...new Set(roles)].sort().join(' ')}]`
}

async function printPages(document: SheetDocument, chosen: PrintLook = look): Promise<readonly string[]> {
  const executablePath = findChromium(process.env)
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === null ? {} : { executablePath }),
  })
  try {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const html = writeHtml(document, { ...HTML_OPTIONS, look: chosen, fonts: await readSheetFonts() })
    await page.goto(`data:text/html;base64,${Buffer.from(html).toString('base64')}`)
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    const { pages } = await readPdf(bytes)
    return pages.map(describePage)
  } finally {
    await browser.close()
  }
}

test('the moderation sheet', async () => {
  const compiled = createCompiled(await TEXT)
  const pages = await printPages(createSheet(compiled, { kind: 'moderation', parts: {}, people: 24 }, FRAME))
  expect(pages.join('\n')).toMatchSnapshot('moderation.txt')
})

test('the handout on A5 in large type', async () => {
  const document = createSheet(createCompiled(await TEXT), { kind: 'handout', parts: {}, people: null }, FRAME)
  expect((await printPages(document, { paper: 'a5', textSize: 16, isColour: false })).join('\n')).toMatchSnapshot(
    'handout.txt',
  )
})

test('the packing list', async () => {
  const document = createSheet(createCompiled(await TEXT), { kind: 'material', parts: {}, people: 24 }, FRAME)
  expect((await printPages(document)).join('\n')).toMatchSnapshot('material.txt')
})

test('cards on both sides', async () => {
  const card = createCard(createCompiled(await TEXT), 'Aktivieren', FRAME)
  expect((await printPages(createCards([card, card, card, card, card], 'Karten', FRAME))).join('\n')).toMatchSnapshot(
    'cards.txt',
  )
})

test('a workshop folder', async () => {
  const items = [{ type: 'entry' as const, compiled: createCompiled(await TEXT), notes: [] }]
  const plan = { ...EMPTY_PLAN, place: 'Saal', trainer: 'Frau K.', people: 24, slot: 60 }
  const parts = ['cover', 'contents', 'plan', 'materials', 'sheets', 'sources'] as const
  const document = createFolder(
    items,
    { title: 'Unser Tag', date: '2026-12-03', plan, parts, kind: 'moderation' },
    FRAME,
  )
  expect((await printPages(document)).join('\n')).toMatchSnapshot('folder.txt')
})
