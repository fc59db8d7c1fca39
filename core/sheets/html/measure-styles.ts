import type { PrintLook } from '../../model/sheet'
import { GEOMETRY } from './geometry'

/** In em: below it, times beside the steps would leave half of the line for the words, and steps half a page high would leave pages half empty. */
const NARROW_BELOW = 25
/** In em: the longest usual word of a fact, as `Ehrenamtliche`. It has no hyphen to break at. */
const FACT_WORD = 6.9
/** Space at both sides of a fact, in CSS pixels. */
const FACT_PADDING = 23
/** Points by which participants' sheets are set larger. */
export const LARGER = 2

/** What depends on how much text fits into a line: on the paper, and on the size of its type. */
export function writeMeasureStyles(look: PrintLook): string {
  const larger = { ...look, textSize: look.textSize + LARGER }
  return [...writeFor('.part', look), ...writeFor('.part.large', larger)].join('\n')
}

type Type = Pick<PrintLook, 'paper'> & { readonly textSize: number }

function writeFor(selector: string, type: Type): readonly string[] {
  const { measure, em } = readMeasure(type)
  const columns = writeFactColumns(selector, countFactColumns(type))
  return measure < NARROW_BELOW * em ? [columns, writeNarrowSteps(selector)] : [columns]
}

/** How many facts can stand in a row without a broken word. */
export function countFactColumns(type: Type): number {
  const { measure, em } = readMeasure(type)
  return Math.max(1, Math.floor(measure / (FACT_WORD * em + FACT_PADDING)))
}

/** In CSS pixels. */
function readMeasure({ paper, textSize }: Type): { measure: number; em: number } {
  const { width, left, right } = GEOMETRY[paper]
  return { measure: width - left - right, em: (textSize * 96) / 72 }
}

/** At most that many facts in a row. The last one takes what is left of its row: it says for whom, and is the longest. */
function writeFactColumns(selector: string, most: number): string {
  return [1, 2, 3, 4, 5]
    .flatMap((wanted) => {
      const columns = Math.min(wanted, most)
      const facts = `${selector} .columns-${wanted}`
      const lasts = Array.from({ length: columns }, (_, index) => {
        const [place, rest] = [index + 1, columns - index]
        return `${facts} > :last-child:nth-child(${columns}n + ${place}) { grid-column: span ${rest}; }`
      })
      return [`${facts} { --columns: ${columns}; }`, ...lasts]
    })
    .join('\n')
}

/** Times at the end of a step's title instead of beside the whole step. No floats: they would be painted, and read out, before all that is beside them. */
function writeNarrowSteps(selector: string): string {
  const step = `${selector} .step`
  return `${step} { grid-template-columns: 1.4em minmax(0, 1fr) auto; column-gap: 0; }
${step} .margin { grid-area: 1 / 3; display: flex; gap: 0.6em; align-items: baseline; padding-inline-start: 0.8em; white-space: nowrap; }
${step} .number { grid-area: 1 / 1; text-align: start; margin: 0; }
${step} .body { display: contents; }
${step} .body > * { grid-column: 2 / -1; }
${step} .body > .title { grid-area: 1 / 2; }`
}
