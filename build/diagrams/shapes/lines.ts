import { ACCENT, INK, type Point, path, type Shape } from '../svg'

export interface LineStyle {
  readonly color?: string
  readonly dashed?: boolean
}

const DASHES = '2 7'
const HEAD = 11

/** A line through points. */
export function line(points: readonly Point[], { color, dashed = false }: LineStyle = {}): Shape {
  const commands = points.flatMap(([x, y], index) => [index === 0 ? 'M' : 'L', x, y])
  return path(commands, { stroke: color, 'stroke-dasharray': dashed ? DASHES : undefined })
}

/** A line through points whose head touches the last one. */
export function arrow(points: readonly Point[], { color = INK, dashed = false }: LineStyle = {}): Shape {
  const last = points.at(-1) ?? [0, 0]
  const before = points.at(-2) ?? last
  const angle = Math.atan2(last[1] - before[1], last[0] - before[0])
  const neck: Point = [last[0] - HEAD * Math.cos(angle), last[1] - HEAD * Math.sin(angle)]
  return [line([...points.slice(0, -1), neck], { color, dashed }), head(last, angle, color)].join('\n')
}

/** A bent line from one point to another, pulled towards a third; its head touches the end. */
export function curvedArrow(
  from: Point,
  pull: Point,
  to: Point,
  { color = INK, dashed = false }: LineStyle = {},
): Shape {
  const angle = Math.atan2(to[1] - pull[1], to[0] - pull[0])
  const neck: Point = [to[0] - HEAD * Math.cos(angle), to[1] - HEAD * Math.sin(angle)]
  const curve = path(['M', ...from, 'Q', ...pull, ...neck], {
    stroke: color,
    'stroke-dasharray': dashed ? DASHES : undefined,
  })
  return [curve, head(to, angle, color)].join('\n')
}

/** An arrow along a circle, clockwise from one angle to another in degrees. */
export function arcArrow(
  cx: number,
  cy: number,
  radius: number,
  from: number,
  to: number,
  style: LineStyle = {},
): Shape {
  const { color = INK, dashed = false } = style
  const [start, end] = [(from * Math.PI) / 180, (to * Math.PI) / 180]
  const neckAngle = end - HEAD / radius
  const at = (angle: number): Point => [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
  const large = end - start > Math.PI ? 1 : 0
  const tip = at(end)
  const neck = at(neckAngle)
  const curve = path(['M', ...at(start), 'A', radius, radius, 0, large, 1, ...neck], {
    stroke: color,
    'stroke-dasharray': dashed ? DASHES : undefined,
  })
  return [curve, head(tip, Math.atan2(tip[1] - neck[1], tip[0] - neck[0]), color)].join('\n')
}

/** A bracket that holds several things together; the point is on the side away from them. */
export function bracket(from: Point, to: Point, depth = 8): Shape {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const [dx, dy] = [depth * Math.sin(angle), -depth * Math.cos(angle)]
  return line([from, [from[0] + dx, from[1] + dy], [to[0] + dx, to[1] + dy], to], { color: ACCENT })
}

function head([x, y]: Point, angle: number, color: string): Shape {
  const corner = (side: number): Point => [
    x - HEAD * Math.cos(angle) + 5 * side * Math.sin(angle),
    y - HEAD * Math.sin(angle) - 5 * side * Math.cos(angle),
  ]
  return path(['M', x, y, 'L', ...corner(1), 'L', ...corner(-1), 'Z'], { fill: color, stroke: color })
}
