import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { PrintLook } from '../../model/sheet'
import { COLOURS } from '../html/styles'

/** On every computer with Word, and with the same widths as LibreOffice's Carlito. */
const DOCX_FONT = 'Calibri'

export const NUMBERING = { bullets: 'aufzaehlung', numbers: 'nummern', steps: 'schritte', boxes: 'packliste' } as const
export const STYLE = {
  lead: 'Vorspann',
  small: 'Klein',
  kicker: 'Dachzeile',
  step: 'Schritt',
  check: 'Packliste',
  calloutTitle: 'Kastentitel',
  source: 'Quelle',
  attribution: 'Lizenzangabe',
  label: 'Beschriftung',
  page: 'Seitenzeile',
} as const

export function readColours({ isColour }: PrintLook): Record<keyof (typeof COLOURS)['colour'], string> {
  const { ink, soft, line, accent, wash } = COLOURS[isColour ? 'colour' : 'grey']
  const bare = (colour: string): string => colour.slice(1)
  return { ink: bare(ink), soft: bare(soft), line: bare(line), accent: bare(accent), wash: bare(wash) }
}

/** Real styles, so that a colleague changes the look of all headings at once. Sizes are in half points. */
export function describeStyles(look: PrintLook): IStylesOptions {
  const { ink, soft, accent } = readColours(look)
  const size = look.textSize * 2
  const scale = (factor: number): number => Math.round(size * factor)
  const heading = (factor: number, color: string, before: number) => ({
    run: { size: scale(factor), bold: true, color, font: DOCX_FONT },
    paragraph: {
      spacing: { before, after: 100, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  })
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true }
  return {
    default: {
      document: {
        run: {
          font: DOCX_FONT,
          size,
          color: ink,
          language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'de-DE' },
        },
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: scale(2.8), bold: true, color: ink, font: DOCX_FONT },
        paragraph: { spacing: { after: 360, line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(2, ink, 0),
      heading2: heading(1.25, accent, 300),
      heading3: heading(1.1, ink, 200),
      heading4: heading(1, ink, 160),
      hyperlink: { run: { color: ink } },
    },
    paragraphStyles: [
      {
        id: STYLE.lead,
        name: STYLE.lead,
        ...based,
        run: { size: scale(1.12) },
        paragraph: { spacing: { after: 200 } },
      },
      { id: STYLE.small, name: STYLE.small, ...based, run: { size: scale(0.85), color: soft } },
      { id: STYLE.kicker, name: STYLE.kicker, ...based, run: { bold: true, color: accent } },
      {
        id: STYLE.step,
        name: STYLE.step,
        ...based,
        run: { bold: true, color: accent },
        paragraph: { keepNext: true, spacing: { before: 120, after: 40 } },
      },
      { id: STYLE.check, name: STYLE.check, ...based, paragraph: { spacing: { after: 60 } } },
      {
        id: STYLE.calloutTitle,
        name: STYLE.calloutTitle,
        ...based,
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
      },
      { id: STYLE.source, name: STYLE.source, ...based, run: { size: scale(0.9) } },
      {
        id: STYLE.attribution,
        name: STYLE.attribution,
        ...based,
        run: { size: scale(0.75), color: soft },
        paragraph: { spacing: { before: 320 }, keepLines: true },
      },
      {
        id: STYLE.label,
        name: STYLE.label,
        ...based,
        run: { size: scale(0.75), color: soft },
        paragraph: { spacing: { after: 0 } },
      },
      { id: STYLE.page, name: STYLE.page, basedOn: 'Normal', run: { size: 13, color: soft } },
    ],
  }
}

function levels(marker: (depth: number) => Pick<ILevelsOptions, 'format' | 'text' | 'style'>): ILevelsOptions[] {
  return [0, 1, 2, 3, 4].map((level) => ({
    level,
    alignment: AlignmentType.START,
    ...marker(level),
    style: { ...marker(level).style, paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }))
}

const number = (level: number) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })

/** Word takes no larger number for the first of a list. */
const MAX_NUMBER = 32_767

/** Numbers for a list. One that does not begin with 1 needs a definition of its own (ECMA-376, part 1, 17.9.25). */
export function chooseNumbers(first: number): string | INumberingOptions['config'][number] {
  if (first === 1) return NUMBERING.numbers
  const start = Math.min(first, MAX_NUMBER)
  return {
    reference: `${NUMBERING.numbers}-ab-${start}`,
    levels: levels(number).map((level) => ({ ...level, start })),
  }
}

export function describeNumbering(look: PrintLook): INumberingOptions {
  const { accent } = readColours(look)
  return {
    config: [
      {
        reference: NUMBERING.bullets,
        levels: levels((level) => ({
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          style: { run: { color: accent } },
        })),
      },
      { reference: NUMBERING.numbers, levels: levels(number) },
      { reference: NUMBERING.steps, levels: levels(number) },
      {
        reference: NUMBERING.boxes,
        levels: levels(() => ({ format: LevelFormat.BULLET, text: '☐', style: { run: { font: 'Segoe UI Symbol' } } })),
      },
    ],
  }
}
