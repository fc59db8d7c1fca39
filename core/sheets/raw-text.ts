import type { Element } from 'hast'

/** The text of a tree as it stands there, with its line breaks. */
export function readRawText(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' ? readRawText(child) : ''
    })
    .join('')
}
