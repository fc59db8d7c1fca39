import { parentPort, workerData } from 'node:worker_threads'
import { AppError, toWire, type WireError } from '../../../core/errors'
import { describeWriteFailure } from '../atomic-write'
import { compileInto } from '../compile/compile-folder'
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
  try {
    const { revision, entries, findings } = await compileInto(createPackSource(job), {
      outFolder: job.outFolder,
      workerUrl: new URL(job.bodyWorkerUrl),
      appVersion: job.appVersion,
      before: job.before,
      isSynced: true,
      onProgress: (done, total) => send({ type: 'progress', done, total }),
    })
    send({ type: 'done', revision, entries, problems: findings.length })
  } catch (error) {
    send({ type: 'failed', error: describeFailure(error), reason: String(error) })
  }
}

/** Full disks show here as Node's own errors. */
function describeFailure(error: unknown): WireError {
  return toWire(error instanceof AppError ? error : describeWriteFailure(error, 'library'))
}

await compile(workerData)
