import { AppError } from '../../core/errors'
import type { ProfileLogo } from '../../core/model/sheet'
import { toBase64 } from './bytes'

const MAX_BYTES = 700 * 1024
const MIMES = ['image/png', 'image/jpeg'] as const

/**
 * A logo for paper from a file that the person chose.
 * @throws AppError `file-foreign` for anything but a PNG or JPEG that can be shown, `file-damaged` for one that is too large
 */
export async function readLogo(file: File): Promise<ProfileLogo> {
  const mime = MIMES.find((known) => known === file.type)
  if (mime === undefined) throw new AppError('file-foreign', 'a logo is a PNG or JPEG picture')
  if (file.size > MAX_BYTES) throw new AppError('file-damaged', 'the picture is too large')
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError('file-foreign', 'the picture cannot be read', {}, { cause })
  })
  const { width, height } = bitmap
  bitmap.close()
  return { mime, base64: toBase64(new Uint8Array(await file.arrayBuffer())), width, height }
}
