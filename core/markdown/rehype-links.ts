import type { Element, Root } from 'hast'
import { FOOTNOTE_PREFIX } from './anchors'
import type { MarkdownContext } from './context'
import { classifyHref } from './link-target'
import { walkElements } from './walk-elements'

/**
 * `../methods/x.md` → `<a data-entry="x">`, which the window turns into a page address; https, http, mailto and tel →
 * `<a data-external href>`; `#ablauf` → the heading of that name on the same page. Everything else keeps its text and loses its address.
 */
export function rehypeLinks(context: MarkdownContext) {
  return (tree: Root): void => {
    walkElements(tree, (node) => {
      if (node.tagName !== 'a' || isFootnoteLink(node)) return
      const href = typeof node.properties.href === 'string' ? node.properties.href : ''
      const properties = linkProperties(context, href)
      node.tagName = properties === null ? 'span' : 'a'
      node.properties = properties ?? { className: ['dead-link'] }
    })
  }
}

/** Made by remark-rehype, not by the author: its id has our prefix. */
function isFootnoteLink(node: Element): boolean {
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
  const isOurs = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined
  return isOurs && typeof href === 'string' && href.startsWith(`#${FOOTNOTE_PREFIX}`)
}

function linkProperties(context: MarkdownContext, href: string): Element['properties'] | null {
  const target = classifyHref(context.path, href)
  switch (target.type) {
    case 'entry': {
      if (!context.hasEntry(target.path)) return null
      return target.anchor === null ? { dataEntry: target.id } : { dataEntry: target.id, dataAnchor: target.anchor }
    }
    case 'anchor':
      return { href: `#${target.anchor}` }
    case 'external':
      return { dataExternal: '', href: target.href }
    case 'dead':
      return null
  }
}
