import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../core/errors'
import { describeWriteFailure, readErrorCode, syncFolder } from '../atomic-write'

/** What a blob must be: its bytes' hash and their number. */
export interface BlobName {
  readonly sha256: string
  readonly length: number
}

export interface BlobStore {
  /** Names of the blobs that are here, without looking into them. */
  list(): Promise<ReadonlySet<string>>
  /** Whether it is here and whole; a damaged one is thrown away, so that it is fetched again. */
  verify(blob: BlobName): Promise<boolean>
  /** @throws AppError `pack-damaged` where it is not here, or not what its name says */
  read(blob: BlobName): Promise<Buffer>
  /**
   * Takes a blob in while it streams: nothing beyond its length is written, and it gets its name only when length and hash are right and it
   * is on the disk.
   * @throws AppError `pack-damaged`, `channel-too-large`, `disk-full`, `not-writable`; what the stream throws as it is
   */
  write(blob: BlobName, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** Throws these away. */
  remove(names: readonly string[]): Promise<void>
  /** Makes the names of what was written durable. */
  sync(): Promise<void>
  /** Throws away what `keep` does not name, and what a crash left half written. */
  sweep(keep: ReadonlySet<string>): Promise<void>
}

const BLOB = /^[0-9a-f]{64}$/

/** A folder of files that are named by their content (SHA-256). `isShared`: others than this person may read them. */
export function createBlobStore(folder: string, isShared = false): BlobStore {
  const fileOf = (sha256: string): string => join(folder, sha256)
  const remove = async (names: readonly string[]): Promise<void> => {
    await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
  }
  return {
    list: async () => new Set((await listNames(folder)).filter((name) => BLOB.test(name))),
    verify: async (blob) => {
      const isWhole = await isWholeFile(fileOf(blob.sha256), blob)
      if (!isWhole) await rm(fileOf(blob.sha256), { force: true })
      return isWhole
    },
    read: (blob) => readBlob(fileOf(blob.sha256), blob),
    write: (blob, chunks) => writeBlob({ folder, file: fileOf(blob.sha256), isShared }, blob, chunks),
    remove,
    sync: () => syncFolder(folder),
    sweep: async (keep) => {
      const names = await listNames(folder)
      await remove(names.filter((name) => !keep.has(name)))
    },
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function isWholeFile(file: string, { sha256, length }: BlobName): Promise<boolean> {
  try {
    if ((await stat(file)).size !== length) return false
    return (await hashFile(file)) === sha256
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return false
    throw error
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of readPieces(file)) hash.update(piece)
  return hash.digest('hex')
}

/** The bytes of the file, if they are what the name says. @throws AppError `pack-damaged` */
export async function readBlob(file: string, { sha256, length }: BlobName): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new AppError('pack-damaged', `blob ${sha256} cannot be read`, {}, { cause: error })
  })
  if (bytes.length !== length || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('pack-damaged', `blob ${sha256} is damaged`)
  }
  return bytes
}

/** Bytes; what is read of a file at once. */
const PIECE = 64 * 1024

/** All pieces in one place in memory: hundreds of megabytes would otherwise wait to be collected. */
async function* readPieces(file: string): AsyncIterable<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** The same piece by piece: whether it is what the name says, is known at its end. @throws AppError `pack-damaged` */
export async function* streamBlob(file: string, { sha256, length }: BlobName): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let read = 0
  try {
    for await (const chunk of readPieces(file)) {
      read += chunk.length
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw new AppError('pack-damaged', `blob ${sha256} cannot be read`, {}, { cause: error })
  }
  if (read !== length || hash.digest('hex') !== sha256) throw new AppError('pack-damaged', `blob ${sha256} is damaged`)
}

async function writeBlob(
  { folder, file, isShared }: { readonly folder: string; readonly file: string; readonly isShared: boolean },
  blob: BlobName,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true, mode: isShared ? 0o755 : 0o700 })
    const handle = await open(temporary, 'wx', isShared ? 0o644 : 0o600)
    try {
      await copyChecked(handle, blob, chunks)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw describeWriteFailure(error, folder)
  }
}

async function copyChecked(handle: FileHandle, { sha256, length }: BlobName, chunks: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let written = 0
  for await (const chunk of chunks) {
    written += chunk.length
    if (written > length) throw new AppError('channel-too-large', `blob ${sha256} is longer than ${length} bytes`)
    hash.update(chunk)
    await writeAll(handle, chunk)
  }
  if (written !== length) throw new AppError('pack-damaged', `blob ${sha256} has ${written} of ${length} bytes`)
  if (hash.digest('hex') !== sha256) throw new AppError('pack-damaged', `blob ${sha256} has another hash`)
}

/** A full disk may take only a part of what it is given. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < chunk.length) offset += (await handle.write(chunk, offset)).bytesWritten
}
