import italic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff2?url'
import normal from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url'
import boldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-italic.woff2?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?url'
import { type FontFile, SHEET_FONTS } from '../../core/sheets/html/styles'
import { fetchBytes, toDataAddress } from './bytes'

const ADDRESSES = { normal: { 400: normal, 700: bold }, italic: { 400: italic, 700: boldItalic } } as const

/** For the preview: the same files, so that its lines break as those on paper. */
export function listWindowFonts(): readonly FontFile[] {
  return SHEET_FONTS.map(({ style, weight }) => ({
    style,
    weight,
    address: new URL(ADDRESSES[style][weight], location.href).href,
  }))
}

/** For a file that must need nothing else. */
export function loadFonts(): Promise<readonly FontFile[]> {
  return Promise.all(
    listWindowFonts().map(async (font) => ({
      ...font,
      address: toDataAddress('font/woff2', await fetchBytes(font.address)),
    })),
  )
}
