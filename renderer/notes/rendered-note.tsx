import type { Nodes } from 'hast'
import { Fragment, useMemo } from 'react'
import { visit } from 'unist-util-visit'
import { findTooComplex } from '../../core/library/text-limits'
import { compileText } from '../../core/markdown/compile-markdown'
import type { MarkdownContext } from '../../core/markdown/context'
import { toPlainText } from '../../core/markdown/plain-text'
import { parseMarkdown } from '../../core/markdown/processor'
import type { CompiledSection } from '../../core/model/library'
import { Tree } from '../reader/tree'

/** Notes are short; a longer one, or one made to be slow, is shown as it was typed. UTF-16 units. */
const MAX_LENGTH = 20_000

const CONTEXT: MarkdownContext = { path: 'note.md', hasEntry: () => true, findImage: () => null, glossary: null }

/** Boxes of a task list as signs: the pipeline lets no form fields through. */
const drawBoxes = (text: string): string =>
  text.replace(
    /^(\s*[-*+]\s+)\[( |x|X)\](?=\s)/gm,
    (_, lead: string, mark: string) => `${lead}${mark === ' ' ? '☐' : '☑'}`,
  )

/** Such an item has its box in the place of a bullet. */
function markTasks(tree: Nodes): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'li' && /^[☐☑]/.test(toPlainText(node))) node.properties.className = ['task']
  })
}

function compileNote(text: string): readonly CompiledSection[] | null {
  if (text.length > MAX_LENGTH || findTooComplex(text)) return null
  const { sections } = compileText(parseMarkdown(drawBoxes(text)), CONTEXT)
  for (const { tree } of sections) markTasks(tree)
  return sections
}

/** One's own markdown, through the same pipeline as the library's: what it would not let through there stays text here. */
export function RenderedNote({ text }: { text: string }) {
  const sections = useMemo(() => compileNote(text), [text])
  if (sections === null) return <p className="plain">{text}</p>
  return sections.map((section) => (
    <Fragment key={section.id}>
      {section.heading !== '' && <h3>{section.heading}</h3>}
      <Tree tree={section.tree} />
    </Fragment>
  ))
}
