import type { SpellingInput } from '../entry/check-spelling'
import { parseEntryPath } from '../entry/entry-path'
import { type Finding, sortFindings } from '../entry/finding'
import { collectNames } from '../entry/prose'
import type { BodyProcessor } from '../library/body-job'
import { checkRelationTargets } from '../library/check-relations'
import { type EntryHead, type ReadHead, readHead } from '../library/entry-head'
import { addDrawings, createJob, reportTooComplex } from '../library/process-head'
import type { LibrarySource } from '../library/source'
import type { CompiledEntry } from '../model/library'

/** What a file is checked against: its workspace, and the library that the workspace adds to. */
export interface DraftSurroundings {
  /** For checks, and made with these paths and pictures; so is `compiler`, for compiling. */
  readonly checker: BodyProcessor
  readonly compiler: BodyProcessor
  readonly entryPaths: readonly string[]
  readonly images: ReadonlyMap<string, unknown>
  readonly source: Pick<LibrarySource, 'read'>
}

export interface DraftCheck {
  readonly findings: readonly Finding[]
  /** Null where the front matter has an error: then what the others say of the entry does not matter yet. */
  readonly head: EntryHead | null
  /** What the spelling check reads; it is slower, and comes later. */
  readonly spelling: SpellingInput
}

function readDraft(path: string, text: string): ReadHead {
  const place = parseEntryPath(path)
  if (place === null) throw new Error(`${path} is no path of an entry`)
  return readHead(path, place, new TextEncoder().encode(text))
}

/**
 * Checks one file as it stands in the editor, with the code that checks the library. A fault in the front matter does not keep the text from being
 * checked.
 * @param text with `\n` line ends
 */
export async function checkDraft(
  path: string,
  text: string,
  { checker, entryPaths }: DraftSurroundings,
): Promise<DraftCheck> {
  const { head, isSound, findings: faults } = readDraft(path, text)
  if (head === null) return { findings: faults, head, spelling: { path, prose: [], names: [] } }
  const result = await checker.process(createJob(head, text))
  const { findings, prose } =
    result.type === 'checked' ? result : { findings: [reportTooComplex(head)], prose: [] as const }
  return {
    findings: sortFindings([...faults, ...checkRelationTargets([head], entryPaths), ...findings]),
    head: isSound ? head : null,
    spelling: { path, prose, names: collectNames(head.entry) },
  }
}

/** What readers would get of it, also where the front matter has a fault; null where there is no text. */
export async function compileDraft(
  path: string,
  text: string,
  { compiler, images, source }: DraftSurroundings,
): Promise<CompiledEntry | null> {
  const { head } = readDraft(path, text)
  if (head === null) return null
  const result = await compiler.process(await addDrawings(createJob(head, text), source, images))
  if (result.type === 'compiled') return JSON.parse(result.json) as CompiledEntry
  return { entry: head.entry, sections: [], easyLanguage: null, tooComplex: true }
}
