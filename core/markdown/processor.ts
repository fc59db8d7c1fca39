import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { FOOTNOTE_PREFIX } from './anchors'
import type { MarkdownContext } from './context'
import { rehypeDrawings } from './rehype-drawings'
import { rehypeGlossary } from './rehype-glossary'
import { rehypeImages } from './rehype-images'
import { rehypeLines } from './rehype-lines'
import { rehypeLinks } from './rehype-links'
import { FOOTNOTES_HEADING, rehypeSections } from './rehype-sections'
import { rehypeSteps } from './rehype-steps'
import { remarkCallouts } from './remark-callouts'
import { remarkLiteralDirectives } from './remark-literal-directives'
import { remarkNeededAutolinks } from './remark-needed-autolinks'
import { SANITIZE_SCHEMA } from './sanitize-schema'

/**
 * Markdown with GitHub's additions and our callouts as a tree with positions; what is no callout is text again. Positions are those of the
 * given text. Slow on purpose-made input (hostile case 40): call it where a time limit holds.
 */
export function parseMarkdown(text: string): MdastRoot {
  const file = new VFile(text)
  const parser = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkNeededAutolinks, text)
    .use(remarkDirective)
    .use(remarkLiteralDirectives)
  const tree = parser.parse(file)
  parser.runSync(tree, file)
  return tree
}

/**
 * Turns a parsed text into a tree of `<section>` elements that holds nothing but what `SANITIZE_SCHEMA` allows. Raw HTML is dropped by
 * remark-rehype, as rehype-raw is not here; sanitizing comes last, so that no plugin of ours is trusted either.
 */
export function toSanitizedTree(mdast: MdastRoot, context: MarkdownContext): HastRoot {
  const renderer = unified()
    .use(remarkCallouts)
    .use(remarkRehype, {
      clobberPrefix: FOOTNOTE_PREFIX,
      footnoteLabel: FOOTNOTES_HEADING,
      footnoteBackLabel: (index: number) => `Zurück zur Anmerkung ${index + 1}`,
    })
    .use(rehypeLinks, context)
    .use(rehypeImages, context)
    .use(rehypeDrawings, context)
    .use(rehypeSections)
    .use(rehypeSteps)
    .use(rehypeLines)
    .use(rehypeGlossary, context)
    .use(rehypeSanitize, SANITIZE_SCHEMA)
  return renderer.runSync(mdast)
}
