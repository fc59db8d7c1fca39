import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KIND_FOLDERS, parseEntryPath } from '../../../core/entry/entry-path'
import { AppError } from '../../../core/errors'
import { isImagePath } from '../../../core/library/source'
import type { WorkspaceEntry, WorkspaceOverview } from '../../../core/model/workspace'
import { findPathProblem } from '../../../core/packs/path-policy'
import { readHeadline } from '../../../core/workspace/headline'
import { readErrorCode } from '../atomic-write'
import { IMAGES } from './inside-folder'

export const WORKSPACE_FOLDERS: readonly string[] = [...Object.values(KIND_FOLDERS), IMAGES]
/** Reads that are under way at once. */
const READERS = 16

/** Which files a workspace has. */
export interface WorkspacePaths {
  readonly entries: readonly string[]
  /** `stamp` is another one after the picture was replaced. */
  readonly images: readonly { readonly path: string; readonly stamp: string }[]
}

export interface FolderList {
  /** Only files that changed since the last time are read again: a workspace may have thousands, and every save asks. */
  list(): Promise<WorkspaceOverview>
  paths(): Promise<WorkspacePaths>
}

export function createFolderList(root: string): FolderList {
  let known: ReadonlyMap<string, { readonly stamp: string; readonly entry: WorkspaceEntry | null }> = new Map()

  const readEntry = async (
    path: string,
  ): Promise<readonly [string, { stamp: string; entry: WorkspaceEntry | null }]> => {
    const stamp = await readStamp(root, path)
    const before = known.get(path)
    if (before?.stamp === stamp) return [path, before]
    const text = await readFile(join(root, path), 'utf8').catch(() => '')
    return [path, { stamp, entry: readHeadline(path, text) }]
  }
  return {
    list: async () => {
      const paths = await listPaths(root)
      const fresh = new Map(await mapSome(paths.filter(isEntry), readEntry))
      known = fresh
      const order = new Intl.Collator('de', { numeric: true })
      return {
        folder: { path: root, name: basename(root) },
        entries: [...fresh.values()]
          .flatMap(({ entry }) => entry ?? [])
          .sort((a, b) => order.compare(a.title, b.title)),
        images: paths.filter(isImagePath).sort(),
      }
    },
    paths: async () => {
      const paths = await listPaths(root)
      const images = paths.filter(isImagePath)
      return {
        entries: paths.filter(isEntry),
        images: await mapSome(images, async (path) => ({ path, stamp: await readStamp(root, path) })),
      }
    },
  }
}

function isEntry(path: string): boolean {
  return parseEntryPath(path) !== null
}

/** Another one after any program wrote the file: even one that keeps the time of its last change replaces it or changes its size. */
async function readStamp(root: string, path: string): Promise<string> {
  const found = await stat(join(root, path)).catch(() => null)
  return found === null ? '' : [found.ino, found.size, found.mtimeMs, found.ctimeMs].join()
}

async function listPaths(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(WORKSPACE_FOLDERS.map((folder) => listFolder(root, folder)))
  return lists
    .flat()
    .filter((path) => findPathProblem([path]) === null)
    .sort()
}

/** Files right in the folder; links are passed over, as the compiler does. */
async function listFolder(root: string, folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(join(root, folder), { withFileTypes: true })
    return found.filter((each) => each.isFile() && !each.name.startsWith('.')).map(({ name }) => `${folder}/${name}`)
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') throw new AppError('workspace-gone', `${folder} is missing`)
    throw error
  }
}

/** Like `Promise.all`, with a few at a time; in the order of the items. */
async function mapSome<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const queue = items.entries()
  const take = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: READERS }, take))
  return results
}
