import { type FileHandle, open } from 'node:fs/promises'
import { imageSize } from 'image-size'
import type { ImageInfo } from '../../../core/markdown/context'

/** Bytes. All five formats say their size at the beginning; photographs may have a small picture of themselves before it. */
const HEAD = 256 * 1024

/**
 * Width and height of a picture, so that a page does not move while it loads; nothing where they cannot be told. This is the only place that
 * imports image-size. What is no picture is not refused here, but where it is served.
 */
export function measureImage(bytes: Uint8Array): ImageInfo {
  try {
    const { width, height } = imageSize(bytes)
    return { width: Math.round(width), height: Math.round(height) }
  } catch {
    return {}
  }
}

/** The same of a file, of which no more than the beginning is held. @throws the file system's error where it cannot be read */
export async function measureImageFile(file: string): Promise<ImageInfo> {
  const handle = await open(file)
  try {
    return measureImage(await readHead(handle))
  } finally {
    await handle.close()
  }
}

async function readHead(handle: FileHandle): Promise<Uint8Array> {
  const { size } = await handle.stat()
  const bytes = new Uint8Array(Math.min(size, HEAD))
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
  return bytes.subarray(0, bytesRead)
}
