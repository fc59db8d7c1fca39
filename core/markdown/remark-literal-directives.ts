import type { Parents, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

export const CALLOUTS = ['tipp', 'achtung', 'schutz'] as const
export type Callout = (typeof CALLOUTS)[number]

type Directive = ContainerDirective | LeafDirective | TextDirective

export function isCallout(name: string): name is Callout {
  return CALLOUTS.some((callout) => callout === name)
}

/**
 * remark-directive takes `10:30` and `Haus:innen` for directives. Whatever is none of our three callouts goes back to the text as it
 * stands in the file, so that nothing that somebody wrote vanishes. Attributes of callouts are dropped.
 */
export function remarkLiteralDirectives() {
  return (tree: Root, file: VFile): void => {
    const source = String(file)
    visit(tree, (node, index, parent) => {
      if (!isDirective(node) || parent === undefined || index === undefined) return
      if (node.type === 'containerDirective' && isCallout(node.name)) {
        node.attributes = {}
        return
      }
      const replacement = restore(node, source)
      parent.children.splice(index, 1, ...replacement)
      return index
    })
    mergeTexts(tree)
  }
}

function isDirective(node: Root | RootContent): node is Directive {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
}

function restore(node: Directive, source: string): RootContent[] {
  const literal = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const position = node.position ? { position: node.position } : {}
  if (node.type === 'textDirective') return [{ type: 'text', value: literal, ...position }]
  const [opening = ''] = literal.split('\n', 1)
  const fence = paragraph(opening.trim())
  if (node.type === 'leafDirective') return [{ ...fence, ...position }]
  const content = node.children.filter((child) => !(child.type === 'paragraph' && child.data?.directiveLabel))
  return [{ ...fence, ...position }, ...content]
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** `Haus` and `:innen` are one text again, so that checks and the glossary see whole words. */
function mergeTexts(tree: Root): void {
  visit(tree, (node) => {
    if ('children' in node) mergeChildren(node)
  })
}

function mergeChildren(parent: Parents): void {
  const children = parent.children as RootContent[]
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [left, right] = [children[index - 1], children[index]]
    if (left?.type !== 'text' || right?.type !== 'text') continue
    left.value += right.value
    if (left.position && right.position) left.position = { start: left.position.start, end: right.position.end }
    children.splice(index, 1)
  }
}
