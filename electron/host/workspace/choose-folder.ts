import { mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { KIND_FOLDERS } from '../../../core/entry/entry-path'
import { AppError } from '../../../core/errors'
import type { FolderListing } from '../../../core/model/workspace'
import { describeWriteFailure, readErrorCode } from '../atomic-write'

const KINDS: readonly string[] = Object.values(KIND_FOLDERS)
/** A page of names; nobody picks from more. */
const MAX_NAMES = 500
const NAME = /^[^\p{C}/\\:*?"<>|.][^\p{C}/\\:*?"<>|]{0,79}$/u

/**
 * Names of the folders below `path`, for choosing one in a window that has no dialog of the system. Only the person's own folder is shown:
 * links are followed for the comparison, hidden folders are left out.
 * @throws AppError `workspace-folder` for what lies elsewhere or is no folder
 */
export async function listFolders(home: string, path: string | null): Promise<FolderListing> {
  const top = await realpath(home)
  const folder = await requireBelow(top, path ?? top)
  const entries = await readdir(folder, { withFileTypes: true }).catch(refuse)
  const folders = entries.filter((each) => each.isDirectory() && !each.name.startsWith('.')).map(({ name }) => name)
  return {
    path: folder,
    parent: folder === top ? null : dirname(folder),
    folders: folders.sort(new Intl.Collator('de', { numeric: true }).compare).slice(0, MAX_NAMES),
    isWorkspace: folders.some((name) => KINDS.includes(name)),
  }
}

export async function makeFolderBelow(home: string, path: string, name: string): Promise<FolderListing> {
  if (!NAME.test(name)) throw new AppError('invalid-argument', 'no name of a folder')
  const parent = await requireBelow(await realpath(home), path)
  const folder = join(parent, name)
  await mkdir(folder).catch((error: unknown) => {
    if (readErrorCode(error) !== 'EEXIST') throw describeWriteFailure(error, folder)
  })
  return listFolders(home, folder)
}

/** The real path of a folder that lies in `top`. @throws AppError `workspace-folder` */
export async function requireBelow(top: string, path: string): Promise<string> {
  if (!isAbsolute(path)) throw new AppError('workspace-folder', 'a folder is named by its whole path')
  const folder = await realpath(path).catch(refuse)
  const way = relative(await realpath(top), folder)
  if (way === '..' || way.startsWith('../') || way.startsWith('..\\') || isAbsolute(way)) {
    throw new AppError('workspace-folder', 'outside of the own folder')
  }
  if (!(await stat(folder)).isDirectory()) throw new AppError('workspace-folder', 'no folder')
  return folder
}

function refuse(error: unknown): never {
  throw new AppError('workspace-folder', 'the folder cannot be read', {}, { cause: error })
}
