import { LIBRARY_FILES } from '../../core/contract'
import type { SheetDocument } from '../../core/sheets/model'
import { listPictures } from '../../core/sheets/pictures'
import { fetchBytes } from './bytes'

/** A picture of the library on its way into a file. Pixels; null where the window cannot tell. */
export interface LoadedPicture {
  readonly mime: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export type Pictures = ReadonlyMap<string, LoadedPicture>

const MIMES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** The pictures that a document needs; one that cannot be read is left out, and its text takes its place. */
export async function loadPictures(document: SheetDocument, base: string): Promise<Pictures> {
  const loaded = await Promise.all(
    listPictures(document).map(async (path) => [path, await loadPicture(base, path).catch(() => null)] as const),
  )
  return new Map(loaded.flatMap(([path, picture]) => (picture === null ? [] : [[path, picture] as const])))
}

async function loadPicture(base: string, path: string): Promise<LoadedPicture | null> {
  const mime = MIMES[path.split('.').at(-1) ?? '']
  if (mime === undefined) return null
  const address = base + LIBRARY_FILES.image(path)
  const [bytes, size] = await Promise.all([fetchBytes(address), measure(address)])
  return { mime, bytes, ...size }
}

async function measure(address: string): Promise<{ width: number; height: number }> {
  const image = new Image()
  image.src = address
  await image.decode()
  return { width: image.naturalWidth || 600, height: image.naturalHeight || 400 }
}
