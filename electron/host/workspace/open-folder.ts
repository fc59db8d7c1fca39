import type { CheckedText, FolderCheck, SpellingCheck } from '../../../core/model/workspace'
import type { Log } from '../log'
import { createBackground } from './background'
import { createDraftChecker } from './draft-checker'
import type { WorkspaceEnvironment } from './environment'
import { createWorkspaceFiles, type WorkspaceFiles } from './files'
import { followFolders } from './follow-folder'
import type { LibrarySide } from './library-side'

/** A workspace that is open: its files, and the threads that check them. */
export interface OpenFolder {
  readonly files: WorkspaceFiles
  check(path: string, text: string): Promise<CheckedText>
  spell(path: string, text: string): Promise<SpellingCheck>
  checkAll(): Promise<FolderCheck>
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

const FOLDERS: readonly string[] = ['methods', 'concepts', 'case-studies', 'images']

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
  const stop = followFolders(root, FOLDERS, changed, log)
  return {
    files,
    check: async (path, text) => {
      const { findings, compiled } = await checker.check(path, text)
      return { findings, compiled }
    },
    spell: async (path, text) => {
      const { spelling: input } = await checker.check(path, text)
      const { findings, spelling } = await background.run({ type: 'spelling', input })
      return { findings, isAvailable: spelling }
    },
    checkAll: async () => {
      const { entryPaths, images } = await library()
      const knownImages = images.map(([path]) => path)
      return background.run({ type: 'folder', root, knownPaths: entryPaths, knownImages })
    },
    forget: checker.forget,
    close: async () => {
      stop()
      await Promise.all([checker.close(), background.close()])
    },
  }
}
