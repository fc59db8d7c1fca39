import type { PrintLook } from '../../core/model/sheet'
import { CARD_PAGE, GEOMETRY, type PageGeometry } from '../../core/sheets/html/geometry'
import { COLOURS, FONT } from '../../core/sheets/html/styles'
import type { Part } from '../../core/sheets/model'

/** Between two pages, in CSS pixels. */
export const GAP = 30

/** Whether pages can stand below each other; elsewhere they stand beside each other. */
export function canStackPages(): boolean {
  return CSS.supports('column-wrap', 'wrap') && CSS.supports('column-height', '10mm')
}

/**
 * Pages on a screen: each part is a column as high as a page's text, and columns break as pages do, in the same engine. So what is seen here
 * is what is printed, and a part's number of pages is known before printing.
 */
export function writePreviewStyles(look: PrintLook, isStacked: boolean): string {
  const { soft, line } = COLOURS[look.isColour ? 'colour' : 'grey']
  return `@media screen {
  html { background: transparent; }
  body { margin: 0; overflow: auto; }
  .preview { background: transparent; }
  .stage { position: relative; transform-origin: 0 0; }
  .strip { position: absolute; inset-inline-start: 0; }
  .paper { position: absolute; background: #ffffff; box-shadow: 0 0 0 1px ${line}, 0 0.6mm 2.4mm rgb(0 0 0 / 0.12); }
  .line { position: absolute; display: flex; justify-content: space-between; gap: 6mm; font: 400 7.5pt/1.3 ${FONT}; color: ${soft}; }
  .line.above { align-items: end; transform: translateY(-100%); }
  .line.below { border-block-start: 0.5pt solid ${line}; padding-block-start: 2.5mm; }
  .line p { margin: 0; } .line p:last-child { white-space: nowrap; text-align: end; }
  ${writeColumns('.preview .part', GEOMETRY[look.paper], isStacked)}
  ${writeColumns('.preview .part.cards', CARD_PAGE, isStacked)}
}
@media print {
  .stage { transform: none !important; }
  .preview > div { height: auto !important; }
  .stage, .strip { display: contents; }
  .papers { display: none; }
}`
}

function writeColumns(selector: string, page: PageGeometry, isStacked: boolean): string {
  const { width, height } = textSize(page)
  const place = `position: absolute; margin: 0; top: ${page.top}px; left: ${page.left}px; width: ${width}px; column-fill: auto`
  const gaps = `row-gap: ${page.top + page.bottom + GAP}px; column-gap: ${page.left + page.right + GAP}px`
  return isStacked
    ? `${selector} { ${place}; ${gaps}; columns: 1; column-height: ${height}px; column-wrap: wrap; }`
    : `${selector} { ${place}; ${gaps}; columns: ${width}px auto; height: ${height}px; }`
}

function textSize({ width, height, top, right, bottom, left }: PageGeometry): { width: number; height: number } {
  return { width: width - left - right, height: height - top - bottom }
}

export function choosePage(part: Part, look: PrintLook): PageGeometry {
  return part.body.type === 'cards' ? CARD_PAGE : GEOMETRY[look.paper]
}

/** How many pages a part takes, from its size in CSS pixels. */
export function countPages(part: HTMLElement, page: PageGeometry, isStacked: boolean): number {
  const gap = isStacked ? page.top + page.bottom + GAP : page.left + page.right + GAP
  const pitch = isStacked ? page.height + GAP : page.width + GAP
  const size = isStacked ? part.offsetHeight : part.scrollWidth
  return Math.max(1, Math.round((size + gap) / pitch))
}

/** What is left of a part's last page below its last block, in CSS pixels. */
export function measureRest(part: HTMLElement, page: PageGeometry): number {
  const { top, width } = part.getBoundingClientRect()
  const end = part.lastElementChild?.getBoundingClientRect().bottom ?? top
  // The stage is drawn smaller or larger than it is.
  const used = ((end - top) * part.offsetWidth) / width
  return textSize(page).height - (used % (page.height + GAP))
}
