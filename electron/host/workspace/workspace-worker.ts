import { parentPort, workerData } from 'node:worker_threads'
import { checkSpelling, rememberWords, type Speller, type SpellingInput } from '../../../core/entry/check-spelling'
import { toWire, type WireError } from '../../../core/errors'
import { checkLibrary } from '../../../core/library/check'
import { checkAmongNeighbours, type Neighbours } from '../../../core/library/check-relations'
import type { EntryHead } from '../../../core/library/entry-head'
import { rememberBodies } from '../../../core/library/remember-bodies'
import type { Finding } from '../../../core/model/finding'
import type { FindingCount } from '../../../core/model/workspace'
import { countByFile } from '../../../core/workspace/count-findings'
import { countThreads, createThreadedProcessor, sha256 } from '../compile/compile-folder'
import { createFolderSource } from '../compile/folder-source'
import { readOwnWords } from './own-words'
import { loadSpeller } from './speller'

export interface WorkerSetting {
  readonly dictionaryDir: string
  /** Address of `compile-worker`. */
  readonly bodyWorkerUrl: string
  /** Folders with a `woerter.txt`. */
  readonly wordFolders: readonly string[]
}

export type WorkerTask =
  | {
      readonly type: 'folder'
      readonly root: string
      readonly knownPaths: readonly string[]
      readonly knownImages: readonly string[]
      /** Files of which the findings are asked for; of the others only how many there are, since thousands of them would hold up whoever receives them. */
      readonly wanted: readonly string[]
    }
  | { readonly type: 'spelling'; readonly input: SpellingInput }
  /** What the entries of the folder that was checked last say of this one. */
  | { readonly type: 'neighbours'; readonly head: EntryHead }

export interface ToWorker {
  readonly id: number
  readonly task: WorkerTask
}

export interface WorkerOutcome {
  readonly findings: readonly Finding[]
  /** By file; of a whole folder only. */
  readonly counts: Readonly<Record<string, FindingCount>>
  /** Whether the spelling was checked: there may be no dictionary. */
  readonly spelling: boolean
}

export type FromWorker =
  | ({ readonly id: number; readonly type: 'done' } & WorkerOutcome)
  | { readonly id: number; readonly type: 'failed'; readonly error: WireError; readonly reason: string }

/**
 * The thread that checks a whole workspace and the spelling: both take seconds, in which the machine must go on answering. The dictionary is loaded
 * once, when it is first asked for.
 */
function listen(setting: WorkerSetting): void {
  let speller: Promise<Speller | null> | undefined
  const threads = countThreads()
  // After a change, only what changed is worked on again.
  const createProcessor = rememberBodies(createThreadedProcessor(new URL(setting.bodyWorkerUrl), threads), sha256)
  let neighbours: Neighbours | null = null
  const work = async (task: WorkerTask): Promise<WorkerOutcome> => {
    if (task.type === 'neighbours') {
      const findings = neighbours === null ? [] : checkAmongNeighbours(task.head, neighbours)
      return { findings, counts: {}, spelling: false }
    }
    speller ??= loadSpeller(setting.dictionaryDir).then((loaded) => (loaded === null ? null : rememberWords(loaded)))
    const [known, ownWords] = await Promise.all([speller, readOwnWords(setting.wordFolders)])
    if (task.type === 'spelling') {
      const findings = known === null ? [] : checkSpelling([task.input], known, ownWords)
      return { findings, counts: {}, spelling: known !== null }
    }
    const { findings, ...report } = await checkLibrary({
      source: createFolderSource(task.root),
      createProcessor,
      concurrency: threads,
      speller: known,
      ownWords,
      knownPaths: task.knownPaths,
      knownImages: task.knownImages,
    })
    neighbours = report.neighbours
    const wanted = new Set(task.wanted)
    return {
      findings: findings.filter(({ path }) => wanted.has(path)),
      counts: countByFile(findings),
      spelling: known !== null,
    }
  }
  const send = (message: FromWorker): void => parentPort?.postMessage(message)
  parentPort?.on('message', ({ id, task }: ToWorker) => {
    work(task).then(
      (outcome) => send({ id, type: 'done', ...outcome }),
      (error: unknown) => send({ id, type: 'failed', error: toWire(error), reason: String(error) }),
    )
  })
}

listen(workerData)
