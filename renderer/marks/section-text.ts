import type { TextPosition } from '../../core/model/notes'

/** Around the text of a section that passages are counted in: its value is the section's id. */
const SECTION_ATTRIBUTE = 'data-section-text'
/** On what the window adds to a text, such as the title of a callout: it is no part of the text. */
const ADDED_ATTRIBUTE = 'data-added'

/** The text of a section with the nodes that it stands in. */
export interface SectionText {
  readonly id: string
  readonly text: string
  readonly nodes: readonly { readonly node: Text; readonly start: number }[]
}

/** Reads the text of each section below a root, as highlights count it: text nodes in order, nothing between them. */
export function readSections(root: HTMLElement): readonly SectionText[] {
  return [...root.querySelectorAll<HTMLElement>(`[${SECTION_ATTRIBUTE}]`)].map((section) => {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest(`[${ADDED_ATTRIBUTE}]`) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    const nodes: { node: Text; start: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length })
      text += node.nodeValue ?? ''
    }
    return { id: section.getAttribute(SECTION_ATTRIBUTE) ?? '', text, nodes }
  })
}

function findPoint({ nodes }: SectionText, offset: number, isEnd: boolean): { node: Text; offset: number } | null {
  // The end of a passage belongs to the node that it ends in, not to the one that begins there.
  const at = nodes.findLast(({ start }) => (isEnd ? start < offset : start <= offset)) ?? nodes[0]
  return at ? { node: at.node, offset: Math.min(offset - at.start, at.node.length) } : null
}

/** The place of a passage in the page; null in an empty section. */
export function toRange(section: SectionText, { start, end }: TextPosition): Range | null {
  const from = findPoint(section, start, false)
  const to = findPoint(section, end, true)
  if (!from || !to) return null
  const range = new Range()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Where in a section's text a place of the page lies. */
function toOffset(section: SectionText, node: Node, offset: number): number {
  const point = new Range()
  point.setStart(node, offset)
  let result = 0
  for (const { node: text, start } of section.nodes) {
    if (text === node) return start + offset
    if (point.comparePoint(text, 0) < 0) result = start + text.length
  }
  return result
}

/** The selected passage and its section; null where nothing of one section is selected. */
export function readSelection(
  sections: readonly SectionText[],
  selection: Selection | null,
): { readonly section: SectionText; readonly position: TextPosition; readonly range: Range } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const section = sections.find(({ nodes }) => nodes.some(({ node }) => range.intersectsNode(node)))
  if (!section) return null
  const start = toOffset(section, range.startContainer, range.startOffset)
  const last = section.nodes.at(-1)
  const endsInside = last !== undefined && range.comparePoint(last.node, last.node.length) >= 0
  const end = endsInside ? toOffset(section, range.endContainer, range.endOffset) : section.text.length
  return start < end ? { section, position: { start, end }, range } : null
}
