import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Entry } from '../model/entry'
import type { Passage, Position } from './finding'

/** The running text of a parsed markdown text as it stands in the file, line by line: no code, no addresses. */
export function collectProse(tree: Root, source: string): readonly Passage[] {
  const passages: Passage[] = []
  visit(tree, 'text', (node) => {
    const { position } = node
    if (position === undefined) return
    const { start, end } = position
    const lines = source.slice(start.offset ?? 0, end.offset ?? 0).split('\n')
    for (const [index, text] of lines.entries()) {
      passages.push({ text, at: { line: start.line + index, column: index === 0 ? start.column : 1 } })
    }
  })
  return passages
}

/** What readers see of the front matter, apart from names of people, places and publications. */
export function collectFieldProse(
  entry: Entry,
  locate: (path: readonly PropertyKey[]) => Position,
): readonly Passage[] {
  return [
    { text: entry.title, at: locate(['title']) },
    { text: entry.summary, at: locate(['summary']) },
    ...entry.materials.map((text, index) => ({ text, at: locate(['materials', index]) })),
  ]
}

/** Words that are names here: of the place, the organisation and the sources. The spelling check takes them as they are. */
export function collectNames(entry: Entry): readonly string[] {
  const fields = [
    entry.place?.name,
    entry.place?.state,
    entry.organisation,
    ...entry.authors,
    ...entry.synonyms,
    ...entry.sources.flatMap(({ title, publisher }) => [title, publisher]),
  ]
  return [...new Set(fields.flatMap((field) => field?.match(/\p{L}+/gu) ?? []))]
}
