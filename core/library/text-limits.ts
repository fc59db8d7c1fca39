import type { Nodes } from 'mdast'

/** Some fifty times the longest entry. */
const MAX_LENGTH = 256 * 1024
const MAX_MARKERS = 40
/** Columns; a list twenty levels deep needs 60. */
const MAX_INDENT = 160
const MAX_TREE_DEPTH = 80

/**
 * Whether a text is of a kind that makes parsers slow or overflow (hostile case 40), seen without parsing it. Not all of them show: the
 * time limit around the parser stays.
 */
export function findTooComplex(text: string): boolean {
  if (text.length > MAX_LENGTH) return true
  return text.split('\n').some((line) => {
    const lead = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? ''
    return lead.length > MAX_INDENT || (lead.match(/[^\s\d]/g)?.length ?? 0) > MAX_MARKERS
  })
}

/** Whether a tree is nested deeper than readers of trees, which call themselves, should have to go. Walks without recursion. */
export function isTooDeep(tree: Nodes): boolean {
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (item.depth > MAX_TREE_DEPTH) return true
    if (!('children' in item.node)) continue
    for (const node of item.node.children) stack.push({ node, depth: item.depth + 1 })
  }
  return false
}
