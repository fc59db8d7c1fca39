import { createHash } from 'node:crypto'
import { joinPieces } from '../../build/content/join-pieces'
import type { LibrarySink, LibrarySource } from '../../core/library/source'

/** A library in memory: texts as UTF-8, pictures of 400 × 300. */
export function createMemorySource(files: Readonly<Record<string, string | Uint8Array>>): LibrarySource {
  const encoder = new TextEncoder()
  const read = (path: string): Uint8Array => {
    const content = files[path]
    if (content === undefined) throw new Error(`${path} is not there`)
    return typeof content === 'string' ? encoder.encode(content) : content
  }
  return {
    list: async () => Object.keys(files),
    read: async (path) => read(path),
    stream: async function* (path) {
      yield read(path)
    },
    measureImage: async () => ({ width: 400, height: 300 }),
  }
}

export interface MemorySink extends LibrarySink {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly json: (path: string) => unknown
}

export function createMemorySink(): MemorySink {
  const files = new Map<string, string | Uint8Array>()
  return {
    files,
    json: (path) => JSON.parse(String(files.get(path))),
    write: async (path, content) => {
      files.set(path, content)
    },
    copy: async (path, chunks) => {
      const content = await joinPieces(chunks)
      files.set(path, content)
      return createHash('sha256').update(content).digest('hex')
    },
  }
}
