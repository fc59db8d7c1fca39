import type { ImageInfo } from '../markdown/context'
import type { PackReference } from '../model/pack'

/** Where the files of a library come from: a folder, a pack, or memory in tests. Paths are relative, with `/`. */
export interface LibrarySource {
  /** All files, in any order. */
  list(): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  /** A file piece by piece: a pack may have more pictures than one wants to hold. A piece lasts until the next is asked for. */
  stream(path: string): AsyncIterable<Uint8Array>
  /** Pixels of a picture; both absent where they cannot be told. */
  measureImage(path: string): Promise<ImageInfo>
  /** The pack that a file is from; absent where the library is no union of packs. */
  packOf?(path: string): PackReference | null
}

/** Where the files of a compiled library go. */
export interface LibrarySink {
  write(path: string, content: string): Promise<void>
  /** Writes a file piece by piece; resolves with its hash, as `Hash` gives it. */
  copy(path: string, chunks: AsyncIterable<Uint8Array>): Promise<string>
}

/** A hash as hexadecimal text; core has no cryptography of its own. */
export type Hash = (content: string | Uint8Array) => string

const IMAGE_NAME = /^images\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*\.(?:png|jpg|webp|avif|svg)$/

/** Whether a file is a picture that the app serves: one of five formats, a name without spaces and umlauts. */
export function isImagePath(path: string): boolean {
  return IMAGE_NAME.test(path)
}

/** Works through `items`, at most `limit` at a time. After a failure none is begun, and it fails with the first once what is under way has ended. */
export async function forEachConcurrently<T>(
  items: readonly T[],
  limit: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries()
  const failures: unknown[] = []
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const [index, item] of queue) {
      if (failures.length > 0) return
      await work(item, index).catch((error: unknown) => failures.push(error))
    }
  })
  await Promise.all(workers)
  if (failures.length > 0) throw failures[0]
}
