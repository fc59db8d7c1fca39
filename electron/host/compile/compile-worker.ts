import { parentPort, workerData } from 'node:worker_threads'
import { type BodyEnvironment, createBodyWorker } from '../../../core/library/body-job'
import type { FromThread, ToThread } from './messages'

/** The thread that compiles texts: `worker-pool.ts` starts it, hands it one text at a time, and ends it when one takes too long. */
function listen(environment: BodyEnvironment): void {
  const work = createBodyWorker(environment)
  const send = (message: FromThread): void => parentPort?.postMessage(message)
  parentPort?.on('message', ({ id, job }: ToThread) => {
    try {
      send({ type: 'done', id, result: work(job) })
    } catch (error) {
      send({ type: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  send({ type: 'ready' })
}

listen(workerData)
