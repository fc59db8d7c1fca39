import { createHash, type Hash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LibrarySink } from '../../../core/library/source'
import { syncTree } from '../sync-tree'

export interface FolderSink extends LibrarySink {
  /** Puts what was written on the disk, so that nothing is empty if the power fails after `commit`. */
  sync(): Promise<void>
  /** Puts what was written in the place of the folder that was there before. */
  commit(): Promise<void>
  /** Forgets what was written; the folder stays as it was. */
  discard(): Promise<void>
}

/**
 * Writes beside `folder` and swaps at the end, so that readers see the old files or the new ones, never some of each. Between the two
 * renames there is no folder for a moment; a reader that hits it says that the library is missing, and reads it the next time.
 */
export function createFolderSink(folder: string): FolderSink {
  const fresh = `${folder}.new`
  const old = `${folder}.old`
  const made = new Set<string>()
  const clear = (path: string): Promise<void> => rm(path, { recursive: true, force: true })
  const prepared = clear(fresh)
  // Whoever writes first is told.
  prepared.catch(() => undefined)
  const prepare = async (path: string): Promise<string> => {
    await prepared
    const file = join(fresh, path)
    const parent = dirname(file)
    if (!made.has(parent)) await mkdir(parent, { recursive: true })
    made.add(parent)
    return file
  }
  return {
    write: async (path, content) => writeFile(await prepare(path), content),
    copy: async (path, chunks) => {
      const hash = createHash('sha256')
      await writeFile(await prepare(path), hashOnTheWay(chunks, hash))
      return hash.digest('hex')
    },
    sync: () => syncTree(fresh),
    commit: async () => {
      await clear(old)
      await rename(folder, old).catch(ignoreMissing)
      await rename(fresh, folder)
      await clear(old)
    },
    discard: () => clear(fresh),
  }
}

async function* hashOnTheWay(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
