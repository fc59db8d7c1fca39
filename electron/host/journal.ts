import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../core/errors'
import type { JournalLine, JournalPart } from '../../core/model/notes'
import { compactJournal, readChanges, readJournal, writeJournalLine } from '../../core/notes/journal'
import { describeWriteFailure, readErrorCode, syncFolder, writeAtomically } from './atomic-write'
import { createQueue } from './queue'

/** From this size on the file is made smaller: who types in one long note writes the same record again and again. Bytes. */
const COMPACT_AT = 16 * 1024 * 1024
/** Windows that went away may leave a write half sent: the oldest makes room. */
const HALF_SENT_LIMIT = 8

/** Every write to the person's database since the last backup, on the disk; `core/notes/journal.ts` says why. */
export interface Journal {
  /**
   * Resolves when the write is on the disk, or when more parts of it are to come.
   * @throws AppError `disk-full` or `not-writable`; `invalid-argument` for what could not be read again
   */
  append(part: JournalPart): Promise<null>
  /** In the order of the writes. */
  read(): Promise<readonly JournalLine[]>
  /** Forgets what a backup holds by now: the writes of this database up to this revision. */
  forget(databaseId: string, revision: number): Promise<void>
  remove(): Promise<void>
  settle(): Promise<void>
}

export function createJournal(file: string): Journal {
  const inOrder = createQueue()
  const halfSent = new Map<string, string>()
  let compactAt = COMPACT_AT

  const read = async (): Promise<readonly JournalLine[]> => {
    try {
      return readJournal(await readFile(file, 'utf8'))
    } catch (error) {
      if (readErrorCode(error) === 'ENOENT') return []
      throw error
    }
  }
  const replace = (lines: readonly JournalLine[]): Promise<void> =>
    lines.length === 0 ? rm(file, { force: true }) : writeAtomically(file, lines.map(writeJournalLine).join(''))

  const write = async (line: JournalLine): Promise<void> => {
    await appendDurably(file, writeJournalLine(line))
    if ((await stat(file)).size < compactAt) return
    await replace(compactJournal(await read()))
    compactAt = Math.max(COMPACT_AT, 2 * (await stat(file)).size)
  }

  return {
    append: async ({ databaseId, revision, part, isLast }) => {
      const key = `${databaseId} ${revision}`
      const text = (halfSent.get(key) ?? '') + part
      halfSent.delete(key)
      if (!isLast) {
        const oldest = [...halfSent.keys()][0]
        if (halfSent.size >= HALF_SENT_LIMIT && oldest !== undefined) halfSent.delete(oldest)
        halfSent.set(key, text)
        return null
      }
      const changes = readChanges(text)
      if (changes === null) throw new AppError('invalid-argument', 'these are no changes of records')
      await inOrder(() => write({ databaseId, revision, changes }))
      return null
    },
    read: () => inOrder(read),
    forget: (databaseId, revision) =>
      inOrder(async () => {
        const lines = await read()
        const kept = lines.filter((line) => line.databaseId !== databaseId || line.revision > revision)
        if (kept.length < lines.length) await replace(kept)
      }),
    remove: () => inOrder(() => rm(file, { force: true })),
    settle: () => inOrder(async () => undefined),
  }
}

/** @throws AppError `disk-full` or `not-writable`; what was written of it by then does no harm */
async function appendDurably(file: string, text: string): Promise<void> {
  const folder = dirname(file)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(file, 'a', 0o600)
    try {
      const isNew = (await handle.stat()).size === 0
      await handle.writeFile(text, 'utf8')
      await handle.datasync()
      if (isNew) await syncFolder(folder)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw describeWriteFailure(error, file)
  }
}
