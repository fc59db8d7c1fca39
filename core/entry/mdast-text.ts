import type { Nodes } from 'mdast'
import { type Position, START } from './finding'

/** The text of a node without its marks; alt texts and footnote marks are not part of it. Blocks are kept apart by a space. */
export function nodeText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const isInline = ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(node.type)
  const text = node.children
    .map(nodeText)
    .join(isInline || node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')
  return text
}

/** Where a node begins; the start of the file for one that was made, not read. */
export function positionOf(node: Nodes): Position {
  const start = node.position?.start
  return start === undefined ? START : { line: start.line, column: start.column }
}

/** Words as a person counts them: `Stadt-Teil` is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
