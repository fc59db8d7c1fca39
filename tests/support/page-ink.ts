import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'

/** Cells across and down: of A4 each is 5 mm wide and high. */
const [COLUMNS, ROWS] = [42, 60]
/** Levels. A whole page moved by a pixel changes none of its cells so much. */
const FAR = 3
/** Cells that may be so far off, as a part of those with ink: 1 in 100 are where letters stand 0.002 em apart, 5 in 100 where a box is lost. */
const TOLERANCE = 0.02

const PDFJS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'legacy/build')
const ORIGIN = 'https://paint.test'

/**
 * Where the ink is on a printed page: a line of digits a row, a digit a cell, from 0 (paper) to 7. Painted by a program that did not write the PDF,
 * so it is what comes out of a printer; coarse, so that it is the same picture in every version of Chromium.
 */
export async function readPageInk(browser: Browser, pdf: Uint8Array, number: number): Promise<string> {
  const page = await browser.newPage()
  try {
    await serveReader(page)
    return await page.evaluate(paint, {
      data: Buffer.from(pdf).toString('base64'),
      origin: ORIGIN,
      number,
      columns: COLUMNS,
      rows: ROWS,
    })
  } finally {
    await page.close()
  }
}

async function serveReader(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname)
    if (name === '') await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Druck</title>' })
    else await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(PDFJS, name), 'utf8') })
  })
  await page.goto(`${ORIGIN}/`)
}

interface PaintOrder {
  readonly data: string
  readonly origin: string
  readonly number: number
  readonly columns: number
  readonly rows: number
}

/** Runs in the browser. */
async function paint({ data, origin, number, columns, rows }: PaintOrder): Promise<string> {
  const address = `${origin}/pdf.min.mjs`
  const pdfjs: typeof import('pdfjs-dist') = await import(address)
  pdfjs.GlobalWorkerOptions.workerSrc = `${origin}/pdf.worker.min.mjs`
  const pdf = await pdfjs.getDocument({ data: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) }).promise
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const [cellWidth, cellHeight] = [Math.ceil((2 * width) / columns), Math.ceil((2 * height) / rows)]
  const canvas = document.createElement('canvas')
  canvas.width = columns * cellWidth
  canvas.height = rows * cellHeight
  await page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / width }) }).promise
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const measure = (column: number, row: number): number => {
    const pixels = context.getImageData(column * cellWidth, row * cellHeight, cellWidth, cellHeight).data
    let ink = 0
    for (let place = 0; place < pixels.length; place += 4) {
      const light = ((pixels[place] ?? 255) + (pixels[place + 1] ?? 255) + (pixels[place + 2] ?? 255)) / 3
      ink += 1 - light / 255
    }
    return ink / (pixels.length / 4)
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => Math.min(7, Math.round(measure(column, row) * 40))).join(''),
  ).join('\n')
}

/** Whether two pages are the same to the eye. */
export function isSameInk(left: string, right: string): boolean {
  const [a, b] = [left.trim(), right.trim()]
  if (a.length !== b.length) return false
  const cells = [...a].map((sign, index) => [Number(sign), Number(b[index])] as const)
  const inked = cells.filter(([x, y]) => x > 0 || y > 0).length
  const moved = cells.filter(([x, y]) => Math.abs(x - y) >= FAR).length
  return moved <= inked * TOLERANCE
}
