import { Worker } from 'node:worker_threads'
import {
  BODY_TIME_LIMIT,
  type BodyEnvironment,
  type BodyJob,
  type BodyProcessor,
  type BodyResult,
} from '../../../core/library/body-job'
import type { FromThread, ToThread } from './messages'

export interface PoolOptions {
  /** `compile-worker` as JavaScript: bundled, or a file that has tsx read the source. */
  readonly workerUrl: URL
  readonly threads: number
  /** Milliseconds of computing that an entry may take, from when a thread begins with it. */
  readonly timeLimit?: number | undefined
  /** Milliseconds that all threads of this process have computed; for tests. */
  readonly readComputed?: (() => number) | undefined
}

/** Of a thread. A text that needs more than this is as much too complex as one that needs too long. */
const MAX_HEAP_MB = 512
/** Of a thread: by itself it would take 48 MB for what is forgotten again at once, and several threads then take more than the rest of the app. */
export const YOUNG_HEAP_MB = 12

interface Task {
  readonly job: BodyJob
  readonly resolve: (result: BodyResult) => void
  readonly reject: (error: Error) => void
}

/**
 * Threads that compile texts, each one at a time. A text that takes too long, or too much memory, ends its thread and comes out as
 * too complex; a new thread takes its place, and the other texts do not notice.
 */
export function createWorkerPool(environment: BodyEnvironment, options: PoolOptions): BodyProcessor {
  const queue: Task[] = []
  const idle: Lane[] = []
  const dispatch = (): void => {
    while (queue.length > 0 && idle.length > 0) {
      const [task, lane] = [queue.shift(), idle.pop()]
      if (task === undefined || lane === undefined) return
      void lane.run(task).finally(() => {
        idle.push(lane)
        dispatch()
      })
    }
  }
  const lanes = Array.from({ length: options.threads }, () => createLane(environment, options))
  idle.push(...lanes)
  return {
    process: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject })
        dispatch()
      }),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

/** One place in the pool, with the thread that holds it at the moment. */
interface Lane {
  run(task: Task): Promise<void>
  close(): Promise<void>
}

function createLane(environment: BodyEnvironment, options: PoolOptions): Lane {
  let thread: Promise<Worker> | null = null
  let lastId = 0
  return {
    run: async ({ job, resolve, reject }) => {
      lastId += 1
      try {
        thread ??= startThread(environment, options)
        const worker = await thread
        const outcome = await ask(worker, { id: lastId, job }, options)
        if (outcome === 'lost') {
          thread = null
          await worker.terminate()
          resolve({ type: 'too-complex' })
        } else {
          resolve(outcome)
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    },
    close: async () => {
      const worker = await thread?.catch(() => null)
      await worker?.terminate()
    },
  }
}

/** Resolves when the thread has loaded its code, so that loading does not count against the first text. */
function startThread(environment: BodyEnvironment, { workerUrl }: PoolOptions): Promise<Worker> {
  const worker = new Worker(workerUrl, {
    workerData: environment,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.removeListener('error', reject)
      resolve(worker)
    })
    worker.once('error', reject)
  })
}

/** Milliseconds; no sooner than that. */
const LOOK_AGAIN = 20

function readProcessTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * 'lost': no answer in time, or the thread died over it. What counts is computing: on a busy computer, and on one that slept, seconds pass in which a
 * thread has no turn, and an ordinary text must not come out as too complex for that. Threads cannot be measured apart, so it may get more, never less.
 */
function ask(worker: Worker, request: ToThread, options: PoolOptions): Promise<BodyResult | 'lost'> {
  const { timeLimit = BODY_TIME_LIMIT, readComputed = readProcessTime } = options
  return new Promise((resolve, reject) => {
    const started = readComputed()
    const onTime = (): void => {
      const left = timeLimit - (readComputed() - started)
      if (left <= 0) onLost()
      else timer = setTimeout(onTime, Math.max(left, LOOK_AGAIN))
    }
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      worker.removeListener('message', onMessage)
      worker.removeListener('error', onLost)
      worker.removeListener('exit', onLost)
      settle()
    }
    const onLost = (): void => finish(() => resolve('lost'))
    const onMessage = (message: FromThread): void => {
      if (message.type === 'ready' || message.id !== request.id) return
      if (message.type === 'done') finish(() => resolve(message.result))
      else finish(() => reject(new Error(`${request.job.path}: ${message.message}`)))
    }
    let timer = setTimeout(onTime, timeLimit)
    worker.on('message', onMessage)
    worker.on('error', onLost)
    worker.on('exit', onLost)
    worker.postMessage(request)
  })
}
