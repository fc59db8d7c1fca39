import type { IParagraphOptions } from 'docx'
import type { PrintLook } from '../../model/sheet'
import type { Written } from './written-blocks'

/** Bytes of a picture of the library, or null where it cannot stand in a DOCX file (its text takes its place). */
export interface DocxImage {
  readonly type: 'png' | 'jpg' | 'svg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  /** A PNG of it, for programs that show no SVG in a DOCX file, as LibreOffice before 24. */
  readonly raster?: Uint8Array | undefined
}

export interface DocxContext {
  readonly look: PrintLook
  readonly image: (path: string) => DocxImage | null
  /** Each ordered list counts for itself. */
  readonly nextList: () => number
  /** Blocks that are XML already. */
  readonly written: Written[]
  /** What a box, a quotation or a step gives each paragraph in it. */
  readonly inherited: Pick<IParagraphOptions, 'border' | 'shading' | 'indent' | 'keepLines' | 'keepNext'>
  /** Level of lists in lists, from 0. */
  readonly depth: number
  /** Width of the text, in twentieths of a point. */
  readonly textWidth: number
}

/** Twentieths of a point, the unit of lengths in OOXML. */
export function pixelsToTwips(pixels: number): number {
  return Math.round(pixels * 15)
}

export function millimetresToTwips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}
