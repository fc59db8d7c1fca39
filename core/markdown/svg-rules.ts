/** What a drawing may be made of. Whatever acts, loads or restyles (script, style, use, image, links, events) is not in here. */
export const SVG_ELEMENTS: readonly string[] = [
  'circle',
  'defs',
  'ellipse',
  'g',
  'line',
  'marker',
  'path',
  'polygon',
  'polyline',
  'rect',
  'svg',
  'text',
  'tspan',
]

/** Ids in drawings get this prefix and the picture's name, so that they clash with nothing on the page (hostile case 37). */
export const DRAWING_ID_PREFIX = 'bild-'

const NUMBERS = /^[\d\s.,+\-eE%]*$/
const PATH = /^[MmZzLlHhVvCcSsQqTtAa\d\s.,+\-eE]*$/
const TRANSFORM = /^(?:\s*(?:translate|rotate|scale|matrix|skewX|skewY)\([\d\s.,+\-eE]*\)[\s,]*)*$/
const WORD = /^[a-zA-Z-]*$/
const FONT = /^[\w\s,'"-]*$/
/** A colour by name or number, or one of the window's with a fallback; never an address. */
const PAINT = /^(?:[a-zA-Z]+|#[\da-fA-F]{3,8}|var\(--[a-z-]+(?:,\s*#[\da-fA-F]{3,8})?\))$/
const OWN_MARKER = /^(?:none|url\(#bild-[\w-]+\))$/
const ORIENT = /^(?:auto|auto-start-reverse|[\d.+-]+)$/

/** Attributes by their names in a tree, and what their values must be. */
export const SVG_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  cx: NUMBERS,
  cy: NUMBERS,
  d: PATH,
  dominantBaseline: WORD,
  dx: NUMBERS,
  dy: NUMBERS,
  fill: PAINT,
  fillOpacity: NUMBERS,
  fillRule: WORD,
  fontFamily: FONT,
  fontSize: NUMBERS,
  fontStyle: WORD,
  fontWeight: /^(?:[a-z]+|\d+)$/,
  height: NUMBERS,
  id: /^bild-[\w-]+$/,
  markerEnd: OWN_MARKER,
  markerHeight: NUMBERS,
  markerMid: OWN_MARKER,
  markerStart: OWN_MARKER,
  markerUnits: WORD,
  markerWidth: NUMBERS,
  opacity: NUMBERS,
  orient: ORIENT,
  points: NUMBERS,
  r: NUMBERS,
  refX: NUMBERS,
  refY: NUMBERS,
  rx: NUMBERS,
  ry: NUMBERS,
  stroke: PAINT,
  strokeDashArray: /^(?:none|[\d\s.,]*)$/,
  strokeDashOffset: NUMBERS,
  strokeLineCap: WORD,
  strokeLineJoin: WORD,
  strokeMiterLimit: NUMBERS,
  strokeOpacity: NUMBERS,
  strokeWidth: NUMBERS,
  textAnchor: WORD,
  transform: TRANSFORM,
  viewBox: /^\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+\d[\d.]*[\s,]+\d[\d.]*\s*$/,
  width: NUMBERS,
  x: NUMBERS,
  x1: NUMBERS,
  x2: NUMBERS,
  y: NUMBERS,
  y1: NUMBERS,
  y2: NUMBERS,
}
