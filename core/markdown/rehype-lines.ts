import type { Element, ElementContent, Root } from 'hast'
import { EASY_LANGUAGE_HEADING } from '../entry/section-headings'

/** Leichte Sprache has one sentence a line: in its section, line breaks of the file are line breaks of the page. */
export function rehypeLines() {
  return (tree: Root): void => {
    for (const section of tree.children) {
      if (section.type === 'element' && section.properties.dataHeading === EASY_LANGUAGE_HEADING) breakLines(section)
    }
  }
}

function breakLines(parent: Element): void {
  if (parent.tagName === 'section' || parent.tagName === 'ul' || parent.tagName === 'ol') {
    for (const child of parent.children) if (child.type === 'element') breakLines(child)
    return
  }
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return splitLines(child.value)
    if (child.type === 'element') breakLines(child)
    return [child]
  })
}

function splitLines(text: string): ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]),
      ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
    ])
}
