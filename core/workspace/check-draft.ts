import type { SpellingInput } from '../entry/check-spelling'
import { findHead } from '../entry/edit-fields'
import { parseEntryPath } from '../entry/entry-path'
import { type Finding, sortFindings } from '../entry/finding'
import { parseEntry } from '../entry/parse-entry'
import { collectNames } from '../entry/prose'
import type { BodyProcessor } from '../library/body-job'
import { checkRelationTargets } from '../library/check-relations'
import { readDrawings, reportTooComplex } from '../library/process-head'
import { type EntryHead, toHead } from '../library/read-library'
import type { LibrarySource } from '../library/source'
import type { CompiledEntry } from '../model/library'
import type { CheckedText } from '../model/workspace'
import { toLenientEntry } from './lenient-entry'

/** What a file is checked against: its workspace, and the library that the workspace adds to. */
export interface DraftSurroundings {
  /** Made with `checks: true`, and with these paths and pictures. */
  readonly processor: BodyProcessor
  readonly entryPaths: readonly string[]
  readonly images: ReadonlyMap<string, unknown>
  readonly source: Pick<LibrarySource, 'read'>
}

export interface DraftCheck extends CheckedText {
  /** What the spelling check reads; it is slower, and comes later. */
  readonly spelling: SpellingInput
}

/**
 * Checks and compiles one file as it stands in the editor, with the code that checks and compiles the library. A fault in the front matter does not keep
 * the text from being checked and shown.
 * @param text with `\n` line ends
 */
export async function checkDraft(
  path: string,
  text: string,
  { processor, entryPaths, images, source }: DraftSurroundings,
): Promise<DraftCheck> {
  const place = parseEntryPath(path)
  if (place === null) throw new Error(`${path} is no path of an entry`)
  const { parsed, findings: faults } = parseEntry(path, place, new TextEncoder().encode(text))
  const head: EntryHead = parsed === null ? createHead(path, text) : toHead(parsed)
  const body = text
    .split('\n')
    .slice(head.bodyLine - 1)
    .join('\n')
  const { entry, bodyLine, fieldProse } = head
  const result = await processor.process({
    path,
    entry,
    body,
    bodyLine,
    fieldProse,
    drawings: await readDrawings(path, body, source, images),
  })
  const relations = parsed === null ? [] : checkRelationTargets([head], entryPaths)
  const names = collectNames(entry)
  if (result.type === 'too-complex') {
    const compiled: CompiledEntry = { entry, sections: [], easyLanguage: null, tooComplex: true }
    return { findings: [...faults, reportTooComplex(head)], compiled, spelling: { path, prose: [], names } }
  }
  const findings: readonly Finding[] = [...faults, ...relations, ...result.findings]
  return {
    findings: sortFindings(findings),
    compiled: JSON.parse(result.json) as CompiledEntry,
    spelling: { path, prose: result.prose, names },
  }
}

function createHead(path: string, text: string): EntryHead {
  const place = parseEntryPath(path)
  const bodyStart = findHead(text)?.bodyStart ?? 0
  const top = { line: 1, column: 1 }
  return {
    path,
    entry: toLenientEntry(place ?? { kind: 'method', id: '' }, text),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
    titleAt: top,
    relatedAt: top,
    relatedItemsAt: [],
    methodItemsAt: [],
    fieldProse: [],
  }
}
