import { escapeText, INK, type Shape, tag } from './svg'

export interface Drawing {
  /** Id of the entry that it belongs to, and the name of its file. */
  readonly id: string
  /** What a forge or a browser shows as its name; readers hear the alt text that stands in the entry. */
  readonly title: string
  /** Units; the width is the reader's measure, so that a unit is a pixel at the usual text size. */
  readonly height: number
  readonly shapes: readonly Shape[]
}

const WIDTH = 660

const FONT = "'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** The whole file. What all shapes share stands on the root, so that the family has one line width and one type. */
export function toSvgFile(drawing: Drawing): string {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${drawing.height}`,
    fill: 'none',
    stroke: INK,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'font-family': FONT,
    'font-size': 16,
  }
  return `${tag('svg', root, [`<title>${escapeText(drawing.title)}</title>`, ...drawing.shapes])}\n`
}
