import type { LibrarySink, LibrarySource } from '../../core/library/source'

/** A library in memory: texts as UTF-8, pictures of 400 × 300. */
export function createMemorySource(files: Readonly<Record<string, string | Uint8Array>>): LibrarySource {
  const encoder = new TextEncoder()
  return {
    list: async () => Object.keys(files),
    read: async (path) => {
      const content = files[path]
      if (content === undefined) throw new Error(`${path} is not there`)
      return typeof content === 'string' ? encoder.encode(content) : content
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
  }
}
