import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/errors'
import type { BackupInfo, BackupPlace } from '../../core/model/backups'
import type { DatabaseState } from '../../core/model/notes'
import { readBackupHead } from '../../core/notes/backup-head'
import { chooseKeptBackups } from '../../core/notes/backup-rotation'
import { readErrorCode, writeAtomically } from './atomic-write'
import type { Log } from './log'

/** When it was made and the beginning of the database's id: a shared folder may hold backups of several computers. */
const NAME = /^sicherung-(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([\w-]{1,8})\.json$/
const HEAD_BYTES = 4096
/** One answer to `backups.read`. */
const PART_BYTES = 256 * 1024

export interface StoredBackup extends BackupInfo {
  readonly databaseMark: string
  readonly state: DatabaseState | null
}

/** One folder of backup files. Files of other names are never touched. */
export interface BackupStore {
  list(): Promise<readonly StoredBackup[]>
  write(created: string, databaseId: string, text: string): Promise<string>
  /** Removes what rotation does not keep, of the given databases only. */
  rotate(marks: ReadonlySet<string>, now: string): Promise<void>
  /** The whole text of a backup that `list` named. */
  read(name: string): Promise<string>
  readPart(name: string, offset: number): Promise<{ part: string; next: number | null }>
  removeAll(marks: ReadonlySet<string>): Promise<void>
}

export function markOf(databaseId: string): string {
  return databaseId.slice(0, 8)
}

export function createBackupStore(folder: string, place: BackupPlace, log: Log): BackupStore {
  const list = async (): Promise<StoredBackup[]> => {
    const names = await readNames(folder)
    const found = await Promise.all(names.map((name) => describeFile(folder, name, place, log)))
    return found.flatMap((backup) => backup ?? []).sort((a, b) => (a.created < b.created ? 1 : -1))
  }
  const ofThese = async (marks: ReadonlySet<string>): Promise<StoredBackup[]> =>
    (await list()).filter(({ databaseMark }) => marks.has(databaseMark))

  return {
    list,
    write: async (created, databaseId, text) => {
      const name = `sicherung-${created.replaceAll(/[:.]/g, '-')}-${markOf(databaseId)}.json`
      await writeAtomically(join(folder, name), text)
      return name
    },
    rotate: async (marks, now) => {
      const backups = await ofThese(marks)
      const kept = new Set(chooseKeptBackups(backups, now))
      for (const backup of backups) if (!kept.has(backup)) await rm(join(folder, backup.name), { force: true })
    },
    read: (name) => readFile(join(folder, name), 'utf8'),
    readPart: (name, offset) => readPart(folder, name, offset),
    removeAll: async (marks) => {
      for (const { name } of await ofThese(marks)) await rm(join(folder, name), { force: true })
    },
  }
}

async function readNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name))
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Null for what went away meanwhile or is no file. */
async function describeFile(folder: string, name: string, place: BackupPlace, log: Log): Promise<StoredBackup | null> {
  const [, year, month, day, hour, minute, second, millisecond, databaseMark] = NAME.exec(name) ?? []
  try {
    const handle = await open(join(folder, name), 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const state = readBackupHead(buffer.toString('utf8', 0, bytesRead))
      return {
        place,
        name,
        created: `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`,
        bytes: (await handle.stat()).size,
        counts: state?.counts ?? null,
        databaseMark: databaseMark ?? '',
        state,
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    log(`cannot read the backup ${name}: ${readErrorCode(error) ?? 'unknown'}`)
    return null
  }
}

/** A part that ends between two characters. `next` is where the next one begins, in bytes. */
async function readPart(folder: string, name: string, offset: number): Promise<{ part: string; next: number | null }> {
  if (!NAME.test(name)) throw new AppError('not-found', 'no backup has this name')
  let bytes: Buffer
  try {
    bytes = await readFile(join(folder, name))
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
    throw new AppError('not-found', 'the backup is gone', {}, { cause: error })
  }
  let end = Math.min(bytes.length, offset + PART_BYTES)
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return { part: bytes.toString('utf8', offset, end), next: end < bytes.length ? end : null }
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** @throws AppError `not-writable` or `disk-full` */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new AppError('not-writable', 'the folder cannot be made', {}, { cause: error })
  }
}
