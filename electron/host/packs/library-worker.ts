import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toWire, type WireError } from '../../../core/errors'
import { compileLibrary } from '../../../core/library/compile'
import { BODIES_FILE, reuseBodies } from '../../../core/library/known-bodies'
import { describeWriteFailure } from '../atomic-write'
import { countThreads, createThreadedProcessor, sha256, TEXTS_PER_THREAD } from '../compile/compile-folder'
import { readCompiledBefore } from '../compile/compiled-before'
import { createFolderSink } from '../compile/folder-sink'
import { createPackSource, type PackSourceOptions } from './pack-source'

export interface LibraryJob extends PackSourceOptions {
  readonly outFolder: string
  /** Address of `compile-worker`. */
  readonly bodyWorkerUrl: string
  readonly appVersion: string
  /** Folders of libraries that were compiled before: what is the same in one of them is not compiled again. */
  readonly before: readonly string[]
}

export type FromLibraryWorker =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly revision: string; readonly entries: number; readonly problems: number }
  | { readonly type: 'failed'; readonly error: WireError; readonly reason: string }

/**
 * The thread that compiles a library: reading thousands of front matters and building the index takes seconds, in which the window must go on
 * being answered. It starts further threads for the texts, which have a time limit.
 */
async function compile(job: LibraryJob): Promise<void> {
  const send = (message: FromLibraryWorker): void => parentPort?.postMessage(message)
  const sink = createFolderSink(job.outFolder)
  const threads = countThreads()
  try {
    const reuse = reuseBodies(
      createThreadedProcessor(new URL(job.bodyWorkerUrl), threads),
      await readCompiledBefore(job.before),
      { compiler: job.appVersion, hash: sha256 },
    )
    const { revision, entries, findings } = await compileLibrary({
      source: createPackSource(job),
      sink,
      createProcessor: reuse.createProcessor,
      hash: sha256,
      concurrency: threads * TEXTS_PER_THREAD,
      onProgress: (done, total) => send({ type: 'progress', done, total }),
    })
    await sink.write(BODIES_FILE, reuse.describe())
    await sink.sync()
    await sink.commit()
    send({ type: 'done', revision, entries, problems: findings.length })
  } catch (error) {
    // What cannot be cleared now is cleared by the next attempt.
    await sink.discard().catch(() => undefined)
    send({ type: 'failed', error: describeFailure(error), reason: String(error) })
  }
}

/** Full disks show here as Node's own errors. */
function describeFailure(error: unknown): WireError {
  return toWire(error instanceof AppError ? error : describeWriteFailure(error, 'library'))
}

await compile(workerData)
