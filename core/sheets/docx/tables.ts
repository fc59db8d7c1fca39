import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { countFactColumns } from '../html/measure-styles'
import type { Block, Cell, Inline } from '../model'
import { type DocxContext, millimetresToTwips } from './context'
import { createRun, toRuns } from './runs'
import { readColours, STYLE } from './styles'

const ALIGNMENTS = { left: AlignmentType.START, right: AlignmentType.END, center: AlignmentType.CENTER } as const
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
/** Space in the cells, in twentieths of a point, and columns as wide as they say. */
export const LAYOUT = { layout: TableLayoutType.FIXED, margins: { top: 60, bottom: 60, left: 110, right: 110 } }

type Of<T extends Block['type']> = Extract<Block, { type: T }>

/** Columns of a plan keep their times narrow; others share the width. */
function columnWidths(columns: number, isPlan: boolean, width: number): number[] {
  if (isPlan && columns === 3) return [Math.round(width * 0.16), Math.round(width * 0.6), Math.round(width * 0.24)]
  return Array.from({ length: columns }, () => Math.floor(width / columns))
}

/** A line below each row and none beside. */
export function ruleBelowRows({ look }: DocxContext): ITableBordersOptions {
  const border = { style: BorderStyle.SINGLE, size: 6, color: readColours(look).line }
  return {
    top: NO_BORDER,
    left: NO_BORDER,
    right: NO_BORDER,
    insideVertical: NO_BORDER,
    bottom: border,
    insideHorizontal: border,
  }
}

export function createTable({ head, rows, look }: Of<'table'>, context: DocxContext): Table {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length))
  const widths = columnWidths(columns, look === 'plan', context.textWidth)
  const toRow = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((width, index) => createCell(cells[index], width, isHead)),
    })
  return new Table({
    ...LAYOUT,
    width: { size: context.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: ruleBelowRows(context),
    rows: [...(head.length === 0 ? [] : [toRow(head, true)]), ...rows.map((row) => toRow(row, false))],
  })
}

function createCell(cell: Cell | undefined, width: number, isHead: boolean): TableCell {
  const content = cell?.content ?? []
  const children = toRuns(isHead ? content.map(embolden) : content)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[cell?.align ?? 'left'],
        spacing: { after: 0 },
        keepNext: isHead,
        children,
      }),
    ],
  })
}

function embolden(inline: Inline): Inline {
  return inline.type === 'text' ? { ...inline, marks: [...inline.marks, 'strong'] } : inline
}

/** At most four facts a row, each with its label above it; the last one takes what is left of its row. */
export function createFacts({ items }: Of<'facts'>, context: DocxContext): Table {
  const { line } = readColours(context.look)
  const border = { style: BorderStyle.SINGLE, size: 6, color: line }
  const most = Math.min(4, countFactColumns(context.look))
  const columns = Math.ceil(items.length / Math.ceil(items.length / most))
  const width = Math.floor(context.textWidth / columns)
  const rows: TableRow[] = []
  for (let from = 0; from < items.length; from += columns) {
    const row = items.slice(from, from + columns)
    const cells = row.map((fact, index) => createFact(fact, width, index === row.length - 1 ? columns - index : 1))
    rows.push(new TableRow({ cantSplit: true, children: cells }))
  }
  return new Table({
    ...LAYOUT,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  })
}

function createFact(fact: Of<'facts'>['items'][number], width: number, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: width * columnSpan, type: WidthType.DXA },
    columnSpan,
    children: [
      new Paragraph({ style: STYLE.label, children: [createRun(fact.label)] }),
      new Paragraph({ spacing: { after: 0 }, children: [createRun(fact.value)] }),
    ],
  })
}

/** An empty field to write in. */
export function createField({ label, height }: Of<'field'>, context: DocxContext): Table {
  const { soft } = readColours(context.look)
  const border = { style: BorderStyle.DASHED, size: 6, color: soft }
  return new Table({
    ...LAYOUT,
    width: { size: context.textWidth, type: WidthType.DXA },
    columnWidths: [context.textWidth],
    borders: { top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: millimetresToTwips(height), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: context.textWidth, type: WidthType.DXA },
            children: [new Paragraph({ style: STYLE.label, children: [createRun(label)] })],
          }),
        ],
      }),
    ],
  })
}
