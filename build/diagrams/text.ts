import { decimal, escapeText, INK, type Shape, SOFT, tag } from './svg'

export interface TextStyle {
  readonly size?: 15 | 16 | 18 | 20
  readonly bold?: boolean
  readonly soft?: boolean
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Distance of two lines; 20 units fit every size that is used. */
const LEADING = 20

/** Lines of text whose first baseline is at `y`. Always real text: it can be found, copied and read aloud. */
export function text(x: number, y: number, lines: string | readonly string[], style: TextStyle = {}): Shape {
  const { size = 16, bold = false, soft = false, fill = soft ? SOFT : INK, anchor = 'start' } = style
  const attributes = {
    x,
    y,
    fill,
    stroke: 'none',
    'font-size': size === 16 ? undefined : size,
    'font-weight': bold ? 700 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
  const [first = '', ...rest] = typeof lines === 'string' ? [lines] : lines
  const start = tag('text', attributes).replace(/\/>$/, '>')
  const spans = rest.map((line) => `<tspan x="${decimal(x)}" dy="${LEADING}">${escapeText(line)}</tspan>`)
  return `${start}${escapeText(first)}${spans.join('')}</text>`
}

/** Lines of text around a middle point, both ways. */
export function label(cx: number, cy: number, lines: string | readonly string[], style: TextStyle = {}): Shape {
  const count = typeof lines === 'string' ? 1 : lines.length
  const baseline = cy - ((count - 1) * LEADING) / 2 + (style.size ?? 16) * 0.35
  return text(cx, baseline, lines, { anchor: 'middle', ...style })
}
