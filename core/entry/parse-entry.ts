import type { Entry } from '../model/entry'
import { checkConsistency, checkFileName, checkKindFields } from './check-fields'
import { exampleLine } from './entry-fields'
import type { EntryPath } from './entry-path'
import { explainIssue } from './explain-issue'
import { createReporter, type Finding, type Position } from './finding'
import { readFrontMatter } from './front-matter'
import { ENTRY_KEYS, entrySchema, toEntry } from './schema'
import { decodeText } from './text-decoding'

/** A file of which the front matter is right; the text may still have faults. */
export interface ParsedEntry {
  readonly path: string
  readonly entry: Entry
  readonly locate: (path: readonly PropertyKey[]) => Position
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

export interface ParseResult {
  /** Null where a finding is an error: such an entry does not get into the library. */
  readonly parsed: ParsedEntry | null
  readonly findings: readonly Finding[]
}

const NESTED_KEYS: Readonly<Record<string, readonly string[]>> = {
  duration: ['min', 'max'],
  groupSize: ['min', 'max'],
  span: ['min', 'max', 'unit'],
  place: ['name', 'state', 'lat', 'lon'],
  period: ['from', 'to'],
  sources: ['title', 'publisher', 'year', 'url', 'accessed'],
  review: ['status', 'by', 'at'],
}

/** Reads one file of a kind folder and reports every fault of its front matter. Never throws for what stands in the file. */
export function parseEntry(path: string, place: EntryPath, bytes: Uint8Array): ParseResult {
  const decoded = decodeText(path, bytes)
  if (!decoded.ok) return { parsed: null, findings: [decoded.finding] }
  const frontMatter = readFrontMatter(path, decoded.text)
  if (!frontMatter.ok) return { parsed: null, findings: frontMatter.findings }
  const { data, locate, body, bodyLine } = frontMatter.value
  const report = createReporter(path)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const message = 'Der Kopf muss aus Zeilen der Form „name: wert“ bestehen.'
    return { parsed: null, findings: [report('schema', locate([]), message, { expected: 'title: …' })] }
  }
  const checked = entrySchema.safeParse(data)
  const issues = checked.success ? [] : checked.error.issues
  const context = { report, data, locate, keysAt, example: (at: readonly PropertyKey[]) => exampleLine(String(at[0])) }
  const findings: Finding[] = [
    ...issues.flatMap((issue) => explainIssue(issue, context)),
    ...checkFileName(path, place, data, locate),
    ...checkKindFields(report, place.kind, data, locate),
  ]
  if (!checked.success) return { parsed: null, findings }
  const entry = toEntry(checked.data)
  findings.push(...checkConsistency(report, entry, locate))
  const broken = findings.some(({ severity }) => severity === 'error')
  return { parsed: broken ? null : { path, entry, locate, body, bodyLine }, findings }
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [first] = path
  return first === undefined ? ENTRY_KEYS : (NESTED_KEYS[String(first)] ?? [])
}
