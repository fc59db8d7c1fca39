import type { Root } from 'mdast'
import type {} from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import { isCallout } from './remark-literal-directives'

/** `:::tipp` → `<aside data-callout="tipp">`. A label (`:::tipp[So geht es]`) becomes its first, bold line. */
export function remarkCallouts() {
  return (tree: Root): void => {
    visit(tree, 'containerDirective', (node) => {
      if (!isCallout(node.name)) return
      node.data = { hName: 'aside', hProperties: { dataCallout: node.name } }
      const [label] = node.children
      if (label?.type !== 'paragraph' || !label.data?.directiveLabel) return
      label.children = [{ type: 'strong', children: label.children }]
    })
  }
}
