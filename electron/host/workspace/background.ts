import { Worker } from 'node:worker_threads'
import { AppError, fromWire } from '../../../core/errors'
import type { FromWorker, ToWorker, WorkerOutcome, WorkerSetting, WorkerTask } from './workspace-worker'

/** Work in a thread that starts when it is first needed. */
export interface Background {
  run(task: WorkerTask): Promise<WorkerOutcome>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (outcome: WorkerOutcome) => void
  readonly reject: (error: Error) => void
}

export function createBackground(url: URL, setting: WorkerSetting): Background {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  /** The thread is gone: whoever waits is told, and the next task starts another. */
  const lose = (error: Error): void => {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const fresh = new Worker(url, { workerData: setting })
    fresh.on('message', (message: FromWorker) => {
      const task = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.type === 'done')
        task?.resolve({ findings: message.findings, counts: message.counts, spelling: message.spelling })
      else task?.reject(fromWire(message.error))
    })
    fresh.on('error', (error) => lose(error instanceof Error ? error : new Error(String(error))))
    fresh.on('exit', () => lose(new AppError('cancelled', 'the checking thread ended')))
    // A check that is under way must not keep the app from ending.
    fresh.unref()
    return fresh
  }
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, task } satisfies ToWorker)
      }),
    close: async () => {
      const running = worker
      lose(new AppError('cancelled', 'the workspace was closed'))
      await running?.terminate()
    },
  }
}
