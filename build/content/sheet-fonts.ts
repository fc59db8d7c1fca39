import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontFile } from '../../core/sheets/html/styles'

const FONTS = join(import.meta.dirname, '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files')

/** The fonts of a page that needs nothing else. */
export function readSheetFonts(): Promise<readonly FontFile[]> {
  return Promise.all([readFont('normal'), readFont('italic')])
}

async function readFont(style: FontFile['style']): Promise<FontFile> {
  const file = join(FONTS, `atkinson-hyperlegible-next-latin-wght-${style}.woff2`)
  return { style, address: `data:font/woff2;base64,${(await readFile(file)).toString('base64')}` }
}
