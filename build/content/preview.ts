import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { watch } from 'chokidar'
import { rememberBodies } from '../../core/library/remember-bodies'
import { type BrowserEdition, PortTakenError, startBrowserEdition } from '../../electron/browser/edition'
import { openInBrowser } from '../../electron/browser/open-address'
import {
  compileFolder,
  countThreads,
  createThreadedProcessor,
  sha256,
} from '../../electron/host/compile/compile-folder'
import { hasDisplay } from '../../electron/host/display'
import { logToConsole } from '../../electron/host/log'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import packageJson from '../../package.json'
import { checkFolder } from './check'
import { FOLDERS, WORKER_URL } from './folders'
import { countEntries, printFindings } from './print-findings'
import { loadGermanDictionary } from './speller'
import { explainUnseen } from './unseen'
import { UsageError } from './usage'

export interface PreviewOptions {
  readonly port: number | undefined
  readonly open: boolean
}

/** Not the app's own port: the preview has other notes, and both can run at once. */
const PREVIEW_PORT = 4785
/** Editors save in several steps; milliseconds of silence after which a change counts as done. */
const QUIET = 200

/**
 * `preview [DIR]`: the browser edition of the app with the entries of a folder, compiled anew after every change. Faults are printed; an entry with
 * one is missing in the window until it is mended. Runs until Ctrl-C.
 */
export async function runPreview(folder: string, options: PreviewOptions): Promise<number> {
  await access(join(FOLDERS.renderer, 'index.html')).catch(() => {
    throw new UsageError('Das Fenster der App ist noch nicht gebaut. Rufen Sie zuerst auf: npm run build')
  })
  const workFolder = await mkdtemp(join(tmpdir(), 'methodenkoffer-vorschau-'))
  try {
    return await showUntilStopped(folder, workFolder, options)
  } finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}

async function showUntilStopped(folder: string, workFolder: string, options: PreviewOptions): Promise<number> {
  const libraryDir = join(workFolder, 'library')
  const build = createBuild(folder, libraryDir)
  await build()
  const edition = await startEdition(workFolder, libraryDir, options.port ?? PREVIEW_PORT)
  console.log(`Die Vorschau läuft: ${edition.address}\nSie folgt jeder Änderung in ${folder}. Beenden mit Strg+C.`)
  if (options.open && hasDisplay(process.env, process.platform)) await openInBrowser(edition.address)
  const following = followFolder(folder, async () => {
    await build()
    await edition.reloadLibrary()
  })
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await following.close()
  await edition.close()
  return 0
}

/** Compiles and checks; texts that did not change are not worked on again. */
function createBuild(folder: string, outFolder: string): () => Promise<void> {
  const dictionary = loadGermanDictionary()
  const createProcessor = rememberBodies(createThreadedProcessor(WORKER_URL, countThreads()), sha256)
  return async () => {
    const report = await compileFolder({ folder, outFolder, workerUrl: WORKER_URL, createProcessor })
    const { findings, entries } = await checkFolder(folder, { speller: await dictionary, createProcessor })
    printFindings(folder, findings, `${new Date().toLocaleTimeString('de-DE')}  ${countEntries(entries)}`)
    const unseen = explainUnseen(report)
    if (unseen !== null) console.log(`\n${unseen}`)
  }
}

async function startEdition(dataDir: string, libraryDir: string, port: number): Promise<BrowserEdition> {
  try {
    return await startBrowserEdition({
      port,
      dataDir,
      libraryDir,
      rendererDir: FOLDERS.renderer,
      version: packageJson.version,
      packs: findBuiltEnvironment(FOLDERS.built, fetch),
      log: logToConsole,
    })
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error
    throw new UsageError(`Der Port ${port} ist belegt. Wählen Sie mit --port einen anderen.`)
  }
}

/**
 * Calls `change` after changes, one call at a time, and once more where something changed meanwhile; `close` waits for the call under way. Node's
 * own watcher loses a file that an editor replaces, as most do when they save; hence chokidar, which is imported here only.
 */
function followFolder(folder: string, change: () => Promise<void>): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | null = null
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      await change().catch((error: unknown) => console.error(error))
    } while (again)
    current = null
  }
  const start = (): void => {
    if (current === null) current = run()
    else again = true
  }
  const ignored = (path: string): boolean => /(?:^|[/\\])(?:\.[^.]|node_modules)/.test(relative(folder, path))
  const watcher = watch(folder, { ignoreInitial: true, ignored }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(start, QUIET)
  })
  return {
    close: async () => {
      await watcher.close()
      clearTimeout(timer)
      await current
    },
  }
}
