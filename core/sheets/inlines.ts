import type { Element, ElementContent, RootContent } from 'hast'
import { type AddressList, keepSafeAddress, shortenAddress } from './links'
import type { Inline, Mark } from './model'

const MARKS_OF: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  em: 'emphasis',
  code: 'code',
  del: 'deleted',
  sup: 'superscript',
}

export function text(value: string, ...marks: readonly Mark[]): Inline {
  return { type: 'text', text: value, marks }
}

/** Running text of a sanitized tree; white space as a browser would show it, none at either end. */
export function toInlines(nodes: readonly (ElementContent | RootContent)[], addresses: AddressList): readonly Inline[] {
  return trim(nodes.flatMap((node) => convert(node, [], addresses)))
}

function convert(node: ElementContent | RootContent, marks: readonly Mark[], addresses: AddressList): Inline[] {
  if (node.type === 'text') return node.value === '' ? [] : [text(node.value.replace(/\s+/g, ' '), ...marks)]
  if (node.type !== 'element') return []
  if (node.tagName === 'br') return [{ type: 'break' }]
  if (node.properties.dataFootnoteBackref !== undefined) return []
  if (node.tagName === 'a') return convertLink(node, marks, addresses)
  if (node.tagName === 'img')
    return typeof node.properties.alt === 'string' ? [text(node.properties.alt, ...marks)] : []
  const mark = MARKS_OF[node.tagName]
  const inner = mark === undefined || marks.includes(mark) ? marks : [...marks, mark]
  return node.children.flatMap((child) => convert(child, inner, addresses))
}

function convertLink(node: Element, marks: readonly Mark[], addresses: AddressList): Inline[] {
  const content = node.children.flatMap((child) => convert(child, marks, addresses))
  const { href, dataEntry } = node.properties
  if (typeof dataEntry === 'string') {
    return [{ type: 'link', target: { type: 'entry', id: dataEntry }, content, number: null }]
  }
  // Anchors lead nowhere on paper.
  const address = typeof href === 'string' ? keepSafeAddress(href) : null
  if (address === null) return content
  const isPrinted = plain(content).includes(shortenAddress(address))
  return [
    {
      type: 'link',
      target: { type: 'address', href: address },
      content,
      number: isPrinted ? null : addresses.number(address),
    },
  ]
}

/** The words of running text; a break is a space. */
function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'break' ? ' ' : plain(inline.content)
    })
    .join('')
}

function trim(inlines: readonly Inline[]): readonly Inline[] {
  const kept = inlines.slice()
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  const [first] = kept
  if (first?.type === 'text') kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '')
}
