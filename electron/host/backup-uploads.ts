import { randomUUID } from 'node:crypto'
import { AppError } from '../../core/errors'
import type { DatabaseState } from '../../core/model/notes'

/** A window hands over a backup in parts, so that no single message stops it or us for long. */
export interface BackupUploads {
  begin(state: DatabaseState): string
  /** @throws AppError `invalid-argument` for a ticket that is not open, and where it grows too large */
  append(ticket: string, part: string): void
  /** Ends the upload. `length`: UTF-16 units of the whole, so that a lost part is noticed. */
  finish(ticket: string, length: number): { state: DatabaseState; text: string }
}

/** Windows that went away leave uploads open: the oldest makes room. */
const OPEN_LIMIT = 4
/** UTF-16 units; about 200,000 notes of a page. */
const SIZE_LIMIT = 400_000_000

interface Upload {
  readonly state: DatabaseState
  readonly parts: string[]
  length: number
}

export function createBackupUploads(): BackupUploads {
  const uploads = new Map<string, Upload>()
  const find = (ticket: string): Upload => {
    const upload = uploads.get(ticket)
    if (upload === undefined) throw new AppError('invalid-argument', 'no such upload')
    return upload
  }
  return {
    begin: (state) => {
      const oldest = [...uploads.keys()][0]
      if (uploads.size >= OPEN_LIMIT && oldest !== undefined) uploads.delete(oldest)
      const ticket = randomUUID()
      uploads.set(ticket, { state, parts: [], length: 0 })
      return ticket
    },
    append: (ticket, part) => {
      const upload = find(ticket)
      upload.length += part.length
      if (upload.length > SIZE_LIMIT) {
        uploads.delete(ticket)
        throw new AppError('invalid-argument', 'the backup is too large')
      }
      upload.parts.push(part)
    },
    finish: (ticket, length) => {
      const upload = find(ticket)
      uploads.delete(ticket)
      if (upload.length !== length) throw new AppError('invalid-argument', 'a part of the backup is missing')
      return { state: upload.state, text: upload.parts.join('') }
    },
  }
}
