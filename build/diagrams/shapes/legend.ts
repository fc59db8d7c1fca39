import type { Shape } from '../svg'
import { text } from '../text'
import { personAbove, type Role } from './people'

/** Explains a filled or an outlined person; the point is the person's middle, the text may have two lines. */
export function personLegend(x: number, y: number, role: Role, lines: string | readonly string[]): Shape {
  return [personAbove(x, y, -90, role), besideLegend(x + 26, y, lines)].join('\n')
}

/** Text right of a sign, in line with its middle. */
export function besideLegend(x: number, y: number, lines: string | readonly string[]): Shape {
  const count = typeof lines === 'string' ? 1 : lines.length
  return text(x, y + 5.6 - (count - 1) * 10, lines)
}

/** A bold name and lines below it; the point is the first baseline. */
export function note(x: number, y: number, name: string, lines: string | readonly string[]): Shape {
  return [text(x, y, name, { bold: true }), text(x, y + 22, lines)].join('\n')
}
