import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIBRARY_FILES } from '../../core/contract'
import type { Catalogue, CatalogueEntry, GlossaryTerm, SearchDocument } from '../../core/model/library'
import type { SearchTexts } from '../../core/search/types'
import { compileFolder } from '../../electron/host/compile/compile-folder'
import { WORKER_URL } from '../content/folders'

/** A library as the search sees it. */
export interface Corpus {
  readonly documents: readonly SearchDocument[]
  readonly entries: readonly CatalogueEntry[]
  readonly glossary: readonly GlossaryTerm[]
}

/** Compiles a folder of markdown and reads what the search needs of it. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const work = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-'))
  try {
    const outFolder = join(work, 'library')
    await compileFolder({ folder, outFolder, workerUrl: WORKER_URL })
    const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(outFolder, file), 'utf8'))
    const catalogue = await read<Catalogue>(LIBRARY_FILES.catalogue)
    const texts = await read<SearchTexts>(LIBRARY_FILES.texts)
    const documents = catalogue.entries.map((entry) => toDocument(entry, texts))
    return { documents, entries: catalogue.entries, glossary: catalogue.glossary }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function toDocument(entry: CatalogueEntry, texts: SearchTexts): SearchDocument {
  return {
    id: entry.id,
    title: entry.title,
    synonyms: entry.synonyms,
    headings: [],
    summary: entry.summary,
    keywords: entry.place ? [entry.place.name, entry.place.state] : [],
    sections: texts[entry.id] ?? [],
  }
}
