import type { Element, ElementContent, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { slugify } from './anchors'
import { DRAWING_ID_PREFIX, SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-rules'

/** Characters; four times the largest drawing of the library. A parser stays quick below it even on purpose-made input. */
export const MAX_DRAWING_LENGTH = 64 * 1024
const MAX_ELEMENTS = 2000

/** What says nothing about how a drawing looks: it is left out, and no reason to refuse. */
const SILENT_ELEMENTS: ReadonlySet<string> = new Set(['desc', 'metadata', 'title'])
const SILENT_ATTRIBUTES =
  /^(?:aria[A-Z]\w*|className|data[A-Z]\w*|role|version|xmlLang|xmlSpace|xmlns\w*|xmlns:[\w-]+)$/
const ELEMENTS: ReadonlySet<string> = new Set(SVG_ELEMENTS)
const WORDS: ReadonlySet<string> = new Set(['text', 'tspan'])

/** Thrown and caught in this file only. */
class Refusal extends Error {}

/**
 * An SVG file as a tree that may stand in a page, or null. Nothing is repaired: a file with anything that is not known to be harmless is
 * refused whole, and is shown as a picture instead, where a browser runs and loads nothing. So no drawing is ever shown half.
 * `name` makes its ids its own, e.g. `fishbowl`.
 */
export function parseDrawing(source: string, name: string): Element | null {
  if (source.length > MAX_DRAWING_LENGTH) return null
  try {
    const svg = findRoot(source)
    const keep = createKeeper(`${DRAWING_ID_PREFIX}${slugify(name)}-`)
    const { width: _width, height: _height, ...properties } = keep.properties(svg)
    if (properties.viewBox === undefined) throw new Refusal('no viewBox')
    return { type: 'element', tagName: 'svg', properties, children: keep.children(svg) }
  } catch (error) {
    // The parser calls itself: a file nested without end runs out of stack.
    if (error instanceof Refusal || error instanceof RangeError) return null
    throw error
  }
}

/**
 * A drawing that an editor brings, cleaned: what is not known to be harmless is left out, so that the rest can be kept as a file. Null where nothing can
 * be kept: it is no drawing, or too large. What comes out passes `parseDrawing`.
 */
export function cleanDrawing(source: string): Element | null {
  if (source.length > 16 * MAX_DRAWING_LENGTH) return null
  try {
    const svg = findRoot(source)
    const keep = createKeeper(DRAWING_ID_PREFIX, 'drop')
    const properties = keep.properties(svg)
    const viewBox =
      properties.viewBox ?? `0 0 ${parseFloat(String(properties.width))} ${parseFloat(String(properties.height))}`
    if (!SVG_ATTRIBUTES.viewBox?.test(String(viewBox))) return null
    const children = keep.children(svg)
    if (!children.some(isDrawn)) return null
    return { type: 'element', tagName: 'svg', properties: { ...properties, viewBox }, children }
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return null
    throw error
  }
}

/** A group by itself shows nothing. */
function isDrawn(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName !== 'g' || node.children.some(isDrawn))
}

/**
 * Read as HTML, not as XML: HTML knows no entities of a file's own, so none can grow without end, and parse5 reads as browsers do. What HTML
 * would move out of the drawing shows as a second element.
 */
function findRoot(source: string): Element {
  const nodes = fromHtml(source, { fragment: true }).children
  const [svg, ...others] = nodes.filter((node) => node.type === 'element')
  const hasText = nodes.some((node) => node.type === 'text' && node.value.trim() !== '')
  if (svg?.tagName !== 'svg' || others.length > 0 || hasText) throw new Refusal('not one drawing')
  return svg
}

interface Keeper {
  properties(node: Element): Properties
  children(node: Element): ElementContent[]
}

function createKeeper(prefix: string, unknown: 'refuse' | 'drop' = 'refuse'): Keeper {
  let count = 0
  const properties = (node: Element): Properties =>
    Object.fromEntries(
      Object.entries(node.properties).flatMap(([name, value]) => keepAttribute(name, value, prefix, unknown)),
    )
  const children = (node: Element): ElementContent[] => node.children.flatMap((child) => keepChild(child, node.tagName))
  const keepChild = (child: ElementContent, parent: string): ElementContent[] => {
    // Line breaks between shapes are no words.
    if (child.type === 'text') return WORDS.has(parent) ? [{ type: 'text', value: child.value }] : []
    if (child.type !== 'element' || SILENT_ELEMENTS.has(child.tagName)) return []
    count += 1
    if (!ELEMENTS.has(child.tagName) || child.tagName === 'svg') {
      if (unknown === 'refuse') throw new Refusal(child.tagName)
      // Only the link is taken off what was drawn in it.
      return child.tagName === 'a' ? child.children.flatMap((inner) => keepChild(inner, parent)) : []
    }
    if (count > MAX_ELEMENTS) throw new Refusal('too many elements')
    return [{ type: 'element', tagName: child.tagName, properties: properties(child), children: children(child) }]
  }
  return { properties, children }
}

function keepAttribute(
  name: string,
  value: Properties[string],
  prefix: string,
  unknown: 'refuse' | 'drop',
): [string, string][] {
  if (SILENT_ATTRIBUTES.test(name)) return []
  const rule = Object.hasOwn(SVG_ATTRIBUTES, name) ? SVG_ATTRIBUTES[name] : undefined
  const text = prefixIds(name, Array.isArray(value) ? value.join(' ') : String(value), prefix)
  if (rule === undefined || !rule.test(text)) {
    if (unknown === 'drop') return []
    throw new Refusal(name)
  }
  return [[name, text]]
}

function prefixIds(name: string, value: string, prefix: string): string {
  if (name === 'id') return prefix + value
  return name.startsWith('marker') ? value.replace(/^url\(#/, `url(#${prefix}`) : value
}
