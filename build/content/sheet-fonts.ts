import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FontFile, SHEET_FONTS } from '../../core/sheets/html/styles'

const FONTS = join(import.meta.dirname, '../../node_modules/@fontsource/atkinson-hyperlegible-next/files')

/** The fonts of a page that needs nothing else. */
export function readSheetFonts(): Promise<readonly FontFile[]> {
  return Promise.all(
    SHEET_FONTS.map(async ({ style, weight }) => {
      const file = join(FONTS, `atkinson-hyperlegible-next-latin-${weight}-${style}.woff2`)
      return { style, weight, address: `data:font/woff2;base64,${(await readFile(file)).toString('base64')}` }
    }),
  )
}
