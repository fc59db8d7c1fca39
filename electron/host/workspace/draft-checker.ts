import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageInfo } from '../../../core/markdown/context'
import type { CompiledEntry } from '../../../core/model/library'
import { checkDraft, compileDraft, type DraftCheck, type DraftSurroundings } from '../../../core/workspace/check-draft'
import { createThreadedProcessor } from '../compile/compile-folder'
import { measureImage } from '../compile/image-size'
import type { WorkspaceFiles } from './files'
import type { WorkspacePaths } from './folder-list'
import type { LibrarySide } from './library-side'

/**
 * Checks and compiles the open file, each in a thread of its own that starts when it is first needed, stays, and has a time limit: whoever writes does not
 * wait for a preview.
 */
export interface DraftChecker {
  /** The same text twice is checked once: the spelling check asks for what the others asked for before. */
  check(path: string, text: string): Promise<DraftCheck>
  /** What readers would get; null where there is no text. */
  compile(path: string, text: string): Promise<CompiledEntry | null>
  /** Files came or went. */
  forget(): void
  close(): Promise<void>
}

export interface DraftCheckerOptions {
  readonly files: WorkspaceFiles
  readonly library: () => Promise<LibrarySide>
  readonly bodyWorkerUrl: URL
}

interface Remembered {
  readonly path: string
  readonly text: string
  readonly around: DraftSurroundings
  readonly result: Promise<DraftCheck>
}

export function createDraftChecker({ files, library, bodyWorkerUrl }: DraftCheckerOptions): DraftChecker {
  let sizes: ReadonlyMap<string, ImageInfo> = new Map()
  let isStale = true
  let key = ''
  let current: Promise<DraftSurroundings> | null = null
  let last: Remembered | null = null

  /** Pictures that are the same as before are not read again. */
  const measure = async (images: WorkspacePaths['images']): Promise<readonly (readonly [string, ImageInfo])[]> => {
    const measured = await Promise.all(
      images.map(async ({ path, stamp }) => {
        const place = `${path} ${stamp}`
        return { path, place, size: sizes.get(place) ?? measureImage(await files.readBytes(path)) }
      }),
    )
    sizes = new Map(measured.map(({ place, size }) => [place, size]))
    return measured.map(({ path, size }) => [path, size])
  }
  const prepare = async (own: WorkspacePaths, side: LibrarySide): Promise<DraftSurroundings> => {
    const entryPaths = [...new Set([...own.entries, ...side.entryPaths])]
    const images = new Map([...side.images, ...(await measure(own.images))])
    const environment = { entryPaths, images: [...images], glossary: side.glossary }
    const createProcessor = createThreadedProcessor(bodyWorkerUrl, 1)
    const checker = createProcessor({ ...environment, task: 'check' })
    const compiler = createProcessor({ ...environment, task: 'compile' })
    const ownImages = new Set(own.images.map(({ path }) => path))
    const read = (path: string): Promise<Buffer> =>
      ownImages.has(path) ? files.readBytes(path) : readFile(join(side.folder, path))
    return { checker, compiler, entryPaths, images, source: { read } }
  }
  const closeCurrent = async (): Promise<void> => {
    const old = current
    current = null
    const around = await old?.catch(() => null)
    await Promise.all([around?.checker.close(), around?.compiler.close()])
  }
  /** A thread goes by what it was started with: another list of files needs another thread. */
  const surroundings = async (): Promise<DraftSurroundings> => {
    if (current !== null && !isStale) return current
    const [own, side] = await Promise.all([files.paths(), library()])
    const next = JSON.stringify([side.revision, own])
    isStale = false
    if (current !== null && next === key) return current
    void closeCurrent()
    key = next
    current = prepare(own, side)
    return current
  }
  return {
    check: async (path, text) => {
      const around = await surroundings()
      if (last?.path === path && last.text === text && last.around === around) return last.result
      const result = checkDraft(path, text, around)
      last = { path, text, around, result }
      result.catch(() => {
        last = null
      })
      return result
    },
    compile: async (path, text) => compileDraft(path, text, await surroundings()),
    forget: () => {
      isStale = true
    },
    close: closeCurrent,
  }
}
