import { CONTROL, circle, INK, path, place, rect, SHEET, type Shape, WASH } from '../svg'
import { line } from './lines'

/** A house seen from the front, standing on `y`. */
export function house(x: number, y: number, width = 44, height = 48): Shape {
  const half = width / 2
  const eaves = -height * 0.58
  return place(x, y, [
    path(['M', -half, 0, 'V', eaves, 'L', 0, -height, 'L', half, eaves, 'V', 0, 'Z'], { fill: SHEET }),
    rect(-5, -16, 10, 16),
  ])
}

/** A house seen from above, on a map. */
export function roof(x: number, y: number, width: number, height: number): Shape {
  return rect(x, y, width, height, { rx: 3, fill: SHEET, stroke: CONTROL })
}

/** A tree seen from the front, standing on `y`. */
export function tree(x: number, y: number, size = 1): Shape {
  return place(x, y, [path(['M', 0, 0, 'V', -18 * size]), circle(0, -28 * size, 14 * size, { fill: WASH })])
}

/** A tree seen from above, on a map. */
export function treeAbove(cx: number, cy: number, radius = 14): Shape {
  return [circle(cx, cy, radius, { fill: WASH, stroke: CONTROL }), circle(cx, cy, 2, { fill: INK })].join('\n')
}

/** A street lamp seen from the front, standing on `y`. */
export function lamp(x: number, y: number): Shape {
  return place(x, y, [
    path(['M', 0, 0, 'V', -44, 'Q', 0, -52, 8, -52, 'H', 14]),
    path(['M', 8, -52, 'H', 22, 'L', 19, -44, 'H', 11, 'Z'], { fill: SHEET }),
  ])
}

/** A park bench seen from the front, standing on `y`. */
export function parkBench(x: number, y: number): Shape {
  return place(x, y, [
    path(['M', -18, 0, 'V', -10, 'M', 18, 0, 'V', -10]),
    rect(-22, -14, 44, 5, { rx: 2, fill: SHEET }),
    rect(-22, -27, 44, 6, { rx: 2, fill: SHEET }),
  ])
}

/** A street on a map: two kerbs with its ground between. */
export function street(x: number, y: number, width: number, height: number): Shape {
  const isLevel = width > height
  const kerbs = isLevel
    ? [
        line([
          [x, y],
          [x + width, y],
        ]),
        line([
          [x, y + height],
          [x + width, y + height],
        ]),
      ]
    : [
        line([
          [x, y],
          [x, y + height],
        ]),
        line([
          [x + width, y],
          [x + width, y + height],
        ]),
      ]
  return [rect(x, y, width, height, { fill: WASH, stroke: 'none' }), ...kerbs].join('\n')
}
