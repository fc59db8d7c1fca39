import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { CurrentLibrary } from '../../core/contract'
import { LIBRARY_FILES } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { ThemeId } from '../../core/model/entry'
import type {
  Catalogue,
  CatalogueEntry,
  CompiledEntry,
  GlossaryTerm,
  ReadingPath,
  Theme,
} from '../../core/model/library'

/** The open library, with the look-ups that pages need. */
export interface Library {
  readonly base: string
  readonly catalogue: Catalogue
  readonly entry: (id: string) => CatalogueEntry | undefined
  readonly theme: (id: ThemeId) => Theme | undefined
  readonly term: (id: string) => GlossaryTerm | undefined
  readonly path: (id: string) => ReadingPath | undefined
  /** What was loaded before, so that going back shows it at once. */
  readonly loaded: (id: string) => CompiledEntry | undefined
  readonly load: (id: string) => Promise<CompiledEntry>
}

/** Fetches a file of the compiled library. Throws `library-damaged` where it is missing or unreadable. */
async function fetchFile<T>(base: string, file: string): Promise<T> {
  try {
    const response = await fetch(base + file)
    if (response.ok) return (await response.json()) as T
    throw new Error(`status ${response.status}`)
  } catch (cause) {
    throw new AppError('library-damaged', `cannot read ${file}`, { file }, { cause })
  }
}

export async function openLibrary(current: CurrentLibrary): Promise<Library> {
  const catalogue = await fetchFile<Catalogue>(current.base, LIBRARY_FILES.catalogue)
  const entries = new Map(catalogue.entries.map((entry) => [entry.id, entry]))
  const themes = new Map(catalogue.themes.map((theme) => [theme.id, theme]))
  const terms = new Map(catalogue.glossary.map((term) => [term.id, term]))
  const paths = new Map(catalogue.paths.map((path) => [path.id, path]))
  const cache = new Map<string, CompiledEntry>()
  const loading = new Map<string, Promise<CompiledEntry>>()
  const fetchEntry = async (id: string): Promise<CompiledEntry> => {
    try {
      const compiled = await fetchFile<CompiledEntry>(current.base, LIBRARY_FILES.entry(id))
      cache.set(id, compiled)
      return compiled
    } finally {
      // What failed is asked for anew by the next who wants it.
      loading.delete(id)
    }
  }
  return {
    base: current.base,
    catalogue,
    entry: (id) => entries.get(id),
    theme: (id) => themes.get(id),
    term: (id) => terms.get(id),
    path: (id) => paths.get(id),
    loaded: (id) => cache.get(id),
    load: async (id) => {
      const known = cache.get(id) ?? loading.get(id)
      if (known) return known
      const asked = fetchEntry(id)
      loading.set(id, asked)
      return asked
    },
  }
}

const LibraryContext = createContext<Library | null>(null)

export function LibraryProvider({ library, children }: { library: Library; children: ReactNode }) {
  return <LibraryContext.Provider value={library}>{children}</LibraryContext.Provider>
}

export function useLibrary(): Library {
  const library = useContext(LibraryContext)
  if (!library) throw new Error('no LibraryProvider above')
  return library
}

/** The entries that exist among some ids, in their order. */
export function useEntries(ids: readonly string[]): readonly CatalogueEntry[] {
  const library = useLibrary()
  return useMemo(() => ids.flatMap((id) => library.entry(id) ?? []), [ids, library])
}
