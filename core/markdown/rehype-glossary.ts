import type { Element, ElementContent, Root } from 'hast'
import { EASY_LANGUAGE_HEADING } from '../entry/section-headings'
import type { MarkdownContext } from './context'
import type { GlossaryMatcher } from './glossary-matcher'
import { hasClass } from './plain-text'

/** Where a term stays plain: drawings hold no buttons, links and buttons within each other confuse, headings and step titles stay calm, code is literal. */
const PLAIN: ReadonlySet<string> = new Set([
  'a',
  'code',
  'dfn',
  'figcaption',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'svg',
  'th',
])

/**
 * The first mention of each explained term in an entry → `<dfn data-term="id">`. Leichte Sprache is left alone: it explains its own hard
 * words, and readers see it without the rest.
 */
export function rehypeGlossary({ glossary }: MarkdownContext) {
  return (tree: Root): void => {
    if (glossary === null) return
    const seen = new Set<string>()
    for (const section of tree.children) {
      if (section.type === 'element' && section.properties.dataHeading !== EASY_LANGUAGE_HEADING) {
        markTerms(section, glossary, seen)
      }
    }
  }
}

function markTerms(parent: Element, matcher: GlossaryMatcher, seen: Set<string>): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return splitTerms(child.value, matcher, seen)
    if (child.type === 'element' && !PLAIN.has(child.tagName) && !hasClass(child, 'step-title')) {
      markTerms(child, matcher, seen)
    }
    return [child]
  })
}

function splitTerms(text: string, matcher: GlossaryMatcher, seen: Set<string>): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (let match = matcher(text, from, seen); match !== null; match = matcher(text, from, seen)) {
    seen.add(match.id)
    if (match.start > from) parts.push({ type: 'text', value: text.slice(from, match.start) })
    parts.push({
      type: 'element',
      tagName: 'dfn',
      properties: { dataTerm: match.id },
      children: [{ type: 'text', value: text.slice(match.start, match.end) }],
    })
    from = match.end
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) })
  return parts
}
