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
      .use(remarkGfm)
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
  if (item !== null) return [create('li', children, { dataOrdered: item })]
  const tagName = chooseName(node, style)
  if (tagName === 'a') return cleanLink(node, children)
  const holdsBlocks = children.some((child) => child.type === 'element' && BLOCKS.test(child.tagName))
  if (!KEPT.has(tagName) || (tagName === 'p' && holdsBlocks)) return children
  if (tagName === 'table') return [create('table', promoteHead(children))]
  const start = tagName === 'ol' && typeof node.properties.start === 'number' ? { start: node.properties.start } : {}
  return [create(tagName, children, start)]
}

/** Google's documents write bold as a style of a span, and `<b style="font-weight: normal">` around all of it. */
function chooseName(node: Element, style: string): string {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]
  const isBold = weight === 'bold' || Number(weight) >= 600
  if (node.tagName === 'span') return isBold ? 'strong' : /font-style:\s*italic/i.test(style) ? 'em' : 'span'
  if (node.tagName === 'b' && weight !== undefined && !isBold) return 'span'
  return RENAMED[node.tagName] ?? node.tagName
}

function cleanLink(node: Element, children: ElementContent[]): ElementContent[] {
  const target = classifyHref('methods/x.md', String(node.properties.href ?? ''))
  return target.type === 'external' && children.length > 0 ? [create('a', children, { href: target.href })] : children
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

/** Items that follow each other are one list. */
function joinWordLists(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const isItem = node.type === 'element' && node.tagName === 'li' && node.properties.dataOrdered !== undefined
    const last = joined.at(-1)
    const isGap =
      node.type === 'text' && node.value.trim() === '' && last?.type === 'element' && /^[ou]l$/.test(last.tagName)
    if (isGap) continue
    if (!isItem) {
      joined.push(node)
      continue
    }
    const list = node.properties.dataOrdered === 'yes' ? 'ol' : 'ul'
    if (last?.type === 'element' && last.tagName === list) last.children.push(node)
    else joined.push(create(list, [node]))
  }
  return joined
}

function create(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}
