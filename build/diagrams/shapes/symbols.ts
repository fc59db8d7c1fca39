import { ACCENT, circle, path, place, rect, SHEET, type Shape, WASH } from '../svg'

/** A pin with a round head; it stands on the point. */
export function pin(x: number, y: number): Shape {
  return place(x, y, [path(['M', 0, 0, 'V', -16]), circle(0, -20, 6, { fill: ACCENT })])
}

/** A pin with a small flag; it stands on the point. */
export function flagPin(x: number, y: number): Shape {
  return place(x, y, [path(['M', 0, 0, 'V', -26, 'L', 16, -20, 'L', 0, -14], { fill: SHEET })])
}

export function balloon(x: number, y: number): Shape {
  return place(x, y, [
    path(['M', 0, 0, 'Q', -3, -8, 0, -14]),
    path(['M', 0, -14, 'C', -12, -20, -9, -34, 0, -34, 'C', 9, -34, 12, -20, 0, -14, 'Z'], { fill: ACCENT }),
  ])
}

export function lightning(cx: number, cy: number): Shape {
  return place(cx, cy, [path(['M', 3, -15, 'L', -8, 2, 'H', 0, 'L', -3, 15, 'L', 9, -3, 'H', 1, 'Z'], { fill: SHEET })])
}

export function key(cx: number, cy: number): Shape {
  return place(cx, cy, [circle(-8, 0, 6, { fill: SHEET }), path(['M', -2, 0, 'H', 14, 'V', 6, 'M', 8, 0, 'V', 5])])
}

export function bus(cx: number, cy: number): Shape {
  return place(cx, cy, [
    rect(-20, -14, 40, 22, { rx: 4, fill: SHEET }),
    path(['M', -20, -2, 'H', 20, 'M', -7, -14, 'V', -2, 'M', 7, -14, 'V', -2]),
    circle(-11, 9, 4, { fill: SHEET }),
    circle(11, 9, 4, { fill: SHEET }),
  ])
}

/** A car seen from above, driving in a direction. */
export function carAbove(cx: number, cy: number, degrees = 0): Shape {
  return place(
    cx,
    cy,
    [rect(-34, -17, 68, 34, { rx: 10, fill: SHEET }), path(['M', 10, -13, 'Q', 16, 0, 10, 13, 'M', -16, -13, 'V', 13])],
    degrees,
  )
}

export function camera(cx: number, cy: number): Shape {
  return place(cx, cy, [
    path(['M', -20, -10, 'H', -9, 'L', -6, -16, 'H', 6, 'L', 9, -10, 'H', 20, 'V', 14, 'H', -20, 'Z'], { fill: SHEET }),
    circle(0, 2, 7),
  ])
}

/** A ball for a game. */
export function ball(cx: number, cy: number): Shape {
  return place(cx, cy, [circle(0, 0, 9, { fill: SHEET }), path(['M', -9, 0, 'Q', 0, -6, 9, 0])])
}

/** Squares of a hopping game, chalked on the ground. */
export function hopscotch(x: number, y: number): Shape {
  const squares = [
    [0, 14],
    [28, 0],
    [28, 28],
    [56, 14],
    [84, 0],
    [84, 28],
  ]
  return place(
    x,
    y,
    squares.map(([left = 0, top = 0]) => rect(left, top, 28, 28, { fill: WASH })),
  )
}

/** A barrier across a street, seen from above. */
export function barrier(x: number, y: number, length: number): Shape {
  const stripes = Array.from({ length: Math.floor(length / 16) }, (_, index) =>
    path(['M', -5, 8 + index * 16, 'L', 5, 2 + index * 16]),
  )
  return place(x, y, [rect(-6, 0, 12, length, { rx: 2, fill: SHEET }), ...stripes])
}

/** A double arrow with small end bars, for a measure. */
export function measure(x1: number, y1: number, x2: number, y2: number): Shape {
  const isLevel = y1 === y2
  const ends = isLevel
    ? ['M', x1, y1 - 6, 'V', y1 + 6, 'M', x2, y2 - 6, 'V', y2 + 6]
    : ['M', x1 - 6, y1, 'H', x1 + 6, 'M', x2 - 6, y2, 'H', x2 + 6]
  return path(['M', x1, y1, 'L', x2, y2, ...ends], { stroke: ACCENT })
}
