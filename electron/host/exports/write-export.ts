import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../core/errors'
import type { ExportFile } from '../../../core/model/export'
import { describeWriteFailure, readErrorCode, writeAtomically } from '../atomic-write'

/** Readable by others, as every file that a person saves; only the app's own data is private. */
const FILE_MODE = 0o644

/**
 * Writes the file that a person chose; what was there before stays until the new one is whole (hostile case 71).
 * @throws AppError `export-folder-missing`, `export-file-busy`, `export-not-writable` or `disk-full`
 */
export async function writeExportFile(file: string, bytes: Uint8Array): Promise<void> {
  await requireFolder(dirname(file))
  try {
    await writeAtomically(file, bytes, FILE_MODE)
  } catch (error) {
    throw await explainFailure(error, file)
  }
}

/**
 * Writes a new folder below the chosen one and gives its name; a name that is taken gets a number: nobody's edited texts are replaced.
 * @throws AppError as `writeExportFile`
 */
export async function writeExportFolder(parent: string, name: string, files: readonly ExportFile[]): Promise<string> {
  await requireFolder(parent)
  const temporary = join(parent, `.${randomUUID()}.tmp`)
  try {
    await mkdir(temporary)
    for (const { path, base64 } of files) {
      await writeAtomically(join(temporary, ...path.split('/')), Buffer.from(base64, 'base64'), FILE_MODE)
    }
    const target = await findFreeName(parent, name)
    await rename(temporary, target)
    return basename(target)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw await explainFailure(error, join(parent, name))
  }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() !== true) {
    throw new AppError('export-folder-missing', `${folder} is not there`, { folder: basename(folder) })
  }
}

async function findFreeName(parent: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const target = join(parent, count === 1 ? name : `${name} ${count}`)
    if (!(await exists(target))) return target
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Windows refuses to replace a file that another program has open; which of several codes it gives depends on that program. */
async function explainFailure(error: unknown, file: string): Promise<unknown> {
  if (error instanceof AppError && error.code !== 'not-writable') return error
  const code = readErrorCode(error instanceof AppError ? error.cause : error)
  const data = { name: basename(file) }
  if (code === 'ENOENT') return new AppError('export-folder-missing', `${file} cannot be made`, data, { cause: error })
  if (code === 'EBUSY' || ((code === 'EPERM' || code === 'EACCES' || code === 'EISDIR') && (await exists(file)))) {
    return new AppError('export-file-busy', `${file} cannot be replaced`, data, { cause: error })
  }
  if (error instanceof AppError)
    return new AppError('export-not-writable', `cannot write ${file}`, data, { cause: error })
  return describeWriteFailure(error, file)
}
