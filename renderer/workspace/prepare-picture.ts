import { cleanDrawing } from '../../core/markdown/svg-tree'
import { writeSvgFile } from '../../core/sheets/serialize'

/** Pixels of the longer side. */
const MAX_SIDE = 1600
/** Bytes; in Base64 it fits the browser edition's limit for a message. */
const MAX_BYTES = 600 * 1024
const QUALITIES = [0.85, 0.7, 0.55, 0.4]

export interface PreparedPicture {
  /** With the ending of its new format. */
  readonly name: string
  readonly blob: Blob
}

/**
 * A picture as the library takes it: photos are drawn anew, at most 1600 pixels, as WebP (PNG where the browser writes none), which leaves everything
 * behind that a camera notes about place and time; drawings are cleaned. Null for what is no picture.
 */
export async function preparePicture(file: File): Promise<PreparedPicture | null> {
  const name = file.name.replace(/\.[^.]*$/, '') || 'bild'
  if (file.type === 'image/svg+xml') return prepareDrawing(name, await file.text())
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (bitmap === null) return null
  for (let side = MAX_SIDE; side >= 200; side = Math.round(side * 0.75)) {
    for (const quality of QUALITIES) {
      const blob = await draw(bitmap, side, quality)
      if (blob === null) return null
      if (blob.size <= MAX_BYTES) return { name: `${name}.${blob.type === 'image/webp' ? 'webp' : 'png'}`, blob }
    }
  }
  return null
}

function prepareDrawing(name: string, source: string): PreparedPicture | null {
  const svg = cleanDrawing(source)
  if (svg === null) return null
  const [, , width = 0, height = 0] = String(svg.properties.viewBox)
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const text = writeSvgFile(svg, width, height)
  return text.length > MAX_BYTES ? null : { name: `${name}.svg`, blob: new Blob([text], { type: 'image/svg+xml' }) }
}

async function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', quality))
}
