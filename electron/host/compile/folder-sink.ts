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
  return {
    write: async (path, content) => {
      await prepared
      const file = join(fresh, path)
      const parent = dirname(file)
      if (!made.has(parent)) await mkdir(parent, { recursive: true })
      made.add(parent)
      await writeFile(file, content)
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

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
