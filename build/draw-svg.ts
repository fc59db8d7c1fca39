import { Resvg } from '@resvg/resvg-js'

export interface DrawOptions {
  /** Pixels; the height follows. */
  readonly width: number
  /** Only what has words in it needs the fonts of this computer. */
  readonly hasText: boolean
}

/** A drawing as a PNG, for tools that have no window. The one door to resvg. */
export function drawSvg(svg: string, { width, hasText }: DrawOptions): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: hasText } }).render().asPng()
}
