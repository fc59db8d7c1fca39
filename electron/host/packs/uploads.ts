import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../core/errors'
import { MAX_PACK_BYTES } from '../../../core/packs/manifest'
import { describeWriteFailure, readErrorCode } from '../atomic-write'

/** Files that a window sends in parts, because a message is limited in both shells. */
export interface Uploads {
  /** Adds a part; without a ticket it is the first of a new file. @throws AppError `not-found`, `zip-too-large`, `disk-full`, `not-writable` */
  append(ticket: string | null, part: Uint8Array): Promise<string>
  /** Gives the file to `use` and throws it away afterwards. @throws AppError `not-found` */
  consume<T>(ticket: string, use: (file: string) => Promise<T>): Promise<T>
  /** Throws away what earlier runs left. */
  clear(): Promise<void>
}

export function createUploads(folder: string): Uploads {
  const open = new Set<string>()
  const fileOf = (ticket: string): string => {
    if (!open.has(ticket)) throw new AppError('not-found', 'no such upload')
    return join(folder, ticket)
  }
  return {
    append: async (known, part) => {
      const ticket = known ?? randomUUID()
      if (known === null) open.add(ticket)
      const file = fileOf(ticket)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        if ((await readSize(file)) + part.length > MAX_PACK_BYTES) {
          await rm(file, { force: true })
          throw new AppError('zip-too-large', 'the upload is too large')
        }
        await appendFile(file, part, { mode: 0o600 })
        return ticket
      } catch (error) {
        throw describeWriteFailure(error, file)
      }
    },
    consume: async (ticket, use) => {
      const file = fileOf(ticket)
      try {
        return await use(file)
      } finally {
        open.delete(ticket)
        await rm(file, { force: true })
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

async function readSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return 0
    throw error
  }
}
