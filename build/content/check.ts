import type { Speller } from '../../core/entry/check-spelling'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { CreateBodyProcessor } from '../../core/library/body-job'
import { type CheckReport, checkLibrary } from '../../core/library/check'
import { isImagePath } from '../../core/library/source'
import { countThreads, createThreadedProcessor } from '../../electron/host/compile/compile-folder'
import { createFolderSource } from '../../electron/host/compile/folder-source'
import { readOwnWords } from '../../electron/host/workspace/own-words'
import { FOLDERS, WORKER_URL } from './folders'
import { countEntries, printFindings } from './print-findings'
import { loadGermanDictionary } from './speller'

interface FolderCheckOptions {
  readonly speller: Speller
  /** In the place of threads, e.g. with a memory. */
  readonly createProcessor?: CreateBodyProcessor | undefined
  /** Files of the library that the folder adds to: what it links to may be there. */
  readonly knownPaths?: readonly string[] | undefined
}

/** Everything that is wrong in a folder of entries. */
export async function checkFolder(folder: string, options: FolderCheckOptions): Promise<CheckReport> {
  const threads = countThreads()
  return checkLibrary({
    source: createFolderSource(folder),
    createProcessor: options.createProcessor ?? createThreadedProcessor(WORKER_URL, threads),
    concurrency: threads,
    speller: options.speller,
    // Those of the library as well: an editor's folder has only what the editor taught it.
    ownWords: await readOwnWords([folder, FOLDERS.content]),
    knownPaths: options.knownPaths?.filter((path) => parseEntryPath(path) !== null),
    knownImages: options.knownPaths?.filter(isImagePath),
  })
}

/** `check [DIR] [--strict]`: 1 where there are errors, with `--strict` also where there are warnings. */
export async function runCheck(folder: string, strict: boolean): Promise<number> {
  const knownPaths = folder === FOLDERS.content ? [] : await createFolderSource(FOLDERS.content).list()
  const { findings, entries } = await checkFolder(folder, { speller: await loadGermanDictionary(), knownPaths })
  printFindings(folder, findings, `${countEntries(entries)} geprüft`)
  const failing = strict ? findings : findings.filter(({ severity }) => severity === 'error')
  return failing.length > 0 ? 1 : 0
}
