import { FIELD_HELP } from './entry-fields'
import { parseYaml, readYamlNodes } from './yaml-document'
import { deletePair, editPair, insertPair, isSame, type TextEdit } from './yaml-edit'

/** The order in which fields stand in a file. */
const ORDER: readonly string[] = [...FIELD_HELP.map(({ key }) => key), 'review']

/** Where the YAML of a file begins and ends, without the lines of dashes; null for a file without front matter. */
export function findHead(
  text: string,
): { readonly start: number; readonly end: number; readonly bodyStart: number } | null {
  const opening = /^---[ \t]*(?:ya?ml)?[ \t]*\n/i.exec(text)
  if (opening === null) return null
  const start = opening[0].length
  const closing = text.indexOf('\n---', start - 1)
  if (closing === -1) return null
  const lineBreak = text.indexOf('\n', closing + 1)
  return { start, end: closing + 1, bodyStart: lineBreak === -1 ? text.length : lineBreak + 1 }
}

/** The values of the front matter as they are, right or wrong; null where it cannot be read. */
export function readFields(text: string): Readonly<Record<string, unknown>> | null {
  const head = findHead(text)
  if (head === null) return null
  const { data, problems } = parseYaml(text.slice(head.start, head.end))
  if (problems.length > 0 || typeof data !== 'object' || data === null || Array.isArray(data)) return null
  return Object.fromEntries(Object.entries(data))
}

/**
 * The changes of a file's text after which one field of its front matter has the value; undefined takes the field out. Everything else, unknown
 * keys, order, comments and spacing, stays character by character. What would come out is read again before it is given back:
 * null where the front matter is not sound, or of a form in which the field cannot be changed by itself.
 * @param text with `\n` line ends and without byte order mark
 */
export function editField(text: string, key: string, value: unknown): readonly TextEdit[] | null {
  const head = findHead(text)
  const before = readFields(text)
  if (head === null || before === null) return null
  const yaml = text.slice(head.start, head.end)
  const edits = editYaml(yaml, key, value)
  if (edits === null) return null
  const after = parseYaml(applyEdits(yaml, edits)).data
  if (!isSame({ ...before, [key]: value }, after)) return null
  return edits.map(({ from, to, insert }) => ({ from: from + head.start, to: to + head.start, insert }))
}

/** The text with the changes made; none of them overlaps another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), text)
}

function editYaml(yaml: string, key: string, value: unknown): readonly TextEdit[] | null {
  const root = readYamlNodes(yaml)
  if (root === null) return null
  const pair = root.pairs.find((each) => each.key === key)
  if (pair !== undefined)
    return value === undefined ? deletePair(yaml, root, pair) : editPair(yaml, pair, value, 'block')
  if (value === undefined) return []
  const place = ORDER.indexOf(key)
  const previous = root.pairs.findLast((each) => {
    const other = ORDER.indexOf(each.key)
    return other !== -1 && (place === -1 || other < place)
  })
  return insertPair(yaml, root, previous ?? (place === -1 ? (root.pairs.at(-1) ?? null) : null), key, value)
}
