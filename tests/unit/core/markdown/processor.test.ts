import { readdirSync, readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import type { MarkdownContext } from '../../../../core/markdown/context'
import { prepareGlossary } from '../../../../core/markdown/glossary-matcher'
import { parseMarkdown, toSanitizedTree } from '../../../../core/markdown/processor'
import { parseDrawing } from '../../../../core/markdown/svg-tree'
import type { GlossaryTerm } from '../../../../core/model/library'

const FIXTURES = new URL('../../../fixtures/markdown/', import.meta.url)

function term(id: string, name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    id,
    term: name,
    explanation: `Was ${name} heißt.`,
    synonyms: [],
    near: [],
    searchOnly: [],
    entries: [],
    ...more,
  }
}

const GLOSSARY: readonly GlossaryTerm[] = [
  term('quartier', 'Quartier'),
  term('runder-tisch', 'Runder Tisch'),
  term('gemeinwesenarbeit', 'Gemeinwesenarbeit', { synonyms: ['GWA', 'Stadtteilarbeit'] }),
  term('sozialraum', 'Sozialraum'),
  term('mediation', 'Mediation'),
  term('praevention', 'Prävention'),
  term('verstetigung', 'Verstetigung', { explanation: undefined }),
  term('text', 'Text'),
]

const ENTRIES: readonly string[] = ['methods/nadelmethode.md', 'concepts/quartiersmanagement.md']

/** Words in a drawing are no terms to explain. */
const PLAN = '<svg viewBox="0 0 60 40"><rect width="60" height="40"/><text x="5" y="20">Quartier</text></svg>'

const CONTEXT: MarkdownContext = {
  path: 'methods/beispiel.md',
  hasEntry: (path) => ENTRIES.includes(path),
  findImage: (path) => {
    if (path === 'images/fishbowl.svg') return { width: 400, height: 300 }
    return path === 'images/karte.png' || path === 'images/plan.svg' ? {} : null
  },
  findDrawing: (path) => (path === 'images/plan.svg' ? parseDrawing(PLAN, 'plan') : null),
  glossary: prepareGlossary(GLOSSARY)({ id: 'beispiel', title: 'Ein Text als Beispiel' }),
}

/** The window puts headings and addresses in; a line for each section makes the expected files readable. */
function render(markdown: string): string {
  const html = toHtml(toSanitizedTree(parseMarkdown(markdown), CONTEXT))
  return `${html.replaceAll('<section', '\n<section').trim()}\n`
}

const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -'.md'.length))

describe('markdown becomes a sanitized tree', () => {
  it.each(names)('%s', async (name) => {
    const markdown = readFileSync(new URL(`${name}.md`, FIXTURES), 'utf8')
    await expect(render(markdown)).toMatchFileSnapshot(new URL(`${name}.html`, FIXTURES).pathname)
  })
})
