import type { Heading, Root, RootContent } from 'mdast'
import { nodeText } from './mdast-text'

/** A `##` heading with what follows it up to the next. */
export interface TextSection {
  readonly heading: Heading
  readonly title: string
  readonly content: readonly RootContent[]
}

/** The sections of a parsed text; what stands before the first heading is not among them. */
export function splitSections(tree: Root): readonly TextSection[] {
  const sections: { heading: Heading; title: string; content: RootContent[] }[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2)
      sections.push({ heading: node, title: nodeText(node).trim(), content: [] })
    else if (node.type !== 'footnoteDefinition' && node.type !== 'definition') sections.at(-1)?.content.push(node)
  }
  return sections
}
