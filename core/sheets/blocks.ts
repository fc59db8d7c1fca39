import type { Element, ElementContent, RootContent } from 'hast'
import { hasClass } from '../markdown/plain-text'
import { toInlines } from './inlines'
import type { AddressList } from './links'
import type { Block, CalloutKind, Cell } from './model'
import { readRawText } from './raw-text'
import { toSteps } from './steps'
import { keepSafeSvg } from './svg'

type Node = ElementContent | RootContent

const INLINE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'br',
  'code',
  'del',
  'dfn',
  'em',
  'img',
  'span',
  'strong',
  'sup',
])

/**
 * The blocks of a sanitized tree. An element that is not known is not printed itself, but what is in it is: no word of an entry gets lost.
 */
export function toBlocks(nodes: readonly Node[], addresses: AddressList): readonly Block[] {
  const blocks: Block[] = []
  let run: Node[] = []
  const endRun = (): void => {
    const content = toInlines(run, addresses)
    if (content.length > 0) blocks.push({ type: 'paragraph', look: 'text', content })
    run = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node)
    } else if (node.type === 'element') {
      endRun()
      blocks.push(...convert(node, addresses))
    }
  }
  endRun()
  return blocks
}

function isInline(node: Node): boolean {
  if (node.type === 'text') return true
  if (node.type !== 'element' || !INLINE_TAGS.has(node.tagName)) return false
  // A picture in running text is a figure of its own on paper.
  return !contains(node, 'img')
}

function contains(node: Element, tagName: string): boolean {
  return node.tagName === tagName || node.children.some((child) => child.type === 'element' && contains(child, tagName))
}

function convert(node: Element, addresses: AddressList): readonly Block[] {
  const { tagName, children } = node
  switch (tagName) {
    case 'p':
      return toBlocks(children, addresses)
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [{ type: 'heading', level: tagName === 'h3' ? 3 : 4, content: toInlines(children, addresses) }]
    case 'ul':
    case 'ol':
      return [hasClass(node, 'steps') ? toStepList(node, addresses) : toList(node, addresses)]
    case 'table':
      return [toTable(node, addresses)]
    case 'aside':
      return [{ type: 'callout', kind: readCallout(node), blocks: toBlocks(children, addresses) }]
    case 'blockquote':
      return [{ type: 'quote', blocks: toBlocks(children, addresses) }]
    case 'pre':
      return [{ type: 'code', text: readRawText(node).replace(/\n$/, '') }]
    case 'figure':
      return toFigure(node, addresses)
    case 'img':
      return [toImage(node)]
    case 'svg':
      return [toDrawing(node)]
    case 'hr':
      return [{ type: 'rule' }]
    default:
      return toBlocks(children, addresses)
  }
}

function toStepList(node: Element, addresses: AddressList): Block {
  return { type: 'steps', items: toSteps(node, (nodes) => toBlocks(nodes, addresses)) }
}

function toList(node: Element, addresses: AddressList): Block {
  const { start } = node.properties
  return {
    type: 'list',
    isOrdered: node.tagName === 'ol',
    start: typeof start === 'number' ? start : 1,
    items: findElements(node, 'li').map((item) => toBlocks(item.children, addresses)),
  }
}

function toTable(node: Element, addresses: AddressList): Block {
  const rows = findAll(node, 'tr')
  const isHead = (row: Element): boolean =>
    row.children.some((cell) => cell.type === 'element' && cell.tagName === 'th')
  const toCells = (row: Element): readonly Cell[] =>
    row.children.flatMap((cell) => (cell.type === 'element' ? [toCell(cell, addresses)] : []))
  const head = rows.find(isHead)
  return {
    type: 'table',
    look: 'text',
    head: head === undefined ? [] : toCells(head),
    rows: rows.filter((row) => row !== head).map(toCells),
  }
}

function toCell(cell: Element, addresses: AddressList): Cell {
  const { align } = cell.properties
  return {
    content: toInlines(cell.children, addresses),
    align: align === 'right' || align === 'center' ? align : 'left',
  }
}

function readCallout(node: Element): CalloutKind {
  const { dataCallout } = node.properties
  return dataCallout === 'tipp' || dataCallout === 'achtung' || dataCallout === 'schutz' ? dataCallout : 'hinweis'
}

function toFigure(node: Element, addresses: AddressList): readonly Block[] {
  const caption = findElements(node, 'figcaption').flatMap((each) => toInlines(each.children, addresses))
  const rest = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'figcaption'))
  const [picture, ...others] = toBlocks(rest, addresses)
  if (picture?.type !== 'figure') {
    const words: readonly Block[] = caption.length === 0 ? [] : [{ type: 'paragraph', look: 'small', content: caption }]
    return [...(picture === undefined ? [] : [picture]), ...others, ...words]
  }
  const { dataImage } = node.properties
  if (picture.picture.type === 'image' || typeof dataImage !== 'string') return [{ ...picture, caption }, ...others]
  return [{ ...picture, caption, picture: { ...picture.picture, path: dataImage } }, ...others]
}

function toImage({ properties }: Element): Block {
  const { dataImage, alt, width, height } = properties
  return {
    type: 'figure',
    picture: { type: 'image', path: String(dataImage ?? ''), width: toNumber(width), height: toNumber(height) },
    alt: typeof alt === 'string' ? alt : '',
    caption: [],
  }
}

function toDrawing(node: Element): Block {
  const { ariaLabel } = node.properties
  const alt = typeof ariaLabel === 'string' ? ariaLabel : findAll(node, 'title').map(readRawText).join(' ')
  return { type: 'figure', picture: { type: 'svg', tree: keepSafeSvg(node), path: null }, alt, caption: [] }
}

function toNumber(value: unknown): number | null {
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? number : null
}

function findElements(node: Element, tagName: string): readonly Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && child.tagName === tagName)
}

function findAll(node: Element, tagName: string): readonly Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.tagName === tagName ? [child] : []), ...findAll(child, tagName)] : [],
  )
}
