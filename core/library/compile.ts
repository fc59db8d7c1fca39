import { LIBRARY_FILES } from '../contract'
import { createReporter, type Finding } from '../entry/finding'
import type { Entry } from '../model/entry'
import { type Catalogue, COMPILED_FORMAT, type SearchDocument } from '../model/library'
import type { PackReference } from '../model/pack'
import { buildSearchIndex, collectSearchTexts } from '../search/index-build'
import { type BodyEnvironment, type BodyProcessor, type CreateBodyProcessor, compileTooComplex } from './body-job'
import { deriveCatalogue, type TextFacts } from './catalogue'
import { compileReadingPaths, compileThemes } from './compile-data'
import type { EntryHead } from './entry-head'
import { addDrawings, readJob, reportTooComplex } from './process-head'
import { type LibraryContents, readLibrary } from './read-library'
import { createSearchDocument } from './search-document'
import { forEachConcurrently, type Hash, type LibrarySink, type LibrarySource } from './source'

export interface CompileOptions {
  readonly source: LibrarySource
  readonly sink: LibrarySink
  readonly createProcessor: CreateBodyProcessor
  readonly hash: Hash
  /** How many texts may be under way at once: some more than the processor has threads, so that none of them waits. */
  readonly concurrency: number
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface CompileReport {
  readonly revision: string
  readonly entries: number
  /** Files that could not be compiled, or not whole, and why. */
  readonly findings: readonly Finding[]
  /** Ids of the entries that have no text, because it was too complex. */
  readonly tooComplex: readonly string[]
}

/**
 * Compiles a library: catalogue, a tree for each entry, search index, texts for snippets and pictures go to the sink as they are ready, so
 * that no more than the texts for the search are held at once. An entry with a fault in its front matter is left out and
 * reported; the others are compiled.
 */
export async function compileLibrary(options: CompileOptions): Promise<CompileReport> {
  const contents = await readLibrary(options.source)
  const { heads, findings: twins } = dropTwins(contents.heads)
  const environment = describeEnvironment(contents, heads)
  const writer = createWriter(options.sink, options.hash)
  const processor = options.createProcessor(environment)
  const bodies = await compileBodies(heads, contents.images, processor, writer, options).finally(() =>
    processor.close(),
  )
  for (const path of contents.images.keys()) await writer.copy(path, options.source.stream(path))
  const entries = heads.map(({ entry }) => entry)
  const packs = listPacks(heads, options.source)
  const glossary = contents.glossary.map(({ value }) => value)
  const documents = bodies.documents.sort((a, b) => (a.id < b.id ? -1 : 1))
  await writer.write(LIBRARY_FILES.texts, JSON.stringify(collectSearchTexts(documents)))
  await writer.write(LIBRARY_FILES.index, JSON.stringify(buildSearchIndex(documents, glossary)))
  const catalogue = createCatalogue(contents, entries, environment, bodies.facts, packs)
  const revision = writer.revision(JSON.stringify(catalogue))
  // Last: a reader that finds the catalogue finds everything else.
  await options.sink.write(LIBRARY_FILES.catalogue, JSON.stringify({ ...catalogue, revision }))
  const findings = [...contents.findings.filter(({ severity }) => severity === 'error'), ...twins, ...bodies.findings]
  return { revision, entries: entries.length, findings, tooComplex: bodies.tooComplex }
}

/** Two files with one id would overwrite each other: the first by path stays. */
function dropTwins(heads: readonly EntryHead[]): {
  readonly heads: readonly EntryHead[]
  readonly findings: readonly Finding[]
} {
  const first = new Map<string, string>()
  const findings: Finding[] = []
  const unique = heads.filter(({ path, entry, titleAt }) => {
    const other = first.get(entry.id)
    first.set(entry.id, other ?? path)
    if (other === undefined) return true
    findings.push(createReporter(path)('duplicate-id', titleAt, `Die Kennung „${entry.id}“ hat schon ${other}.`))
    return false
  })
  return { heads: unique, findings }
}

function describeEnvironment(contents: LibraryContents, heads: readonly EntryHead[]): BodyEnvironment {
  return {
    entryPaths: heads.map(({ path }) => path),
    images: [...contents.images],
    glossary: contents.glossary.map(({ value }) => value),
    task: 'compile',
  }
}

interface Writer {
  write(path: string, content: string): Promise<void>
  copy(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** A hash of all that was written, and of `rest`. */
  revision(rest: string): string
}

function createWriter(sink: LibrarySink, hash: Hash): Writer {
  const hashes = new Map<string, string>()
  return {
    write: async (path, content) => {
      hashes.set(path, hash(content))
      await sink.write(path, content)
    },
    copy: async (path, chunks) => {
      hashes.set(path, await sink.copy(path, chunks))
    },
    revision: (rest) => {
      const lines = [...hashes].map(([path, value]) => `${path} ${value}`).sort()
      return hash([`format ${COMPILED_FORMAT}`, ...lines, rest].join('\n'))
    },
  }
}

const NO_FACTS: TextFacts = { words: 0, hasEasyLanguage: false }

function createCatalogue(
  contents: LibraryContents,
  entries: readonly Entry[],
  environment: BodyEnvironment,
  facts: ReadonlyMap<string, TextFacts>,
  packs: ReadonlyMap<string, PackReference>,
): Omit<Catalogue, 'revision'> {
  const ids = new Set(entries.map(({ id }) => id))
  return {
    format: COMPILED_FORMAT,
    entries: deriveCatalogue(entries, (id) => ({ ...(facts.get(id) ?? NO_FACTS), pack: packs.get(id)?.id })),
    themes: compileThemes(contents.themes, environment),
    glossary: contents.glossary.map(({ value }) => ({ ...value, entries: value.entries.filter((id) => ids.has(id)) })),
    support: contents.support.map(({ value }) => value),
    paths: compileReadingPaths(contents.readingPaths, ids),
    packs: packs.size === 0 ? undefined : [...new Map([...packs.values()].map((pack) => [pack.id, pack])).values()],
  }
}

/** Entry id → pack, as far as the source knows. */
function listPacks(heads: readonly EntryHead[], source: LibrarySource): ReadonlyMap<string, PackReference> {
  return new Map(
    heads.flatMap(({ path, entry }) => {
      const pack = source.packOf?.(path) ?? null
      return pack === null ? [] : [[entry.id, pack] as const]
    }),
  )
}

interface CompiledBodies {
  readonly documents: SearchDocument[]
  readonly facts: ReadonlyMap<string, TextFacts>
  readonly tooComplex: readonly string[]
  readonly findings: readonly Finding[]
}

async function compileBodies(
  heads: readonly EntryHead[],
  images: LibraryContents['images'],
  processor: BodyProcessor,
  writer: Writer,
  { source, concurrency, onProgress }: CompileOptions,
): Promise<CompiledBodies> {
  const documents: SearchDocument[] = []
  const facts = new Map<string, TextFacts>()
  const tooComplex: string[] = []
  const findings: Finding[] = []
  let done = 0
  await forEachConcurrently(heads, concurrency, async (head) => {
    const { entry } = head
    const result = await processor.process(await addDrawings(await readJob(head, source), source, images))
    const isCompiled = result.type === 'compiled'
    await writer.write(LIBRARY_FILES.entry(entry.id), isCompiled ? result.json : compileTooComplex(entry))
    documents.push(createSearchDocument(entry, isCompiled ? result.headings : [], isCompiled ? result.texts : []))
    facts.set(entry.id, isCompiled ? { words: result.words, hasEasyLanguage: result.hasEasyLanguage } : NO_FACTS)
    if (!isCompiled) {
      tooComplex.push(entry.id)
      findings.push(reportTooComplex(head))
    }
    done += 1
    onProgress?.(done, heads.length)
  })
  return { documents, facts, tooComplex, findings }
}
