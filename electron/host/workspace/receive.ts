import { randomUUID } from 'node:crypto'
import { parseEntryPath } from '../../../core/entry/entry-path'
import { decodeText } from '../../../core/entry/text-decoding'
import { AppError } from '../../../core/errors'
import type { DeliveredFile, Delivery } from '../../../core/model/workspace'
import { findPathProblem } from '../../../core/packs/path-policy'
import { describeDelivery } from '../../../core/workspace/delivery'
import { isImageOfItsName } from '../content-types'
import { openZip, type ZipEntry } from '../packs/zip-directory'
import { nullWhereMissing, type WorkspaceFiles } from './files'
import { isWorkspacePath } from './inside-folder'
import type { KeptVersions } from './kept-versions'

/** Zips of other editors: looked at first, taken over file by file. */
export interface Deliveries {
  /** Nothing is written. @throws AppError `zip-invalid`, `zip-too-large`, `pack-path` */
  open(file: string, files: WorkspaceFiles): Promise<Delivery>
  /** What is replaced is kept. @throws AppError `not-found`, `content-invalid` where a text that it would replace cannot be read */
  take(ticket: string, paths: readonly string[], files: WorkspaceFiles, kept: KeptVersions): Promise<void>
}

/** Deliveries that were opened and not taken over; the oldest makes room. */
const OPEN_LIMIT = 3

export function createDeliveries(): Deliveries {
  const open = new Map<string, ReadonlyMap<string, Buffer>>()
  return {
    open: async (file, files) => {
      const content = await readZip(file)
      const { entries, images } = await files.list()
      const known = new Set([...entries.map(({ path }) => path), ...images])
      const items: DeliveredFile[] = []
      for (const [path, bytes] of content) items.push(await describeItem(path, bytes, known.has(path), files))
      const [oldest] = open.keys()
      if (open.size >= OPEN_LIMIT && oldest !== undefined) open.delete(oldest)
      const ticket = randomUUID()
      open.set(ticket, content)
      return { ticket, items }
    },
    take: async (ticket, paths, files, kept) => {
      const content = open.get(ticket)
      if (content === undefined) throw new AppError('not-found', 'no such delivery')
      const chosen = paths.map((path) => {
        const bytes = content.get(path)
        if (bytes === undefined) throw new AppError('invalid-argument', 'not in the delivery')
        return { path, bytes }
      })
      // All is kept before anything is replaced: what cannot be read cannot be kept, and stops it.
      for (const { path, bytes } of chosen) await keepMine(path, bytes, files, kept)
      for (const { path, bytes } of chosen) await files.write(path, bytes)
      open.delete(ticket)
    },
  }
}

/** What is about to be replaced: a text among the earlier versions, a picture beside the new one. */
async function keepMine(path: string, bytes: Buffer, files: WorkspaceFiles, kept: KeptVersions): Promise<void> {
  if (parseEntryPath(path) !== null) {
    const mine = await files.read(path).catch(nullWhereMissing)
    if (mine !== null) await kept.keep(files.root, path, mine.text)
    return
  }
  const mine = await files.readBytes(path).catch(nullWhereMissing)
  if (mine !== null && !mine.equals(bytes)) await files.setAside(path, mine)
}

/** Under the policy of packs (hostile cases 1–13): one bad name, and the whole zip is refused before anything of it is read. */
async function readZip(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openZip(file)
  try {
    const problem = findPathProblem(zip.entries.map(({ path }) => path))
    if (problem !== null) {
      throw new AppError('pack-path', problem.kind, { path: problem.path.slice(0, 200), reason: problem.kind })
    }
    const content = new Map<string, Buffer>()
    for (const entry of zip.entries) {
      const bytes = await readEntry(entry)
      if (!isWorkspacePath(entry.path)) continue
      if (parseEntryPath(entry.path) === null && !isImageOfItsName(entry.path, bytes)) {
        throw new AppError('pack-path', 'a picture that is none', { path: entry.path, reason: 'picture' })
      }
      content.set(entry.path, bytes)
    }
    if (content.size === 0) throw new AppError('zip-invalid', 'no entries in it')
    return content
  } finally {
    zip.close()
  }
}

async function readEntry(entry: ZipEntry): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of entry.open()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function describeItem(
  path: string,
  bytes: Buffer,
  isKnown: boolean,
  files: WorkspaceFiles,
): Promise<DeliveredFile> {
  if (parseEntryPath(path) === null) {
    const type = !isKnown ? 'new' : bytes.equals(await files.readBytes(path)) ? 'same' : 'changed'
    return { path, title: path, type, sections: [] }
  }
  const theirs = decodeText(path, bytes)
  if (!theirs.ok) throw new AppError('pack-path', 'no text', { path, reason: 'text' })
  const mine = isKnown ? (await files.read(path)).text : null
  return describeDelivery(path, mine, theirs.text)
}
