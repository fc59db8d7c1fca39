import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BodyProcessor } from '../../../core/library/body-job'
import type { ImageInfo } from '../../../core/markdown/context'
import type { WorkspaceOverview } from '../../../core/model/workspace'
import { checkDraft, type DraftCheck, type DraftSurroundings } from '../../../core/workspace/check-draft'
import { createThreadedProcessor } from '../compile/compile-folder'
import { measureImage } from '../compile/image-size'
import type { WorkspaceFiles } from './files'
import type { LibrarySide } from './library-side'

/** Checks and compiles the open file, in a thread that stays and has a time limit. */
export interface DraftChecker {
  check(path: string, text: string): Promise<DraftCheck>
  /** Files came or went. */
  forget(): void
  close(): Promise<void>
}

export interface DraftCheckerOptions {
  readonly files: WorkspaceFiles
  readonly library: () => Promise<LibrarySide>
  readonly bodyWorkerUrl: URL
}

export function createDraftChecker({ files, library, bodyWorkerUrl }: DraftCheckerOptions): DraftChecker {
  const sizes = new Map<string, ImageInfo>()
  let isStale = true
  let key = ''
  let current: Promise<DraftSurroundings> | null = null

  const measure = async (path: string): Promise<readonly [string, ImageInfo]> => {
    const known = sizes.get(path) ?? measureImage(await files.readBytes(path))
    sizes.set(path, known)
    return [path, known]
  }
  const prepare = async (overview: WorkspaceOverview, side: LibrarySide): Promise<DraftSurroundings> => {
    const entryPaths = [...new Set([...overview.entries.map(({ path }) => path), ...side.entryPaths])]
    const images = new Map([...side.images, ...(await Promise.all(overview.images.map(measure)))])
    const environment = { entryPaths, images: [...images], glossary: side.glossary, checks: true }
    const processor: BodyProcessor = createThreadedProcessor(bodyWorkerUrl, 1)(environment)
    const own = new Set(overview.images)
    const read = (path: string): Promise<Buffer> =>
      own.has(path) ? files.readBytes(path) : readFile(join(side.folder, path))
    return { processor, entryPaths, images, source: { read } }
  }
  const closeCurrent = async (): Promise<void> => {
    const old = current
    current = null
    await (await old?.catch(() => null))?.processor.close()
  }
  /** A thread goes by what it was started with: another list of files needs another thread. */
  const surroundings = async (): Promise<DraftSurroundings> => {
    if (current !== null && !isStale) return current
    const [overview, side] = await Promise.all([files.list(), library()])
    const next = JSON.stringify([side.revision, overview.entries.map(({ path }) => path), overview.images])
    isStale = false
    if (current !== null && next === key) return current
    void closeCurrent()
    key = next
    current = prepare(overview, side)
    return current
  }
  return {
    check: async (path, text) => checkDraft(path, text, await surroundings()),
    forget: () => {
      isStale = true
      sizes.clear()
    },
    close: closeCurrent,
  }
}
