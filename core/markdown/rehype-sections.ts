import type { Element, ElementContent, Root, RootContent } from 'hast'
import { SECTION_PREFIX, sectionAnchor } from './anchors'
import { toPlainText } from './plain-text'
import { walkElements } from './walk-elements'

/** What footnotes are gathered under. */
export const FOOTNOTES_HEADING = 'Anmerkungen'

/**
 * Wraps what belongs to each `##` into `<section id data-heading>` and takes the heading itself out: the page draws it. Headings below get an
 * anchor, a stray `#` counts as `##`, and the footnotes are a last section. Text before the first heading is a section without heading.
 */
export function rehypeSections() {
  return (tree: Root): void => {
    const anchors = new Set<string>()
    const sections: Element[] = []
    for (const node of tree.children) {
      if (isFootnotes(node)) {
        sections.push(createSection(FOOTNOTES_HEADING, claim(anchors, FOOTNOTES_HEADING), footnoteList(node)))
      } else if (isTopHeading(node)) {
        const heading = toPlainText(node)
        sections.push(createSection(heading, claim(anchors, heading), []))
      } else {
        if (sections.length === 0) {
          if (node.type === 'text' && node.value.trim() === '') continue
          sections.push(createSection('', claim(anchors, 'Einleitung'), []))
        }
        if (node.type !== 'doctype') sections.at(-1)?.children.push(node)
      }
    }
    for (const section of sections) anchorHeadings(section, anchors)
    tree.children = sections
  }
}

function isTopHeading(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'h2')
}

function isFootnotes(node: RootContent): node is Element {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined
}

function footnoteList(node: Element): ElementContent[] {
  return node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h2'))
}

function createSection(heading: string, id: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'section', properties: { id, dataHeading: heading }, children }
}

/** A second heading of the same text gets a number, as on every forge. */
function claim(anchors: Set<string>, heading: string): string {
  const base = sectionAnchor(heading)
  let anchor = base
  for (let count = 2; anchors.has(anchor); count += 1) anchor = `${base}-${count}`
  anchors.add(anchor)
  return anchor
}

/** Headings in a section start at h3, also those that stand in a callout or a quotation. */
function anchorHeadings(section: Element, anchors: Set<string>): void {
  walkElements(section, (node) => {
    if (/^h[12]$/.test(node.tagName)) node.tagName = 'h3'
    if (/^h[3-6]$/.test(node.tagName)) node.properties = { id: claim(anchors, toPlainText(node)) }
    const { ariaDescribedBy } = node.properties
    if (ariaDescribedBy !== undefined)
      node.properties.ariaDescribedBy = [SECTION_PREFIX + FOOTNOTES_HEADING.toLowerCase()]
  })
}
