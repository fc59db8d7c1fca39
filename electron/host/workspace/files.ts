import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseEntryPath } from '../../../core/entry/entry-path'
import { decodeText } from '../../../core/entry/text-decoding'
import { restoreFormat } from '../../../core/entry/text-format'
import { AppError } from '../../../core/errors'
import { isImagePath } from '../../../core/library/source'
import { slugify } from '../../../core/markdown/anchors'
import type { SaveResult, WorkspaceFile, WorkspaceOverview } from '../../../core/model/workspace'
import { readErrorCode, writeAtomically } from '../atomic-write'
import { isImageOfItsName } from '../content-types'
import { createQueue } from '../queue'
import { createFolderList, WORKSPACE_FOLDERS, type WorkspacePaths } from './folder-list'
import { IMAGES, reach, resolveInside } from './inside-folder'

/** Bytes; a file that is longer is no entry (`text-limits.ts`). */
const MAX_FILE = 1024 * 1024
/** Files of a person are as readable as those that other programs write. */
const NEW_MODE = 0o644

/** The files of one workspace. All paths are relative to it; faults of the drive are AppErrors. */
export interface WorkspaceFiles {
  readonly root: string
  list(): Promise<WorkspaceOverview>
  paths(): Promise<WorkspacePaths>
  read(path: string): Promise<WorkspaceFile>
  readBytes(path: string): Promise<Buffer>
  save(path: string, text: string, base: string | null): Promise<SaveResult>
  /** Under a free name that is made of `name`; gives the path. */
  addPicture(name: string, bytes: Buffer): Promise<string>
  /** Keeps a picture that is about to be replaced, under a free name of its own. */
  setAside(path: string, bytes: Buffer): Promise<void>
  /** Without looking at what is there: of deliveries, which keep it before. */
  write(path: string, bytes: Buffer): Promise<void>
  /** For good: whoever calls it has kept the text. */
  remove(path: string): Promise<void>
  /** A word more in `woerter.txt`. */
  learnWord(word: string): Promise<void>
}

export function createWorkspaceFiles(root: string): WorkspaceFiles {
  const readBytes = (path: string): Promise<Buffer> =>
    reach(async () => {
      const file = await resolveInside(root, path)
      const found = await stat(file).catch(missing)
      if (found.size > MAX_FILE && parseEntryPath(path) !== null) throw new AppError('content-invalid', 'too long')
      return readFile(file).catch(missing)
    })
  const read = async (path: string): Promise<WorkspaceFile> => describeFile(path, await readBytes(path))
  const write = (path: string, bytes: Buffer): Promise<void> =>
    reach(async () => {
      const file = await resolveInside(root, path)
      const known = await stat(file).catch(() => null)
      await writeAtomically(file, bytes, known === null ? NEW_MODE : known.mode & 0o777)
    })
  const saving = createQueue()
  const folderList = createFolderList(root)

  return {
    root,
    list: () => reach(folderList.list),
    paths: () => reach(folderList.paths),
    read,
    readBytes,
    write,
    save: (path, text, base) =>
      saving(async () => {
        const before = await readBytes(path).catch(nullWhereMissing)
        const current = before === null ? null : describeFile(path, before)
        if ((current?.version ?? null) !== base) return { type: 'conflict', current }
        const bytes = Buffer.from(restoreFormat(before?.toString('utf8') ?? '', text))
        await write(path, bytes)
        return { type: 'saved', version: hash(bytes) }
      }),
    remove: (path) => saving(() => reach(async () => rm(await resolveInside(root, path)))),
    addPicture: (name, bytes) =>
      saving(async () => {
        const path = await findFreeName(root, name)
        if (!isImagePath(path) || !isImageOfItsName(path, bytes)) throw new AppError('workspace-picture', 'no picture')
        await write(path, bytes)
        return path
      }),
    setAside: (path, bytes) =>
      saving(async () => write(await findFreeName(root, basename(path).replace(/\.[a-z]+$/, '-vorher$&')), bytes)),
    learnWord: (word) =>
      saving(() =>
        reach(async () => {
          const file = join(root, 'woerter.txt')
          const text = await readFile(file, 'utf8').catch(() => '')
          if (text.split('\n').includes(word)) return
          const gap = text === '' || text.endsWith('\n') ? '' : '\n'
          await writeAtomically(file, `${text}${gap}${word}\n`, NEW_MODE)
        }),
      ),
  }
}

/** Makes what a workspace needs in a folder. */
export async function prepareWorkspace(root: string): Promise<void> {
  await reach(async () => {
    for (const name of WORKSPACE_FOLDERS) await mkdir(join(root, name), { recursive: true })
  })
}

function missing(error: unknown): never {
  if (readErrorCode(error) === 'ENOENT') throw new AppError('not-found', 'no such file', {}, { cause: error })
  throw error
}

/** For files that may be absent. */
export function nullWhereMissing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}

function describeFile(path: string, bytes: Buffer): WorkspaceFile {
  const decoded = decodeText(path, bytes)
  const isEmpty = bytes.toString('utf8').replace('\ufeff', '').trim() === ''
  if (!decoded.ok && !isEmpty) throw new AppError('content-invalid', decoded.finding.message)
  return { path, text: decoded.ok ? decoded.text : '', version: hash(bytes) }
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function findFreeName(root: string, name: string): Promise<string> {
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? ''
  const base = slugify(name.slice(0, name.length - ending.length)).slice(0, 60) || randomUUID()
  for (let count = 1; ; count += 1) {
    const path = `${IMAGES}/${base}${count === 1 ? '' : `-${count}`}${ending}`
    const isFree = (await stat(join(root, path)).catch(() => null)) === null
    if (isFree) return path
  }
}
