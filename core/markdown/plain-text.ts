import type { Element, Nodes } from 'hast'

const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'del', 'dfn', 'em', 'span', 'strong'])

/** Footnote marks and the arrows back from them are no words, and those in a drawing stand in the text as well. */
function isMark(node: Element): boolean {
  return node.tagName === 'svg' || node.tagName === 'sup' || node.properties.dataFootnoteBackref !== undefined
}

/**
 * The words of a tree in reading order, blocks kept apart by a space. A step reads „Ankommen (15 Min.): Begrüßen Sie …“. Alt texts are not
 * part of it.
 */
export function toPlainText(node: Nodes): string {
  const parts: string[] = []
  collect(node, parts, null)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** `time` is that of the step around the node: it stands at the end of the step's tree, and is read after its title. */
function collect(node: Nodes, parts: string[], time: string | null): void {
  if (node.type === 'text') parts.push(node.value)
  if (!('children' in node)) return
  if (node.type !== 'element') {
    for (const child of node.children) collect(child, parts, null)
    return
  }
  if (isMark(node) || hasClass(node, 'step-time')) return
  const gap = INLINE.has(node.tagName) ? '' : ' '
  const ownTime = hasClass(node, 'step') ? findTime(node) : time
  parts.push(gap)
  for (const child of node.children) collect(child, parts, ownTime)
  parts.push(hasClass(node, 'step-title') ? `${time === null ? '' : ` (${time})`}: ` : gap)
}

function findTime(step: Element): string | null {
  const [text] = step.children.flatMap((child) =>
    child.type === 'element' && hasClass(child, 'step-time') ? child.children : [],
  )
  return text?.type === 'text' ? text.value : null
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties
  return Array.isArray(className) && className.includes(name)
}
