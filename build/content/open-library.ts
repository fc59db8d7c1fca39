import { LIBRARY_FILES } from '../../core/contract'
import { createInlineProcessor } from '../../core/library/body-job'
import { compileLibrary } from '../../core/library/compile'
import type { Catalogue, CompiledEntry } from '../../core/model/library'
import { loadSearchIndex, type SearchIndex } from '../../core/search/index-load'
import { search } from '../../core/search/search'
import type { SearchResults, SearchTexts } from '../../core/search/types'
import { sha256 } from '../../electron/host/compile/compile-folder'
import { createFolderSource } from '../../electron/host/compile/folder-source'
import { joinPieces } from './join-pieces'

export interface OpenLibrary {
  readonly catalogue: Catalogue
  /** An entry as the window gets it; null where there is none. */
  readonly entry: (id: string) => CompiledEntry | null
  /** Bytes of a picture, by its path below `images/`. */
  readonly image: (path: string) => Uint8Array | null
  /** What the window would show for a query without filters. */
  readonly search: (text: string, limit: number) => SearchResults
}

/**
 * Compiles a folder in memory and opens it with the code that the window uses, index and texts through JSON and back, so that what is found here is
 * what readers find.
 */
export async function openLibrary(folder: string): Promise<OpenLibrary> {
  const files = new Map<string, string>()
  const images = new Map<string, Uint8Array>()
  await compileLibrary({
    source: createFolderSource(folder),
    sink: {
      write: async (path, content) => {
        files.set(path, content)
      },
      copy: async (path, chunks) => {
        const content = await joinPieces(chunks)
        images.set(path, content)
        return sha256(content)
      },
    },
    createProcessor: createInlineProcessor,
    hash: sha256,
    concurrency: 1,
  })
  const read = <T>(path: string): T => JSON.parse(files.get(path) ?? 'null') as T
  const catalogue = read<Catalogue>(LIBRARY_FILES.catalogue)
  const texts = read<SearchTexts>(LIBRARY_FILES.texts)
  const index: SearchIndex = loadSearchIndex(read<unknown>(LIBRARY_FILES.index))
  return {
    catalogue,
    entry: (id) => read<CompiledEntry | null>(LIBRARY_FILES.entry(id)),
    image: (path) => images.get(LIBRARY_FILES.image(path)) ?? null,
    search: (text, limit) =>
      search(index, catalogue.entries, texts, { text, filters: {}, sort: 'relevance', offset: 0, limit }),
  }
}
