import type { Element, ElementContent, Root } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import { EASY_LANGUAGE_HEADING } from '../entry/section-headings'
import type { CompiledSection } from '../model/library'
import type { MarkdownContext } from './context'
import { hasClass, toPlainText } from './plain-text'
import { toSanitizedTree } from './processor'
import { walkElements } from './walk-elements'

export interface CompiledText {
  readonly sections: readonly CompiledSection[]
  readonly easyLanguage: Root | null
  /** Plain text of each section, that in Leichter Sprache last, under its own anchor. */
  readonly texts: readonly { readonly id: string; readonly text: string }[]
  /** Headings below the sections' own, and titles of steps: what is particular to this text. */
  readonly headings: readonly string[]
}

/** Compiles a parsed text (see `parseMarkdown`) into sanitized sections and the plain text for the search. */
export function compileText(mdast: MdastRoot, context: MarkdownContext): CompiledText {
  const sections = toSanitizedTree(mdast, context).children.filter((node): node is Element => node.type === 'element')
  const easy = sections.find((section) => section.properties.dataHeading === EASY_LANGUAGE_HEADING)
  const compiled = sections.filter((section) => section !== easy)
  const ordered = easy === undefined ? compiled : [...compiled, easy]
  return {
    sections: compiled.map((section) => ({
      id: anchorOf(section),
      heading: headingOf(section),
      tree: toRoot(section),
    })),
    easyLanguage: easy === undefined ? null : toRoot(easy),
    texts: ordered.map((section) => ({ id: anchorOf(section), text: toPlainText(section) })),
    headings: compiled.flatMap(findHeadings),
  }
}

/** A short text without sections, such as the introduction of a theme. Headings in it are dropped. */
export function compileFragment(mdast: MdastRoot, context: MarkdownContext): Root {
  const sections = toSanitizedTree(mdast, context).children
  return toRoot({ children: sections.flatMap((node) => (node.type === 'element' ? node.children : [])) })
}

function anchorOf(section: Element): string {
  return String(section.properties.id ?? '')
}

function headingOf(section: Element): string {
  return String(section.properties.dataHeading ?? '')
}

/** Positions are for messages; readers would load them for nothing. */
function toRoot({ children }: Pick<Element, 'children'>): Root {
  for (const child of children) dropPositions(child)
  return { type: 'root', children }
}

function dropPositions(node: ElementContent): void {
  delete node.position
  if (node.type === 'element') for (const child of node.children) dropPositions(child)
}

function findHeadings(section: Element): readonly string[] {
  const headings: string[] = []
  walkElements(section, (node) => {
    if (/^h[3-6]$/.test(node.tagName) || hasClass(node, 'step-title'))
      headings.push(toPlainText({ ...node, properties: {} }))
  })
  return headings
}
