import { CONTROL, type Point, rect, SHEET, type Shape } from '../svg'
import { label } from '../text'
import { card, markedCard } from './furniture'
import { line } from './lines'

export interface Grid {
  readonly x: number
  readonly y: number
  readonly columns: readonly string[]
  readonly columnWidth: number
  readonly rows: number
  readonly rowHeight: number
}

export const GRID_HEADER = 32

/** A wall with places as columns and times as rows. */
export function grid({ x, y, columns, columnWidth, rows, rowHeight }: Grid): readonly Shape[] {
  const [right, bottom] = [x + columns.length * columnWidth, y + GRID_HEADER + rows * rowHeight]
  const levels = Array.from({ length: rows }, (_, row) => y + GRID_HEADER + row * rowHeight)
  return [
    rect(x, y, right - x, bottom - y, { rx: 4, fill: SHEET }),
    ...levels.map((level) =>
      line(
        [
          [x, level],
          [right, level],
        ],
        { color: CONTROL },
      ),
    ),
    ...columns.slice(1).map((_, index) => {
      const left = x + (index + 1) * columnWidth
      return line(
        [
          [left, y],
          [left, bottom],
        ],
        { color: CONTROL },
      )
    }),
    ...columns.map((name, index) => label(x + (index + 0.5) * columnWidth, y + GRID_HEADER / 2, name, { bold: true })),
  ]
}

/** The middle of a field; columns and rows count from 0. */
export function field({ x, y, columnWidth, rowHeight }: Grid, column: number, row: number): Point {
  return [x + (column + 0.5) * columnWidth, y + GRID_HEADER + (row + 0.5) * rowHeight]
}

export function cardIn(wall: Grid, column: number, row: number): Shape {
  const [cx, cy] = field(wall, column, row)
  const [width, height] = [wall.columnWidth - 24, wall.rowHeight - 20]
  return card(cx - width / 2, cy - height / 2, width, height, 3)
}

export function markedCardIn(wall: Grid, column: number, row: number): Shape {
  const [cx, cy] = field(wall, column, row)
  const [width, height] = [wall.columnWidth - 24, wall.rowHeight - 20]
  return markedCard(cx - width / 2, cy - height / 2, width, height)
}
