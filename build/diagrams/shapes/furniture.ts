import { CONTROL, circle, INK, MARK, path, place, rect, SHEET, type Shape, WASH } from '../svg'
import { line } from './lines'

export function roundTable(cx: number, cy: number, radius: number): Shape {
  return circle(cx, cy, radius, { fill: SHEET })
}

export function table(x: number, y: number, width: number, height: number): Shape {
  return rect(x, y, width, height, { rx: 6, fill: SHEET })
}

/** A bench seen from above; the back is on its upper side. */
export function bench(x: number, y: number, width: number, degrees = 0): Shape {
  return place(
    x,
    y,
    [rect(-width / 2, -6, width, 14, { rx: 4, fill: SHEET }), rect(-width / 2, -12, width, 6, { rx: 3, fill: SHEET })],
    degrees,
  )
}

/** A board seen from above: a bar that people stand in front of. */
export function boardAbove(x: number, y: number, length: number, degrees = 0): Shape {
  return place(x, y, [rect(-length / 2, -4, length, 8, { rx: 2, fill: INK })], degrees)
}

/** A card; `lines` hint at writing. */
export function card(x: number, y: number, width: number, height: number, lines = 0, fill = SHEET): Shape {
  const gap = height / (lines + 1)
  const strokes = Array.from({ length: lines }, (_, index) => {
    const end = index === lines - 1 && lines > 1 ? x + width * 0.6 : x + width - 7
    return line(
      [
        [x + 7, y + gap * (index + 1)],
        [end, y + gap * (index + 1)],
      ],
      { color: CONTROL },
    )
  })
  return [rect(x, y, width, height, { rx: 4, fill }), ...strokes].join('\n')
}

/** A card that the text speaks of: tinted, with a corner folded over so that it is also seen without colour. */
export function markedCard(x: number, y: number, width: number, height: number): Shape {
  const fold = 10
  const right = x + width
  return [
    path(['M', x, y, 'H', right - fold, 'L', right, y + fold, 'V', y + height, 'H', x, 'Z'], { fill: MARK }),
    path(['M', right - fold, y, 'V', y + fold, 'H', right]),
  ].join('\n')
}

/** An area or a room without walls: what belongs together. */
export function area(x: number, y: number, width: number, height: number): Shape {
  return rect(x, y, width, height, { rx: 12, fill: WASH, stroke: CONTROL })
}

/** A room seen from above, with its floor. Doors are drawn over its wall. */
export function room(x: number, y: number, width: number, height: number): Shape {
  return rect(x, y, width, height, { rx: 2, fill: WASH })
}

/**
 * A door in a wall, seen from above: the gap and the leaf that stands open. The hinge is at the given point, the wall runs on in the direction
 * `degrees`, and the leaf opens to the right of that direction.
 */
export function door(x: number, y: number, size: number, degrees: number, opens: 'right' | 'left' = 'right'): Shape {
  const side = opens === 'right' ? 1 : -1
  return place(
    x,
    y,
    [
      path(['M', 0, 0, 'H', size], { stroke: SHEET, 'stroke-width': 6, 'stroke-linecap': 'butt' }),
      path(['M', 0, 0, 'V', size * side]),
      path(['M', size, 0, 'A', size, size, 0, 0, side === 1 ? 1 : 0, 0, size * side], {
        stroke: CONTROL,
        'stroke-dasharray': '2 5',
      }),
    ],
    degrees,
  )
}
