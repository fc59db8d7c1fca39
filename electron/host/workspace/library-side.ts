import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CurrentLibrary, LIBRARY_FILES } from '../../../core/contract'
import { entryPath, parseEntryPath } from '../../../core/entry/entry-path'
import { isImagePath } from '../../../core/library/source'
import type { ImageInfo } from '../../../core/markdown/context'
import type { Catalogue, GlossaryTerm } from '../../../core/model/library'
import { measureImage } from '../compile/image-size'

/** What a workspace knows of the library that it adds to. */
export interface LibrarySide {
  readonly revision: string
  /** Folder of the compiled library. */
  readonly folder: string
  readonly entryPaths: readonly string[]
  readonly glossary: readonly GlossaryTerm[]
  readonly images: readonly (readonly [path: string, info: ImageInfo])[]
}

export interface LibrarySideOptions {
  readonly current: () => Promise<CurrentLibrary>
  readonly findFolder: (revision: string) => Promise<string | null>
}

/** Reads the library once, and again after it was replaced. */
export function createLibrarySide({ current, findFolder }: LibrarySideOptions): () => Promise<LibrarySide> {
  let known: Promise<LibrarySide> | undefined
  let revision: string | undefined
  return async () => {
    const now = await current()
    const folder = await findFolder(now.revision)
    if (known === undefined || revision !== now.revision) {
      revision = now.revision
      known = folder === null ? Promise.resolve(nothing(now.revision)) : readSide(now.revision, folder)
      known.catch(() => {
        known = undefined
      })
    }
    return known
  }
}

function nothing(revision: string): LibrarySide {
  return { revision, folder: '', entryPaths: [], glossary: [], images: [] }
}

async function readSide(revision: string, folder: string): Promise<LibrarySide> {
  const catalogue: Catalogue = JSON.parse(await readFile(join(folder, LIBRARY_FILES.catalogue), 'utf8'))
  const found = await readdir(join(folder, 'images'), { recursive: true }).catch(() => [])
  const paths = found.map((name) => LIBRARY_FILES.image(name.replaceAll('\\', '/'))).filter(isImagePath)
  const images = await Promise.all(
    paths.map(async (path) => [path, measureImage(await readFile(join(folder, path)))] as const),
  )
  return {
    revision,
    folder,
    entryPaths: catalogue.entries.map(({ kind, id }) => entryPath(kind, id)),
    glossary: catalogue.glossary,
    images,
  }
}

/** The markdown of an entry, from the pack that comes with the app; null where it is from elsewhere. */
export async function readLibraryText(
  bundledDir: string,
  side: LibrarySide,
  id: string,
): Promise<{ path: string; text: string } | null> {
  const path = side.entryPaths.find((each) => parseEntryPath(each)?.id === id)
  const text = path === undefined ? null : await readFile(join(bundledDir, path), 'utf8').catch(() => null)
  return path === undefined || text === null
    ? null
    : { path, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') }
}
