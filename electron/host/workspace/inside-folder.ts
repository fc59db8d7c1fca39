import { lstat, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEntryPath } from '../../../core/entry/entry-path'
import { AppError } from '../../../core/errors'
import { isImagePath } from '../../../core/library/source'
import { findPathProblem } from '../../../core/packs/path-policy'
import { describeWriteFailure, readErrorCode } from '../atomic-write'

/** The folder of the pictures. */
export const IMAGES = 'images'

/** What a drive that went away answers with, depending on how it was connected. */
const GONE: ReadonlySet<string> = new Set([
  'EIO',
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'ESTALE',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EBUSY',
])
/** A connection that hangs is as good as none. Milliseconds. */
const PATIENCE = 10_000

/** Whether a workspace may hold a file of this name. */
export function isWorkspacePath(path: string): boolean {
  return findPathProblem([path]) === null && (parseEntryPath(path) !== null || isImagePath(path))
}

/**
 * The file at a path of the workspace. Every folder on the way and the file itself are looked at: a symbolic link could lead out of the
 * workspace. The file may be missing.
 * @throws AppError `not-allowed` for a path that a workspace has not, or for a link; `workspace-gone`
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  if (!isWorkspacePath(path)) throw new AppError('not-allowed', 'a workspace has no such path')
  let file = await requireFolder(root)
  for (const [index, name] of path.split('/').entries()) {
    file = join(file, name)
    const found = await lstat(file).catch((error: unknown) => {
      if (readErrorCode(error) === 'ENOENT') return null
      throw error
    })
    if (found === null && index === 0) throw new AppError('workspace-gone', `${name} is missing`)
    if (found === null) return file
    const isLast = index === path.split('/').length - 1
    if (isLast ? !found.isFile() : !found.isDirectory()) throw new AppError('not-allowed', 'a link or no file')
  }
  return file
}

/** The folder's real path. A mount point without its drive is there, but empty: the folders of the kinds are what tells. */
async function requireFolder(root: string): Promise<string> {
  const found = await stat(root).catch(() => null)
  if (found?.isDirectory() !== true) throw new AppError('workspace-gone', 'the folder is not there')
  return realpath(root)
}

/**
 * Runs work on the folder, with the faults of a drive that is gone as the error that says so. Work that hangs is left behind: it can do no harm when it
 * ends, as every write is atomic.
 */
export async function reach<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('workspace-gone', 'the folder does not answer')), patience)
  })
  try {
    return await Promise.race([work(), limit])
  } catch (error) {
    const code = readErrorCode(error) ?? (error instanceof Error ? readErrorCode(error.cause) : undefined)
    if (code !== undefined && GONE.has(code)) throw new AppError('workspace-gone', code, {}, { cause: error })
    throw error instanceof AppError ? error : describeWriteFailure(error, 'the workspace')
  } finally {
    clearTimeout(timer)
  }
}
