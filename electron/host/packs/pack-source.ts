import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibrarySource } from '../../../core/library/source'
import type { PackFile, PackReference } from '../../../core/model/pack'
import { measureImageFile } from '../compile/image-size'
import { readBlob, streamBlob } from './blob-store'

/** A file of the merged library. Plain data: it crosses to a thread. */
export interface SourceFile {
  /** In the library. */
  readonly path: string
  readonly file: PackFile
  readonly pack: PackReference
}

export interface PackSourceOptions {
  readonly files: readonly SourceFile[]
  readonly blobs: string
  /** Folder of the pack that comes with the app. */
  readonly bundled: string
}

/**
 * The merged packs as a source for the compiler. A blob is checked once more as it is read: what was damaged on the disk since is not shown as if
 * it were signed.
 */
export function createPackSource({ files, blobs, bundled }: PackSourceOptions): LibrarySource {
  const byPath = new Map(files.map((each) => [each.path, each]))
  const find = (path: string): SourceFile & { readonly place: string } => {
    const found = byPath.get(path)
    if (found === undefined) throw new Error(`${path} is in no pack`)
    const { file, pack } = found
    return { ...found, place: pack.origin === 'bundled' ? join(bundled, file.path) : join(blobs, file.sha256) }
  }
  return {
    list: async () => [...byPath.keys()],
    read: async (path) => {
      const { file, pack, place } = find(path)
      return pack.origin === 'bundled' ? readFile(place) : readBlob(place, file)
    },
    stream: (path) => {
      const { file, pack, place } = find(path)
      return pack.origin === 'bundled' ? createReadStream(place) : streamBlob(place, file)
    },
    // Two numbers, not worth the whole picture: it is checked as it is copied.
    measureImage: async (path) => measureImageFile(find(path).place),
    packOf: (path) => byPath.get(path)?.pack ?? null,
  }
}
