import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { CreateBodyProcessor } from '../../../core/library/body-job'
import { type CompileReport, compileLibrary } from '../../../core/library/compile'
import { BODIES_FILE, reuseBodies } from '../../../core/library/known-bodies'
import type { Hash, LibrarySource } from '../../../core/library/source'
import type { PackReference } from '../../../core/model/pack'
import { readCompiledBefore } from './compiled-before'
import { createFolderSink } from './folder-sink'
import { createFolderSource } from './folder-source'
import { createWorkerPool } from './worker-pool'

export interface CompileIntoOptions {
  /** Where the compiled library goes; replaced as a whole. */
  readonly outFolder: string
  /** `compile-worker` as JavaScript, see `worker-pool.ts`. */
  readonly workerUrl: URL
  /** In the place of threads of its own, e.g. with a memory. */
  readonly createProcessor?: CreateBodyProcessor | undefined
  /** Version of the app that the library comes with: then its texts can serve again in the library that is compiled next. */
  readonly appVersion?: string | undefined
  /** Folders of libraries compiled before by that version. */
  readonly before?: readonly string[] | undefined
  /** Whether it is put on the disk before it takes the place of another, so that nothing is empty if the power fails. */
  readonly isSynced?: boolean | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export interface CompileFolderOptions extends CompileIntoOptions {
  /** A folder of markdown, as `content/`. */
  readonly folder: string
  /** The pack that all of it is from; absent for a bare folder. */
  readonly pack?: PackReference | undefined
}

/** Of texts for each thread: one under way, and one that is read meanwhile, so that no thread waits for the disk. */
const TEXTS_PER_THREAD = 2

/** Starting a thread takes as long as compiling so many texts, and some thirty megabytes. */
const TEXTS_WORTH_A_THREAD = 50
/** The disk does not get faster. */
const MAX_THREADS = 4

/** As many threads as there are cores, up to four. */
export function countThreads(): number {
  return Math.max(1, Math.min(MAX_THREADS, availableParallelism()))
}

/** Compiles in threads with a time limit: so many of `threads` as the texts are worth. */
export function createThreadedProcessor(workerUrl: URL, threads: number): CreateBodyProcessor {
  return (environment) => {
    const worth = Math.ceil(environment.entryPaths.length / TEXTS_WORTH_A_THREAD)
    return createWorkerPool(environment, { workerUrl, threads: Math.max(1, Math.min(threads, worth)) })
  }
}

export const sha256: Hash = (content) => createHash('sha256').update(content).digest('hex')

/** Compiles a folder of markdown into a folder that the app serves, as `compileInto`. */
export function compileFolder({ folder, pack, ...options }: CompileFolderOptions): Promise<CompileReport> {
  const source = createFolderSource(folder)
  return compileInto(pack === undefined ? source : { ...source, packOf: () => pack }, options)
}

/** Compiles a library into a folder that the app serves. Where it fails, the folder stays as it was. */
export async function compileInto(source: LibrarySource, options: CompileIntoOptions): Promise<CompileReport> {
  const sink = createFolderSink(options.outFolder)
  const threads = countThreads()
  const create = options.createProcessor ?? createThreadedProcessor(options.workerUrl, threads)
  const { appVersion, before = [] } = options
  try {
    const reuse =
      appVersion === undefined
        ? null
        : reuseBodies(create, await readCompiledBefore(before), { compiler: appVersion, hash: sha256 })
    const report = await compileLibrary({
      source,
      sink,
      createProcessor: reuse?.createProcessor ?? create,
      hash: sha256,
      concurrency: threads * TEXTS_PER_THREAD,
      onProgress: options.onProgress,
    })
    if (reuse !== null) await sink.write(BODIES_FILE, reuse.describe())
    if (options.isSynced) await sink.sync()
    await sink.commit()
    return report
  } catch (error) {
    // What cannot be cleared now is cleared by the next attempt.
    await sink.discard().catch(() => undefined)
    throw error
  }
}
