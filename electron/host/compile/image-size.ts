import { imageSize } from 'image-size'
import type { ImageInfo } from '../../../core/markdown/context'

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
