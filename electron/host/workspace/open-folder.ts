import type { Finding } from '../../../core/model/finding'
import type { CompiledEntry } from '../../../core/model/library'
import type { FolderCheck, SpellingCheck } from '../../../core/model/workspace'
import type { Log } from '../log'
import { createBackground } from './background'
import { createDraftChecker } from './draft-checker'
import type { WorkspaceEnvironment } from './environment'
import { createWorkspaceFiles, type WorkspaceFiles } from './files'
import { WORKSPACE_FOLDERS } from './folder-list'
import { followFolders } from './follow-folder'
import type { LibrarySide } from './library-side'
import type { WorkerOutcome } from './workspace-worker'

/** A workspace that is open: its files, and the threads that check them. */
export interface OpenFolder {
  readonly files: WorkspaceFiles
  check(path: string, text: string): Promise<readonly Finding[]>
  /** What readers would get; null where there is no text. */
  preview(path: string, text: string): Promise<CompiledEntry | null>
  /** What the other entries of the folder say of it; waits until they were read once. */
  checkNeighbours(path: string, text: string): Promise<readonly Finding[]>
  spell(path: string, text: string): Promise<SpellingCheck>
  checkAll(): Promise<FolderCheck>
  /** What the check of the whole folder says of these files. */
  findingsOf(paths: readonly string[]): Promise<readonly Finding[]>
  /** Files came or went: what is checked next knows them. */
  forget(): void
  close(): Promise<void>
}

export interface OpenFolderOptions {
  readonly root: string
  readonly environment: WorkspaceEnvironment
  readonly bodyWorkerUrl: URL
  readonly bundledDir: string
  readonly library: () => Promise<LibrarySide>
  readonly tell: () => void
  readonly log: Log
}

export function openFolder(options: OpenFolderOptions): OpenFolder {
  const { root, environment, bodyWorkerUrl, bundledDir, library, tell, log } = options
  const files = createWorkspaceFiles(root)
  const checker = createDraftChecker({ files, library, bodyWorkerUrl })
  const background = createBackground(environment.workerUrl, {
    dictionaryDir: environment.dictionaryDir,
    bodyWorkerUrl: bodyWorkerUrl.href,
    wordFolders: [root, bundledDir, environment.dictionaryDir],
  })
  const changed = (): void => {
    checker.forget()
    tell()
  }
  const stop = followFolders(root, WORKSPACE_FOLDERS, changed, log)
  let firstCheck: Promise<unknown> | null = null
  const checkFolder = (wanted: readonly string[]): Promise<WorkerOutcome> => {
    const check = library().then(({ entryPaths, images }) => {
      const knownImages = images.map(([path]) => path)
      return background.run({ type: 'folder', root, knownPaths: entryPaths, knownImages, wanted })
    })
    firstCheck ??= check.catch(() => {
      firstCheck = null
    })
    return check
  }
  return {
    files,
    check: async (path, text) => (await checker.check(path, text)).findings,
    preview: checker.compile,
    checkNeighbours: async (path, text) => {
      const { head } = await checker.check(path, text)
      if (head === null) return []
      await (firstCheck ?? checkFolder([]))
      return (await background.run({ type: 'neighbours', head })).findings
    },
    spell: async (path, text) => {
      const { spelling: input } = await checker.check(path, text)
      const { findings, spelling } = await background.run({ type: 'spelling', input })
      return { findings, isAvailable: spelling }
    },
    checkAll: async () => {
      const { counts, spelling } = await checkFolder([])
      return { counts, spelling }
    },
    findingsOf: async (paths) => (await checkFolder(paths)).findings,
    forget: checker.forget,
    close: async () => {
      stop()
      await Promise.all([checker.close(), background.close()])
    },
  }
}
