import type { PrintLook } from '../../model/sheet'
import type { Part, SheetDocument } from '../model'
import { WORDS } from '../words'
import { cssString } from './css-text'
import { GEOMETRY, LINE_GAP } from './geometry'
import { COLOURS, FONT } from './styles'

/** Of `Seite 100 von 100` in the size of the line, in CSS pixels: it stays in one line on small paper, too. */
const NUMBER_WIDTH = 98

/**
 * Pages by name, one for each part: Chromium knows no running titles, but named pages and margin boxes (CSS Paged Media 3). Other browsers print
 * the same text without the lines above and below; the attribution stands in the text as well.
 */
export function writePageStyles({ parts }: SheetDocument, look: PrintLook): string {
  const { name, top, right, bottom, left } = GEOMETRY[look.paper]
  const lines = [`@page { size: ${name} portrait; margin: ${top}px ${right}px ${bottom}px ${left}px; }`]
  for (const part of parts) lines.push(writePage(part, look), `#${part.id} { page: ${part.id}; }`)
  return lines.join('\n')
}

function writePage(part: Part, look: PrintLook): string {
  if (part.body.type === 'cards') return `@page ${part.id} { size: A4 portrait; margin: 0; }`
  if (part.body.type === 'cover') return `@page ${part.id} {}`
  const { soft, line } = COLOURS[look.isColour ? 'colour' : 'grey']
  const font = `font: 400 7.5pt/1.3 ${FONT}; color: ${soft}`
  const above = `${font}; vertical-align: bottom; padding-bottom: ${LINE_GAP.above}px`
  const below = `${font}; vertical-align: top; border-top: 0.5pt solid ${line}; padding-top: 2.5mm; margin-top: ${LINE_GAP.below}px`
  const { width, left, right } = GEOMETRY[look.paper]
  const numbers = Math.ceil((100 * NUMBER_WIDTH) / (width - left - right))
  const page = `${cssString(`${WORDS.page} `)} counter(page) ${cssString(` ${WORDS.of} `)} counter(pages)`
  return `@page ${part.id} {
  @top-left { content: ${cssString(part.header.left)}; width: 50%; text-align: left; ${above}; }
  @top-right { content: ${cssString(part.header.right)}; width: 50%; text-align: right; ${above}; }
  @bottom-left { content: ${cssString(part.footer)}; width: ${100 - numbers}%; text-align: left; ${below}; }
  @bottom-right { content: ${page}; width: ${numbers}%; text-align: right; ${below}; }
}`
}
