import type { Element, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** An element as the text of an HTML file; every text and value is escaped. */
export function writeMarkup(tree: Element): string {
  return toHtml(tree, { closeSelfClosing: false })
}

/** A drawing as a file of its own. Colours that a page would set become those that the drawing itself names: no page is around it. */
export function writeSvgFile(svg: Element, width: number, height: number): string {
  const properties: Properties = { ...svg.properties, xmlns: 'http://www.w3.org/2000/svg', width, height }
  return toHtml(resolveColours({ ...svg, properties }), { space: 'svg', closeEmptyElements: true })
}

/** Colours that a page would set, as those that the drawing itself names. */
export function nameColours(text: string): string {
  return text.replace(VARIABLE, '$1')
}

const VARIABLE = /var\(\s*--[\w-]+\s*,\s*([^()]+?)\s*\)/g

function resolveColours(element: Element): Element {
  return {
    ...element,
    properties: Object.fromEntries(
      Object.entries(element.properties).map(([name, value]) => [
        name,
        typeof value === 'string' ? nameColours(value) : value,
      ]),
    ),
    children: element.children.map((child) => (child.type === 'element' ? resolveColours(child) : child)),
  }
}
