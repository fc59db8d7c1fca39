import type { Element, ElementContent } from 'hast'
import { assertNever } from '../../errors'
import { needsQrCode, shortenAddress } from '../links'
import type { Block, CheckItem, Picture, SourceItem, Step } from '../model'
import { drawQrCode } from '../qr'
import { WORDS } from '../words'
import { h } from './element'
import { renderInlines } from './inlines'

/** Where a picture of the library is, for the document that is made; null where it has none, and its text takes its place. */
export type ImageAddress = (path: string) => string | null
export type PageNumber = (partId: string) => number | null

export interface BlockContext {
  readonly imageAddress: ImageAddress
  readonly pageNumber: PageNumber
}

type Of<T extends Block['type']> = Extract<Block, { type: T }>

export function renderBlocks(blocks: readonly Block[], context: BlockContext): ElementContent[] {
  return blocks.map((block) => renderBlock(block, context))
}

function renderBlock(block: Block, context: BlockContext): Element {
  switch (block.type) {
    case 'heading':
      return h(`h${block.level}`, {}, renderInlines(block.content))
    case 'paragraph':
      return h('p', block.look === 'text' ? {} : { className: [block.look] }, renderInlines(block.content))
    case 'list':
      return renderList(block, context)
    case 'steps':
      return h(
        'ol',
        { className: ['steps'] },
        block.items.map((step) => renderStep(step, context)),
      )
    case 'checklist':
      return h('ul', { className: ['checklist'] }, block.items.map(renderCheckItem))
    case 'table':
      return renderTable(block)
    case 'callout':
      return renderCallout(block, context)
    case 'quote':
      return h('blockquote', {}, renderBlocks(block.blocks, context))
    case 'code':
      return h('pre', {}, h('code', {}, block.text))
    case 'figure':
      return renderFigure(block, context)
    case 'rule':
      return h('hr', {})
    case 'facts':
      return renderFacts(block)
    case 'field':
      return h('div', { className: ['field', `height-${block.height}`] }, h('p', {}, block.label))
    case 'sources':
      return h('ul', { className: ['sources'] }, block.items.map(renderSource))
    case 'addresses':
      return renderAddresses(block)
    case 'attribution':
      return h('p', { className: ['attribution'] }, renderInlines(block.content))
    case 'contents':
      return renderContents(block, context)
    default:
      return assertNever(block)
  }
}

/** At most five in a row, and the rows as even as they can be. */
function renderFacts({ items }: Of<'facts'>): Element {
  const columns = Math.ceil(items.length / Math.ceil(items.length / 5))
  return h(
    'dl',
    { className: ['facts', `columns-${columns}`] },
    items.map(({ label, value }) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
  )
}

function renderList({ isOrdered, start, items }: Of<'list'>, context: BlockContext): Element {
  const children = items.map((item) => h('li', {}, renderBlocks(item, context)))
  return h(isOrdered ? 'ol' : 'ul', isOrdered && start !== 1 ? { start } : {}, children)
}

function renderStep({ number, title, time, clock, blocks }: Step, context: BlockContext): Element {
  return h(
    'li',
    { className: ['step'] },
    h(
      'div',
      { className: ['margin'] },
      clock === null ? null : h('p', { className: ['clock'] }, clock),
      time === null ? null : h('p', { className: ['time'] }, time),
    ),
    h('p', { className: ['number'] }, String(number)),
    h(
      'div',
      { className: ['body'] },
      title === null ? null : h('p', { className: ['title'] }, title),
      renderBlocks(blocks, context),
    ),
  )
}

function renderCheckItem({ text, amount, detail }: CheckItem): Element {
  return h(
    'li',
    {},
    h('span', { className: ['box'], ariaHidden: 'true' }),
    h('div', {}, h('p', {}, text), detail === null ? null : h('p', { className: ['detail'] }, detail)),
    amount === null ? null : h('p', { className: ['amount'] }, amount),
  )
}

function renderTable({ look, head, rows }: Of<'table'>): Element {
  const cells = (tagName: 'th' | 'td', row: Of<'table'>['head']): ElementContent[] =>
    row.map(({ content, align }) =>
      h(tagName, { ...(tagName === 'th' ? { scope: 'col' } : {}), className: [align] }, renderInlines(content)),
    )
  return h(
    'table',
    { className: [look] },
    head.length === 0 ? null : h('thead', {}, h('tr', {}, cells('th', head))),
    h(
      'tbody',
      {},
      rows.map((row) => h('tr', {}, cells('td', row))),
    ),
  )
}

function renderCallout({ kind, blocks }: Of<'callout'>, context: BlockContext): Element {
  return h(
    'div',
    { className: ['callout', kind], role: 'note' },
    h('p', { className: ['callout-title'] }, WORDS.callouts[kind]),
    renderBlocks(blocks, context),
  )
}

function renderFigure({ picture, alt, caption }: Of<'figure'>, context: BlockContext): Element {
  return h(
    'figure',
    {},
    renderPicture(picture, alt, context),
    caption.length === 0 ? null : h('figcaption', {}, renderInlines(caption)),
  )
}

function renderPicture(picture: Picture, alt: string, { imageAddress }: BlockContext): Element {
  if (picture.type === 'svg') {
    return { ...picture.tree, properties: { ...picture.tree.properties, role: 'img', ariaLabel: alt } }
  }
  const src = imageAddress(picture.path)
  if (src === null) return h('p', { className: ['missing'] }, `${WORDS.imageMissing}: ${alt}`)
  const { width, height } = picture
  return h('img', { src, alt, ...(width !== null && height !== null ? { width, height } : {}) })
}

function renderAddress(href: string): ElementContent[] {
  const link = h('a', { href, rel: ['noreferrer'] }, shortenAddress(href))
  if (!needsQrCode(href)) return [h('div', {}, h('p', { className: ['address'] }, link))]
  return [h('div', {}, h('p', { className: ['address'] }, link)), drawQrCode(href, WORDS.code(shortenAddress(href)))]
}

function renderSource({ text, href }: SourceItem): Element {
  if (href === null) return h('li', {}, h('div', {}, h('p', {}, text)))
  const [address, ...code] = renderAddress(href)
  return h('li', {}, h('div', {}, h('p', {}, text), address ?? null), code)
}

function renderAddresses({ items }: Of<'addresses'>): Element {
  return h(
    'ol',
    { className: ['sources', 'addresses'] },
    items.map(({ number, href }) => {
      const [address, ...code] = renderAddress(href)
      return h('li', {}, h('p', { className: ['mark'] }, `[${number}]`), address ?? null, code)
    }),
  )
}

function renderContents({ items }: Of<'contents'>, { pageNumber }: BlockContext): Element {
  return h(
    'ol',
    { className: ['contents'] },
    items.map(({ partId, title }) => {
      const page = pageNumber(partId)
      return h(
        'li',
        {},
        h('a', { href: `#${partId}` }, h('span', { className: ['name'] }, title)),
        h('span', { className: ['page'] }, page === null ? '' : String(page)),
      )
    }),
  )
}
