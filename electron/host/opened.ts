import { randomUUID } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Params, Value } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { MenuPage, Opened, OpenedFileKind } from '../../core/model/shell'
import { MAX_CHANNEL_FILE_BYTES } from '../../core/packs/channel-file'
import { MAX_PACK_BYTES } from '../../core/packs/manifest'
import type { StartItem } from '../../core/shell/start-arguments'
import type { Emitter } from './events'
import type { Log } from './log'

/** What the app was given to open: kept until a window takes it, which may not be there yet. */
export interface OpenedItems {
  /** Looks at the files and tells the window that something waits. Never throws: what cannot be read is said so. */
  add(items: readonly (StartItem | { readonly type: 'page'; readonly page: MenuPage })[]): Promise<void>
  /** Everything that waits, once. */
  readonly take: () => Promise<Value<'app.takeOpened'>>
  /** A part of a file. @throws AppError `not-found` for a ticket that was not given out, or whose file is gone */
  readonly read: (params: Params<'app.readOpened'>) => Promise<Value<'app.readOpened'>>
}

/** Bytes. Whatever is larger is not what its ending says. */
const LIMITS: Readonly<Record<OpenedFileKind, number>> = {
  channel: MAX_CHANNEL_FILE_BYTES,
  collection: 20 * 1024 * 1024,
  pack: MAX_PACK_BYTES,
}
/** Bytes of a file in one answer. */
const PART = 512 * 1024

export function createOpenedItems(emitter: Pick<Emitter, 'emit'>, log: Log): OpenedItems {
  const files = new Map<string, string>()
  let waiting: readonly Opened[] = []

  async function look(item: Extract<StartItem, { type: 'file' }>): Promise<Opened> {
    const name = basename(item.path)
    try {
      const info = await stat(item.path)
      if (!info.isFile() || info.size > LIMITS[item.kind]) return { type: 'unreadable', name }
      const ticket = randomUUID()
      files.set(ticket, item.path)
      return { type: 'file', kind: item.kind, name, ticket, bytes: info.size }
    } catch (error) {
      log(`a file that was to be opened cannot be read: ${String(error)}`)
      return { type: 'unreadable', name }
    }
  }

  return {
    add: async (items) => {
      const opened = await Promise.all(items.map((item) => (item.type === 'file' ? look(item) : item)))
      if (opened.length === 0) return
      waiting = [...waiting, ...opened]
      emitter.emit('app.opened', null)
    },
    take: async () => {
      const taken = waiting
      waiting = []
      return taken
    },
    read: async ({ ticket, offset }) => {
      const path = files.get(ticket)
      if (path === undefined) throw new AppError('not-found', 'no such file waits')
      const bytes = await readPart(path, offset)
      const isLast = bytes.length < PART
      if (isLast) files.delete(ticket)
      return { part: bytes.toString('base64'), next: isLast ? null : offset + bytes.length }
    },
  }
}

async function readPart(path: string, offset: number): Promise<Buffer> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    const { bytesRead, buffer } = await file.read(Buffer.alloc(PART), 0, PART, offset)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw new AppError('not-found', 'the file cannot be read any more', {}, { cause: error })
  } finally {
    await file?.close()
  }
}
