import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../core/errors'
import { MAX_FILES, MAX_PACK_BYTES } from '../../../core/packs/manifest'

/** A file in a zip whose directory was found sound. */
export interface ZipEntry {
  readonly path: string
  /** Bytes once unpacked, as the directory says; the stream is held to it. */
  readonly length: number
  /** The unpacked bytes. @throws AppError `zip-invalid` where length or check sum are others than announced */
  open(): AsyncIterable<Uint8Array>
}

export interface OpenZip {
  /** Files only; folders are no more than parts of their names. */
  readonly entries: readonly ZipEntry[]
  close(): void
}

/** Bytes; what text and lists compress to at the best is far from it. */
const MAX_RATIO = 50
const RATIO_FREE_BYTES = 1024 * 1024

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22
const HEADER_LENGTH = 46
const LOCAL_HEADER_LENGTH = 30
const UNICODE_PATH_FIELD = 0x7075

/**
 * Opens a zip and reads its directory, and only that. This is the only place that imports yauzl, which refuses traversal, lying sizes and what
 * is cut off, but lets much through that readers of zips disagree on (hostile cases 2-5, 8-10): everything of that kind is refused here.
 * @throws AppError `zip-invalid`, `zip-too-large`
 */
export async function openZip(file: string): Promise<OpenZip> {
  const end = await readEndRecord(file)
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(refuse)
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    checkDirectory(entries, end)
    for (const entry of entries) await checkLocalHeader(zip, entry)
    const files = entries.filter((entry) => !isFolder(entry))
    return { entries: files.map((entry) => describeEntry(zip, entry)), close: () => zip.close() }
  } catch (error) {
    zip.close()
    return refuse(error)
  }
}

function refuse(error: unknown): never {
  if (error instanceof AppError) throw error
  throw new AppError('zip-invalid', `not a sound zip: ${String(error)}`, {}, { cause: error })
}

function invalid(reason: string): AppError {
  return new AppError('zip-invalid', `not a sound zip: ${reason}`)
}

interface EndRecord {
  readonly count: number
  readonly directoryLength: number
  readonly directoryOffset: number
}

/**
 * The record must be the last 22 bytes, the directory right before it, and a file's header at the very beginning: then nothing is prepended,
 * appended, or hidden between, and there is no second record that another program might go by. Zip64 is for sizes that no pack has.
 */
async function readEndRecord(file: string): Promise<EndRecord> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size < END_LENGTH) throw invalid('too short')
    if (size > MAX_PACK_BYTES) throw new AppError('zip-too-large', `the zip has ${size} bytes`)
    const [start, end] = [await readAt(handle, 0, 4), await readAt(handle, size - END_LENGTH, END_LENGTH)]
    if (start.toString('latin1') !== 'PK\x03\x04') throw invalid('it does not begin with a file')
    if (end.readUInt32LE(0) !== END_SIGNATURE || end.readUInt16LE(20) !== 0) throw invalid('no end record at the end')
    if (end.readUInt32LE(4) !== 0) throw invalid('more than one disk')
    const count = end.readUInt16LE(10)
    if (end.readUInt16LE(8) !== count) throw invalid('two counts')
    if (count > 2 * MAX_FILES) throw new AppError('zip-too-large', `${count} entries`)
    const [directoryLength, directoryOffset] = [end.readUInt32LE(12), end.readUInt32LE(16)]
    if (directoryOffset + directoryLength !== size - END_LENGTH) throw invalid('the directory is not before its end')
    return { count, directoryLength, directoryOffset }
  } finally {
    await handle.close()
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function checkDirectory(entries: readonly Entry[], { count, directoryLength, directoryOffset }: EndRecord): void {
  if (entries.length !== count) throw invalid('a wrong count')
  const length = entries.reduce(
    (sum, each) => sum + HEADER_LENGTH + each.fileNameLength + each.extraFieldLength + each.fileCommentLength,
    0,
  )
  if (length !== directoryLength) throw invalid('the directory has another length than its entries')
  for (const entry of entries) checkEntry(entry)
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (unpacked > MAX_PACK_BYTES || unpacked > RATIO_FREE_BYTES + MAX_RATIO * directoryOffset) {
    throw new AppError('zip-too-large', `it would unpack to ${unpacked} bytes`)
  }
  checkOverlap(entries, directoryOffset)
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted() || (entry.generalPurposeBitFlag & 0x2040) !== 0) throw invalid('encrypted')
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw invalid('unknown method')
  const type = (entry.externalFileAttributes >>> 16) & 0o170000
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) throw invalid('a link or a device')
  if (entry.extraFields.some(({ id }) => id === UNICODE_PATH_FIELD)) throw invalid('a second name')
  if (isFolder(entry) && entry.uncompressedSize !== 0) throw invalid('a folder with content')
  if (type === 0o040000 && !isFolder(entry)) throw invalid('a folder with the name of a file')
}

/** Each file must lie behind the one before: two that share bytes are how small bombs are made. */
function checkOverlap(entries: readonly Entry[], directoryOffset: number): void {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const [index, entry] of sorted.entries()) {
    const start = entry.relativeOffsetOfLocalHeader
    const next = sorted[index + 1]?.relativeOffsetOfLocalHeader ?? directoryOffset
    if (index === 0 && start !== 0) throw invalid('something lies before the first file')
    if (start + LOCAL_HEADER_LENGTH + entry.fileNameLength + entry.compressedSize > next) throw invalid('overlapping')
  }
}

/** Programs that stream a zip go by these headers instead of the directory: they must say the same. */
async function checkLocalHeader(zip: ZipFile, entry: Entry): Promise<void> {
  const local = await zip.readLocalFileHeaderPromise(entry)
  const isSizeLater = (local.generalPurposeBitFlag & 0x8) !== 0
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    (isSizeLater || (local.crc32 === entry.crc32 && local.compressedSize === entry.compressedSize)) &&
    (isSizeLater || local.uncompressedSize === entry.uncompressedSize)
  if (!isSame) throw invalid('a header says other things than the directory')
}

function isFolder(entry: Entry): boolean {
  return entry.fileNameRaw.at(-1) === 0x2f
}

function describeEntry(zip: ZipFile, entry: Entry): ZipEntry {
  return {
    path: decodeName(entry),
    length: entry.uncompressedSize,
    open: () => readChecked(zip, entry),
  }
}

/** UTF-8 where the entry says so, ASCII where it does not: any other reading would be a guess. */
function decodeName({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0
  if (!isUtf8 && fileNameRaw.some((byte) => byte > 0x7f)) throw invalid('a name in an unknown alphabet')
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw)
}

async function* readChecked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    refuse(error)
  }
  if (checksum !== entry.crc32) throw invalid('a wrong check sum')
}
