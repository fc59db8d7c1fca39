/** One section of the report. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** A table in plain text: the first column to the left, numbers to the right. */
export function formatTable({ title, columns, rows, notes }: Table): string {
  const widths = columns.map((column, place) => Math.max(column.length, ...rows.map((row) => row[place]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0)))
      .join('  ')
  const rule = widths.map((width) => '-'.repeat(width))
  return [title, '', line(columns), line(rule), ...rows.map(line), '', ...notes, ''].join('\n')
}

export function formatMs(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)
}

export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}

/** How many times as much another one takes. */
export function formatRatio(other: number, own: number): string {
  return `${(other / own).toFixed(1)}×`
}
