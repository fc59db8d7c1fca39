import { ACCENT, CONTROL, circle, MARK, path, place, rect, SHEET, type Shape, tag, WASH } from '../svg'
import { label, text } from '../text'
import { line } from './lines'

/** The number of a step or a place. 28 units wide. */
export function number(cx: number, cy: number, value: number | string): Shape {
  return [
    circle(cx, cy, 14, { fill: ACCENT, stroke: SHEET }),
    label(cx, cy, String(value), { bold: true, fill: SHEET }),
  ].join('\n')
}

/** A number with a bold name beside it and lines below; `x` is the left edge, `y` the middle of the number. */
export function step(x: number, y: number, value: number, name: string, lines: readonly string[] = []): Shape {
  return [
    number(x + 14, y, value),
    text(x + 38, y + 5.6, name, { bold: true }),
    ...(lines.length === 0 ? [] : [text(x + 38, y + 25.6, lines, { soft: true })]),
  ].join('\n')
}

/** A speech bubble with centred text; the tail points down from `tail` units right of its left edge. */
export function bubble(
  x: number,
  y: number,
  width: number,
  height: number,
  lines: string | readonly string[],
  tail = 30,
): Shape {
  const [right, bottom] = [x + width, y + height]
  const point = ['H', x + tail + 12, 'L', x + tail - 4, bottom + 14, 'L', x + tail - 2, bottom]
  const outline = ['M', x + 10, y, 'H', right - 10, 'Q', right, y, right, y + 10, 'V', bottom - 10]
  const end = ['Q', right, bottom, right - 10, bottom, ...point, 'H', x + 10, 'Q', x, bottom, x, bottom - 10]
  return [
    path([...outline, ...end, 'V', y + 10, 'Q', x, y, x + 10, y, 'Z'], { fill: SHEET }),
    label(x + width / 2, y + height / 2, lines),
  ].join('\n')
}

export function plus(cx: number, cy: number, size = 6): Shape {
  return path(['M', cx - size, cy, 'H', cx + size, 'M', cx, cy - size, 'V', cy + size])
}

export function minus(cx: number, cy: number, size = 6): Shape {
  return path(['M', cx - size, cy, 'H', cx + size])
}

/** A sticker for "stays": filled, with a plus. */
export function goodDot(cx: number, cy: number): Shape {
  return [
    circle(cx, cy, 9, { fill: ACCENT, stroke: ACCENT }),
    path(['M', cx - 4, cy, 'H', cx + 4, 'M', cx, cy - 4, 'V', cy + 4], { stroke: SHEET }),
  ].join('\n')
}

/** A sticker for "should change": hollow, with a minus. */
export function badDot(cx: number, cy: number): Shape {
  return [circle(cx, cy, 9, { fill: SHEET }), path(['M', cx - 4, cy, 'H', cx + 4])].join('\n')
}

export function sun(cx: number, cy: number): Shape {
  const rays = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => place(cx, cy, [path(['M', 13, 0, 'H', 18])], angle))
  return [circle(cx, cy, 8, { fill: MARK }), ...rays].join('\n')
}

export function moon(cx: number, cy: number): Shape {
  return place(cx, cy, [
    path(['M', 4, -13, 'A', 13, 13, 0, 1, 0, 13, 5, 'A', 11, 11, 0, 0, 1, 4, -13, 'Z'], { fill: MARK }),
  ])
}

export function cloud(cx: number, cy: number): Shape {
  return place(cx, cy, [
    path(['M', -16, 9, 'A', 8, 8, 0, 0, 1, -15, -6, 'A', 11, 11, 0, 0, 1, 6, -9, 'A', 9, 9, 0, 0, 1, 16, 9, 'Z'], {
      fill: WASH,
    }),
  ])
}

export function heart(cx: number, cy: number, fill = SHEET): Shape {
  return place(cx, cy, [path(['M', 0, 11, 'C', -18, -2, -9, -13, 0, -5, 'C', 9, -13, 18, -2, 0, 11, 'Z'], { fill })])
}

export function clock(cx: number, cy: number, radius = 13): Shape {
  return [
    circle(cx, cy, radius, { fill: SHEET }),
    path(['M', cx, cy - radius * 0.6, 'V', cy, 'L', cx + radius * 0.45, cy + radius * 0.25]),
  ].join('\n')
}

export function bell(cx: number, cy: number): Shape {
  return place(cx, cy, [
    path(['M', -11, 7, 'C', -7, 3, -9, -11, 0, -11, 'C', 9, -11, 7, 3, 11, 7, 'Z'], { fill: SHEET }),
    path(['M', -3, 11, 'H', 3]),
  ])
}

/** A telephone receiver lying in its outline. */
export function phone(cx: number, cy: number): Shape {
  return place(cx, cy, [rect(-9, -15, 18, 30, { rx: 4, fill: SHEET }), path(['M', -3, 10, 'H', 3])])
}

export function cup(cx: number, cy: number): Shape {
  return place(cx, cy, [
    path(['M', -10, -7, 'H', 8, 'V', 2, 'A', 7, 7, 0, 0, 1, 1, 9, 'H', -3, 'A', 7, 7, 0, 0, 1, -10, 2, 'Z'], {
      fill: SHEET,
    }),
    path(['M', 8, -4, 'H', 10, 'A', 4, 4, 0, 0, 1, 10, 4, 'H', 7]),
  ])
}

/** A sheet of paper with writing, seen from the front; the point is its middle. */
export function sheetOfPaper(cx: number, cy: number): Shape {
  const strokes = [-8, 0, 8].map((y) =>
    line(
      [
        [cx - 8, cy + y],
        [cx + (y === 8 ? 2 : 8), cy + y],
      ],
      { color: CONTROL },
    ),
  )
  return [rect(cx - 14, cy - 18, 28, 36, { rx: 3, fill: SHEET }), ...strokes].join('\n')
}

export function star(cx: number, cy: number, fill = MARK): Shape {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 14 : 6
    const angle = -Math.PI / 2 + (index * Math.PI) / 5
    return [index === 0 ? 'M' : 'L', cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
  })
  return path([...corners.flat(), 'Z'], { fill })
}

/** A rounded tag with one word on the ground of a map or a plan. */
export function sign(cx: number, cy: number, width: number, word: string): Shape {
  return [rect(cx - width / 2, cy - 14, width, 28, { rx: 6, fill: SHEET, stroke: CONTROL }), label(cx, cy, word)].join(
    '\n',
  )
}

/** A face: its mouth is the message. */
export function face(cx: number, cy: number, mood: 'happy' | 'serious' | 'sad'): Shape {
  const mouth = {
    happy: ['M', -5, 3, 'Q', 0, 9, 5, 3],
    serious: ['M', -5, 5, 'H', 5],
    sad: ['M', -5, 7, 'Q', 0, 1, 5, 7],
  }[mood]
  return place(cx, cy, [circle(0, 0, 12, { fill: SHEET }), tag('path', { d: 'M -4 -4 V -3 M 4 -4 V -3' }), path(mouth)])
}
