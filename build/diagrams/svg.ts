/** Colours of the window's theme. A file seen on its own, for instance on a forge, falls back to the light theme. */
export const INK = 'var(--ink,#1c2629)'
export const SOFT = 'var(--soft,#566368)'
export const CONTROL = 'var(--control,#8a8578)'
export const ACCENT = 'var(--accent,#17624c)'
export const WASH = 'var(--wash,#efe9dd)'
export const SHEET = 'var(--sheet,#fffdf9)'
export const MARK = 'var(--mark,#ffe9a8)'

/** One element as SVG source, or several with a line break between. */
export type Shape = string

export type Point = readonly [x: number, y: number]

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes that are undefined are left out; numbers get at most one decimal, so that every machine writes the same file. */
export function tag(name: string, attributes: Attributes, children: readonly Shape[] = []): Shape {
  const start = [name, ...Object.entries(attributes).flatMap(([key, value]) => formatAttribute(key, value))].join(' ')
  return children.length === 0 ? `<${start}/>` : `<${start}>\n${children.join('\n')}\n</${name}>`
}

function formatAttribute(key: string, value: string | number | undefined): readonly string[] {
  if (value === undefined) return []
  const text = typeof value === 'number' ? decimal(value) : value
  return [`${key}="${escapeText(text).replaceAll('"', '&quot;')}"`]
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Adding zero turns -0 into 0. */
export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10 + 0)
}

/** A path from letters and numbers, e.g. `path(['M', 0, 0, 'L', 10, 5])`. */
export function path(commands: readonly (string | number)[], attributes: Attributes = {}): Shape {
  const d = commands.map((part) => (typeof part === 'number' ? decimal(part) : part)).join(' ')
  return tag('path', { d, ...attributes })
}

export function rect(x: number, y: number, width: number, height: number, attributes: Attributes = {}): Shape {
  return tag('rect', { x, y, width, height, ...attributes })
}

export function circle(cx: number, cy: number, r: number, attributes: Attributes = {}): Shape {
  return tag('circle', { cx, cy, r, ...attributes })
}

/** Shapes around their own origin, moved to a place and turned by degrees. */
export function place(x: number, y: number, shapes: readonly Shape[], degrees = 0): Shape {
  const turn = degrees === 0 ? '' : ` rotate(${decimal(degrees)})`
  return tag('g', { transform: `translate(${decimal(x)} ${decimal(y)})${turn}` }, shapes)
}

/** The point at a distance from a centre; 0 degrees is right, 90 is down, as in SVG. */
export function polar(cx: number, cy: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
}

/** Where `count` things stand on a circle, the first at `start` degrees. */
export function spread(count: number, start = -90): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + (index * 360) / count)
}
