import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { classifyHref } from './link-target'

/** Characters; a page of text has three thousand. Longer pieces are pasted as plain text. */
const MAX_LENGTH = 1_000_000
/** Word writes an outline around a single paragraph; anything deeper than this is no text. */
const MAX_DEPTH = 200

/** What is no text: it goes with all that is in it. */
const DROPPED: ReadonlySet<string> = new Set(
  'audio base button canvas embed form head iframe img input link math meta noscript object picture script select source style svg template textarea title video'.split(
    ' ',
  ),
)
/** What may stand in an entry. Everything else gives way to its content. */
const KEPT: ReadonlySet<string> = new Set(
  'a blockquote br code del em h3 h4 hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
)
const RENAMED: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
  div: 'p',
  summary: 'p',
}
const BLOCKS = /^(?:blockquote|div|h[1-6]|hr|li|ol|p|pre|section|article|table|tbody|td|th|thead|tr|ul)$/

/**
 * HTML from the clipboard (Word, LibreOffice, a web page) as clean markdown: headings below those of a section, lists, tables, bold, links that may be
 * opened. Colours, pictures, comments and whatever could act are gone; texts with signs of markdown in them are escaped. Null where it is too long
 * or nested too deep: the caller takes the plain text instead.
 */
export function convertHtml(html: string): string | null {
  if (html.length > MAX_LENGTH) return null
  try {
    const tree = unified().use(rehypeParse, { fragment: true }).parse(html)
    const clean: Root = { type: 'root', children: joinWordLists(cleanAll(tree.children, 0)) }
    const writer = unified()
      .use(rehypeRemark)
      // Filled up with spaces, columns would stand in line only in a font of one width.
      .use(remarkGfm, { tablePipeAlign: false })
      .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' })
    return writer.stringify(writer.runSync(clean)).trim()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function cleanAll(nodes: Root['children'], depth: number): ElementContent[] {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep')
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    return node.type === 'element' ? cleanElement(node, depth) : []
  })
}

function cleanElement(node: Element, depth: number): ElementContent[] {
  const style = String(node.properties.style ?? '')
  if (DROPPED.has(node.tagName) || /mso-list:\s*Ignore/i.test(style) || /display:\s*none/i.test(style)) return []
  const children = cleanAll(node.children, depth + 1)
  const item = readWordItem(node, style)
  if (item !== null) return [create('li', children, { dataOrdered: item, dataLevel: readWordLevel(style) })]
  const tagName = chooseName(node, style)
  if (tagName === 'a') return cleanLink(node, children)
  const holdsBlocks = children.some((child) => child.type === 'element' && BLOCKS.test(child.tagName))
  if (!KEPT.has(tagName) || (tagName === 'p' && holdsBlocks)) return children
  if (tagName === 'p' && children.map(plainText).join('').trim() === '') return []
  if (/^t[dh]$/.test(tagName)) return [create(tagName, parted(children))]
  if (tagName === 'table') return [create('table', promoteHead(children))]
  const start = tagName === 'ol' && typeof node.properties.start === 'number' ? { start: node.properties.start } : {}
  return [create(tagName, children, start)]
}

/** Google's documents write bold as a style of a span, and `<b style="font-weight: normal">` around all of it. */
function chooseName(node: Element, style: string): string {
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1]
  const isBold = weight === 'bold' || Number(weight) >= 600
  if (node.tagName === 'span') return isBold ? 'strong' : /(?<![\w-])font-style:\s*italic/i.test(style) ? 'em' : 'span'
  if (node.tagName === 'b' && weight !== undefined && !isBold) return 'span'
  return RENAMED[node.tagName] ?? node.tagName
}

function cleanLink(node: Element, children: ElementContent[]): ElementContent[] {
  const target = classifyHref('methods/x.md', String(node.properties.href ?? ''))
  return target.type === 'external' && children.length > 0 ? [create('a', children, { href: target.href })] : children
}

/** A cell in markdown is one line: what were paragraphs in it become words beside each other. */
function parted(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] =>
    child.type === 'element' && child.tagName === 'p'
      ? [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...child.children]
      : [child],
  )
}

/** A table in markdown has a head; one from Word seldom says which row it is, and means the first. */
function promoteHead(children: ElementContent[]): ElementContent[] {
  const rows = children.flatMap((child) =>
    child.type === 'element' && /^(?:thead|tbody)$/.test(child.tagName) ? child.children : [child],
  )
  const [first] = rows.filter((row): row is Element => row.type === 'element' && row.tagName === 'tr')
  for (const cell of first?.children ?? []) if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th'
  return rows
}

/** Word has no lists in its HTML, only paragraphs with a class: whether this is an item, and of which kind. */
function readWordItem(node: Element, style: string): 'yes' | 'no' | null {
  if (node.tagName !== 'p' || !/mso-list:\s*l\d/i.test(style)) return null
  const mark = findMark(node)
  return /^[\d a-z]+[.)]/i.test(mark) ? 'yes' : 'no'
}

function findMark(node: Element): string {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (/mso-list:\s*Ignore/i.test(String(child.properties.style ?? ''))) return plainText(child).trim()
    const mark = findMark(child)
    if (mark !== '') return mark
  }
  return ''
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(plainText).join('') : ''
}

/** From 1. */
function readWordLevel(style: string): number {
  return Number(/mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1] ?? 1)
}

/** Items that follow each other are one list, or lists in lists. */
function joinWordLists(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  let open: readonly OpenList[] = []
  for (const node of nodes) {
    const isGap = node.type === 'text' && node.value.trim() === ''
    if (isGap && open.length > 0) continue
    open = node.type === 'element' && node.properties.dataOrdered !== undefined ? addWordItem(joined, open, node) : []
    if (open.length === 0) joined.push(node)
  }
  return joined
}

interface OpenList {
  readonly level: number
  readonly list: Element
}

/** Gives the lists that are open then, the outermost first. */
function addWordItem(joined: ElementContent[], open: readonly OpenList[], item: Element): readonly OpenList[] {
  const level = Number(item.properties.dataLevel)
  const tagName = item.properties.dataOrdered === 'yes' ? 'ol' : 'ul'
  const outer = open.filter((each) => each.level < level)
  // The first item may stand further in than those after it.
  const same = outer.length === 0 ? open[0] : open[outer.length]
  if (same?.list.tagName === tagName) {
    same.list.children.push(item)
    return [...outer, { level, list: same.list }]
  }
  const list = create(tagName, [item])
  const parent = outer.at(-1)?.list.children.at(-1)
  if (parent?.type === 'element') parent.children.push(list)
  else joined.push(list)
  return [...outer, { level, list }]
}

function create(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}
