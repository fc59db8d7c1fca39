import { LIBRARY_FILES } from '../../core/contract'
import type { SheetDocument } from '../../core/sheets/model'
import { listPictures } from '../../core/sheets/pictures'
import { fetchBytes } from './bytes'

/** A picture of the library on its way into a file. Size in pixels. */
export interface LoadedPicture {
  readonly mime: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  /** Of an SVG file: a PNG of it. */
  readonly raster: Uint8Array | undefined
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
export async function loadPictures(document: SheetDocument, base: string, withDrawings: boolean): Promise<Pictures> {
  const loaded = await Promise.all(
    listPictures(document, withDrawings).map(
      async (path) => [path, await loadPicture(base, path).catch(() => null)] as const,
    ),
  )
  return new Map(loaded.flatMap(([path, picture]) => (picture === null ? [] : [[path, picture] as const])))
}

async function loadPicture(base: string, path: string): Promise<LoadedPicture | null> {
  const mime = MIMES[path.split('.').at(-1) ?? '']
  if (mime === undefined) return null
  const address = base + LIBRARY_FILES.image(path)
  const [bytes, size] = await Promise.all([fetchBytes(address), measure(address, mime)])
  return { mime, bytes, ...size }
}

/** Sharp on paper: a drawing is printed at half this width or less. */
const RASTER_WIDTH = 1600

async function measure(address: string, mime: string): Promise<Pick<LoadedPicture, 'width' | 'height' | 'raster'>> {
  const image = new Image()
  image.src = address
  await image.decode()
  const [width, height] = [image.naturalWidth || 600, image.naturalHeight || 400]
  return { width, height, raster: mime === 'image/svg+xml' ? await drawRaster(image, width, height) : undefined }
}

async function drawRaster(image: HTMLImageElement, width: number, height: number): Promise<Uint8Array | undefined> {
  const canvas = new OffscreenCanvas(RASTER_WIDTH, Math.round((RASTER_WIDTH * height) / width))
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
