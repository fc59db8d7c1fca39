import { type FileChild, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType } from 'docx'
import { needsQrCode, shortenAddress } from '../links'
import type { Block } from '../model'
import { writeQrCode } from '../qr'
import { WORDS } from '../words'
import { type DocxContext, millimetresToTwips } from './context'
import { createImage, createLink, createRun } from './runs'
import { STYLE } from './styles'
import { LAYOUT, ruleBelowRows } from './tables'

type Of<T extends Block['type']> = Extract<Block, { type: T }>

interface Line {
  readonly children: readonly ParagraphChild[]
  /** Of the QR code beside it; null where the address is short, or none. */
  readonly longAddress: string | null
}

/** Edge of a QR code in millimetres, as in HTML, and in pixels. */
const CODE = 17
const CODE_PIXELS = Math.round((CODE / 25.4) * 96)

export function createSources({ items }: Of<'sources'>, context: DocxContext): FileChild[] {
  const lines = items.map(({ text, href }): Line => {
    if (href === null) return { children: [createRun(text)], longAddress: null }
    const link = createLink(href, shortenAddress(href))
    return { children: [createRun(text), createRun('', { break: 1 }), link], longAddress: keepLong(href) }
  })
  return createLines(lines, context)
}

export function createAddresses({ items }: Of<'addresses'>, context: DocxContext): FileChild[] {
  const lines = items.map(({ number, href }): Line => {
    const link = createLink(href, shortenAddress(href))
    return { children: [createRun(`[${number}] `), link], longAddress: keepLong(href) }
  })
  return createLines(lines, context)
}

function keepLong(href: string): string | null {
  return needsQrCode(href) ? href : null
}

/** Paragraphs; a table where codes stand beside them. */
function createLines(lines: readonly Line[], context: DocxContext): FileChild[] {
  if (lines.every(({ longAddress }) => longAddress === null)) return lines.map((line) => createLine(line, context))
  const { textWidth } = context
  const codeWidth = millimetresToTwips(CODE + 4)
  const widths = [textWidth - codeWidth, codeWidth]
  const toCell = (index: number, child: Paragraph): TableCell =>
    new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [child] })
  const table = new Table({
    ...LAYOUT,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: ruleBelowRows(context),
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [toCell(0, createLine(line, context)), toCell(1, createCode(line))],
        }),
    ),
  })
  return [table]
}

function createLine({ children }: Line, { inherited }: DocxContext): Paragraph {
  return new Paragraph({ ...inherited, style: STYLE.source, children: [...children] })
}

function createCode({ longAddress }: Line): Paragraph {
  if (longAddress === null) return new Paragraph({})
  const picture = { type: 'png', bytes: writeQrCode(longAddress), width: CODE_PIXELS, height: CODE_PIXELS } as const
  return new Paragraph({
    spacing: { after: 0 },
    children: [createImage(picture, WORDS.code(shortenAddress(longAddress)))],
  })
}
