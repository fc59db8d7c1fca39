import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIBRARY_FILES } from '../../../core/contract'
import { entryPath } from '../../../core/entry/entry-path'
import { decodeText } from '../../../core/entry/text-decoding'
import { isImagePath } from '../../../core/library/source'
import type { ImageInfo } from '../../../core/markdown/context'
import type { Catalogue, GlossaryTerm } from '../../../core/model/library'
import { measureImage } from '../compile/image-size'
import type { LibrarySwitch } from '../packs/library-switch'

/** What a workspace knows of the library that it adds to. */
export interface LibrarySide {
  readonly revision: string
  /** Folder of the compiled library. */
  readonly folder: string
  readonly entryPaths: readonly string[]
  readonly glossary: readonly GlossaryTerm[]
  readonly images: readonly (readonly [path: string, info: ImageInfo])[]
}

/** The library in use: all active packs in their current versions. */
export type LibrarySideOptions = Pick<LibrarySwitch, 'current' | 'findFolder' | 'readEntry'>

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

/** The markdown of an entry of the library, as an editor gets it; null where there is none of this id. */
export async function readLibraryText(
  { readEntry }: LibrarySideOptions,
  id: string,
): Promise<{ path: string; text: string } | null> {
  const found = await readEntry(id)
  const decoded = found === null ? null : decodeText(found.path, found.bytes)
  return found === null || decoded?.ok !== true ? null : { path: found.path, text: decoded.text }
}
