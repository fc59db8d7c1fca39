import type { Element, Root } from 'hast'

/**
 * Calls `visit` for each element of a tree in the order of the text, a parent before its children; what is changed in an element is walked as it then is. Every
 * text is walked many times, and unist-util-visit takes several times as long, as it describes each node for error messages first.
 */
export function walkElements(parent: Root | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    visit(child)
    walkElements(child, visit)
  }
}
