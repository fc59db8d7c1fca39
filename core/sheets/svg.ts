import type { Element, ElementContent, Properties } from 'hast'

const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'marker',
])

/** `url(…)` may point into the picture itself and nowhere else. */
const REMOTE = /url\(\s*['"]?(?!#)/i
/** What could act, load or restyle: never part of a drawing of ours. */
const FORBIDDEN = /^(?:on|xlink|href$|style$|src|class)/i

/**
 * A drawing with nothing in it but shapes and words. Trees of a compiled library are vetted already; a file that leaves the app is not left to
 * that alone (hostile case 70).
 */
export function keepSafeSvg(svg: Element): Element {
  return {
    type: 'element',
    tagName: svg.tagName,
    properties: keepProperties(svg.properties),
    children: svg.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [{ type: 'text', value: child.value }]
      return child.type === 'element' && ELEMENTS.has(child.tagName) ? [keepSafeSvg(child)] : []
    }),
  }
}

function keepProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => !FORBIDDEN.test(name) && !REMOTE.test(String(value))),
  )
}

/** Width through height of a drawing, from its viewBox; 1.6 where it says none. */
export function readSvgRatio(svg: Element): number {
  const [, , width = 0, height = 0] = String(svg.properties.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? width / height : 1.6
}
