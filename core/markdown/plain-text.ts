import type { Element, Nodes } from 'hast'

const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'del', 'dfn', 'em', 'span', 'strong'])

/** Footnote marks and the arrows back from them are no words. */
function isMark(node: Element): boolean {
  return node.tagName === 'sup' || node.properties.dataFootnoteBackref !== undefined
}

/** The words of a tree in reading order; blocks, steps and their times are kept apart by a space. Alt texts are not part of it. */
export function toPlainText(node: Nodes): string {
  const parts: string[] = []
  collect(node, parts)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value)
  if (!('children' in node)) return
  if (node.type === 'element' && isMark(node)) return
  const isBlock = node.type === 'element' && (!INLINE.has(node.tagName) || hasClass(node, 'step-time'))
  if (isBlock) parts.push(' ')
  for (const child of node.children) collect(child, parts)
  if (isBlock) parts.push(' ')
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties
  return Array.isArray(className) && className.includes(name)
}
