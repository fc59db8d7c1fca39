import { CONSENT_LINE } from '../entry/check-consent'
import { editField, findHead, readFields } from '../entry/edit-fields'
import { parseEntryPath } from '../entry/entry-path'
import { SECTION_HEADINGS } from '../entry/section-headings'
import { parseYaml } from '../entry/yaml-document'
import type { TextEdit } from '../entry/yaml-edit'
import type { Finding } from '../model/finding'

/** What one click does about a finding. */
export interface Mend {
  readonly edits: readonly TextEdit[]
  /** What will stand there; empty where something is taken out. */
  readonly text: string
  /** The field of the front matter that gets a value; null for a change of the text. */
  readonly field: { readonly key: string; readonly value: unknown } | null
}

type FindMend = (finding: Finding, text: string) => Mend | null

/** Rules of which the found words are replaced by the suggested ones, on the line of the finding. */
const REPLACING: ReadonlySet<string> = new Set(['spelling', 'links', 'callouts', 'easy-language', 'wording'])

/**
 * The mend of a finding, where the check knows what should be there instead: null where only a person can know. An example (a missing field's) is
 * no mend: it would be a lie in the entry.
 * @param text the file as the finding saw it
 */
export function findMend(finding: Finding, text: string): Mend | null {
  const { rule } = finding
  if (REPLACING.has(rule)) return replaceFound(finding, text)
  return MENDS[rule]?.(finding, text) ?? null
}

const MENDS: Readonly<Record<string, FindMend>> = {
  duration: setSuggestedField,
  'file-name': setSuggestedField,
  related: setSuggestedField,
  folder: setSuggestedField,
  schema: (finding, text) =>
    isTypeMistake(finding, text) ? setSuggestedField(finding, text) : setFixedField(finding, text),
  sections: mendSection,
  privacy: (finding, text) => replaceFound({ ...finding, suggestion: '' }, text),
  consent: insertConsent,
  images: ({ suggestion = '', ...finding }, text) =>
    suggestion === '' || suggestion.startsWith('![Was man sieht]') ? null : replaceImage(finding, suggestion, text),
}

function lineAt(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start)
    if (next === -1) break
    start = next + 1
  }
  const end = text.indexOf('\n', start)
  return { start, end: end === -1 ? text.length : end }
}

/** Looks from the finding's column on, then on the whole line: some checks point at the sentence. */
function replaceFound({ line, column, found, suggestion }: Finding, text: string): Mend | null {
  if (found === undefined || suggestion === undefined) return null
  const { start, end } = lineAt(text, line)
  const near = text.indexOf(found, Math.max(start, start + column - 1))
  const from = near !== -1 && near < end ? near : text.indexOf(found, start)
  const to = from + found.length
  if (from === -1 || to > end) return null
  const isGap = suggestion === '' && text[from - 1] === ' ' && /[\s.,;:)]|$/.test(text[to] ?? '')
  return { edits: [{ from: isGap ? from - 1 : from, to, insert: suggestion }], text: suggestion, field: null }
}

/** `duration: { min: 60 }` as a change of that field. */
function setSuggestedField({ suggestion = '' }: Finding, text: string): Mend | null {
  const { data } = parseYaml(suggestion)
  if (typeof data !== 'object' || data === null) return null
  const [entry] = Object.entries(data)
  return entry === undefined ? null : setField(text, entry[0], entry[1])
}

/** A field that is not there and can have one value only: the form does not ask for it. */
function setFixedField({ path, message }: Finding, text: string): Mend | null {
  const place = parseEntryPath(path)
  const fixed = new Map([
    ['id', place?.id],
    ['kind', place?.kind],
    ['license', 'CC-BY-4.0'],
  ])
  const key = /^„(\w+)“ fehlt/.exec(message)?.[1] ?? ''
  return setField(text, key, fixed.get(key))
}

function setField(text: string, key: string, value: unknown): Mend | null {
  const edits = value === undefined ? null : editField(text, key, value)
  return edits === null || edits.length === 0 ? null : { edits, text: '', field: { key, value } }
}

/** The suggestion says the same as the file, in another form: a text for a number, a list for a word. */
function isTypeMistake({ suggestion = '' }: Finding, text: string): boolean {
  const { data } = parseYaml(suggestion)
  const fields = readFields(text)
  if (typeof data !== 'object' || data === null || fields === null) return false
  return Object.entries(data).every(([key, value]) => {
    const now = fields[key]
    const isScalar = typeof now === 'number' || typeof now === 'boolean' || typeof now === 'string'
    return isScalar && String(Array.isArray(value) ? value.join() : value) === String(now)
  })
}

function mendSection({ suggestion = '', line, path }: Finding, text: string): Mend | null {
  if (!suggestion.startsWith('## ')) return null
  const { start, end } = lineAt(text, line)
  const written = text.slice(start, end)
  if (/^#\s/.test(written))
    return { edits: [{ from: start, to: end, insert: suggestion }], text: suggestion, field: null }
  return insertSection(path, suggestion, text)
}

/** Before the next heading of the kind that is there, or at the end. */
function insertSection(path: string, heading: string, text: string): Mend | null {
  const kind = parseEntryPath(path)?.kind
  const bodyStart = findHead(text)?.bodyStart
  if (kind === undefined || bodyStart === undefined) return null
  const headings = SECTION_HEADINGS[kind]
  const later = headings.slice(headings.indexOf(heading.slice(3)) + 1)
  const places = later.flatMap((title) => {
    const at = `\n${text.slice(bodyStart)}`.indexOf(`\n## ${title}\n`)
    return at === -1 ? [] : [bodyStart + at]
  })
  if (places.length > 0)
    return {
      edits: [{ from: Math.min(...places), to: Math.min(...places), insert: `${heading}\n\n\n\n` }],
      text: heading,
      field: null,
    }
  const gap = text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  return { edits: [{ from: text.length, to: text.length, insert: `${gap}${heading}\n\n` }], text: heading, field: null }
}

function insertConsent({ line }: Finding, text: string): Mend {
  const { end } = lineAt(text, line)
  return { edits: [{ from: end, to: end, insert: `\n\n${CONSENT_LINE}` }], text: CONSENT_LINE, field: null }
}

function replaceImage({ line, column }: Omit<Finding, 'suggestion'>, suggestion: string, text: string): Mend | null {
  const { start, end } = lineAt(text, line)
  const match = /^!\[[^\]]*\]\([^)]*\)/.exec(text.slice(start + column - 1, end))
  if (match === null) return null
  const from = start + column - 1
  return { edits: [{ from, to: from + match[0].length, insert: suggestion }], text: suggestion, field: null }
}
