import { checkEntryId, checkIntroduction, checkThemeSet, checkUniqueIds } from '../entry/check-data'
import { checkSpelling, type Speller, type SpellingInput } from '../entry/check-spelling'
import { parseEntryPath } from '../entry/entry-path'
import { type Finding, sortFindings } from '../entry/finding'
import { collectNames } from '../entry/prose'
import type { CreateBodyProcessor } from './body-job'
import { checkNeighbours, checkRelationTargets, type Neighbours } from './check-relations'
import { readJob, reportTooComplex } from './process-head'
import { GLOSSARY_FILE, type LibraryContents, readLibrary, SUPPORT_FILE, THEMES_FILE } from './read-library'
import { forEachConcurrently, type LibrarySource } from './source'

export interface CheckOptions {
  readonly source: LibrarySource
  readonly createProcessor: CreateBodyProcessor
  readonly concurrency: number
  /** Without one, spelling is not checked. */
  readonly speller: Speller | null
  /** Words that are right although no dictionary has them. */
  readonly ownWords: readonly string[]
  /** Entries that are elsewhere, and that these may name and link to: those of the library that a workspace adds to. */
  readonly knownPaths?: readonly string[] | undefined
  /** Pictures that are there, likewise. */
  readonly knownImages?: readonly string[] | undefined
}

export interface CheckReport {
  /** All of them, by file and line. */
  readonly findings: readonly Finding[]
  /** Files of entries, sound or not. */
  readonly entries: number
  /** For `checkAmongNeighbours`. */
  readonly neighbours: Neighbours
}

/**
 * Everything that can be wrong with a library, in one run: each file by itself, then what they say of each other. A fault in the front matter does not keep
 * the text below it from being checked: who mends the one would else be met by others.
 */
export async function checkLibrary(options: CheckOptions): Promise<CheckReport> {
  const own = await readLibrary(options.source)
  const contents: LibraryContents = {
    ...own,
    entryPaths: [...new Set([...own.entryPaths, ...(options.knownPaths ?? [])])],
    images: new Map([...(options.knownImages ?? []).map((path) => [path, {}] as const), ...own.images]),
  }
  const bodies = await checkBodies(contents, options)
  const data = checkDataFiles(contents)
  const onPaths = new Set(contents.readingPaths.flatMap(({ value }) => value.steps.map(({ entry }) => entry)))
  const linked = new Set([...bodies.links, ...data.links])
  const neighbours: Neighbours = { heads: contents.heads, linked, onPaths }
  const prose = [...bodies.prose, ...data.prose]
  const findings = [
    ...contents.findings,
    ...bodies.findings,
    ...data.findings,
    ...checkRelationTargets([...contents.heads, ...contents.drafts], contents.entryPaths),
    ...checkNeighbours(neighbours),
    ...(options.speller === null ? [] : checkSpelling(prose, options.speller, options.ownWords)),
  ]
  return { findings: sortFindings(findings), entries: own.entryPaths.length, neighbours }
}

interface PartResult {
  readonly findings: readonly Finding[]
  /** Paths of entries that are linked to. */
  readonly links: readonly string[]
  readonly prose: readonly SpellingInput[]
}

async function checkBodies(contents: LibraryContents, options: CheckOptions): Promise<PartResult> {
  const findings: Finding[] = []
  const links: string[] = []
  const prose: SpellingInput[] = []
  const processor = options.createProcessor({
    entryPaths: contents.entryPaths,
    images: [...contents.images],
    glossary: [],
    task: 'check',
  })
  try {
    await forEachConcurrently([...contents.heads, ...contents.drafts], options.concurrency, async (head) => {
      const result = await processor.process(await readJob(head, options.source))
      if (result.type !== 'checked') {
        findings.push(reportTooComplex(head))
        return
      }
      findings.push(...result.findings)
      links.push(...result.links)
      prose.push({ path: head.path, prose: result.prose, names: collectNames(head.entry) })
    })
  } finally {
    await processor.close()
  }
  return { findings, links, prose }
}

function checkDataFiles(contents: LibraryContents): PartResult {
  const { themes, glossary, support, readingPaths } = contents
  const entryPaths = new Set(contents.entryPaths)
  const images = new Set(contents.images.keys())
  const ids = new Set(contents.entryPaths.map((path) => parseEntryPath(path)?.id ?? ''))
  const introductions = themes.map((item) => checkIntroduction(THEMES_FILE, item, entryPaths, images))
  const findings = [
    ...(themes.length > 0 ? checkThemeSet(THEMES_FILE, themes) : []),
    ...introductions.flatMap((introduction) => introduction.findings),
    ...checkUniqueIds(GLOSSARY_FILE, glossary),
    ...glossary.flatMap(({ value, locate }) =>
      value.entries.flatMap((id, index) => checkEntryId(GLOSSARY_FILE, id, locate(['entries', index]), ids)),
    ),
    ...checkUniqueIds(SUPPORT_FILE, support),
    ...readingPaths.flatMap(({ path, value, locate }) =>
      value.steps.flatMap(({ entry }, index) => checkEntryId(path, entry, locate(['steps', index, 'entry']), ids)),
    ),
  ]
  const prose: SpellingInput[] = [
    { path: THEMES_FILE, names: [], prose: introductions.flatMap((introduction) => introduction.prose) },
    {
      path: GLOSSARY_FILE,
      names: [],
      prose: glossary.flatMap(({ value, locate }) =>
        value.explanation === undefined ? [] : [{ text: value.explanation, at: locate(['explanation']) }],
      ),
    },
    ...readingPaths.map(({ path, value, locate }) => ({
      path,
      names: [],
      prose: [
        { text: value.title, at: locate(['title']) },
        { text: value.summary, at: locate(['summary']) },
        ...value.steps.map(({ why }, index) => ({ text: why, at: locate(['steps', index, 'why']) })),
      ],
    })),
  ]
  return { findings, links: introductions.flatMap(({ links }) => links), prose }
}
