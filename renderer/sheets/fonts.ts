import italicFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import normalFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import type { FontFile } from '../../core/sheets/html/styles'
import { fetchBytes, toDataAddress } from './bytes'

/** For the preview: the files that the window itself uses. */
export function listWindowFonts(): readonly FontFile[] {
  const absolute = (address: string): string => new URL(address, location.href).href
  return [
    { style: 'normal', address: absolute(normalFont) },
    { style: 'italic', address: absolute(italicFont) },
  ]
}

/** For a file that must need nothing else. */
export async function loadFonts(): Promise<readonly FontFile[]> {
  return Promise.all(
    listWindowFonts().map(async ({ style, address }) => ({
      style,
      address: toDataAddress('font/woff2', await fetchBytes(address)),
    })),
  )
}
