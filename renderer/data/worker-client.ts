import { fromWire } from '../../core/errors'
import type { FromDataWorker, ToDataWorker, WorkerMethod, WorkerMethods } from './worker-protocol'

export interface DataWorker {
  /** @throws AppError as the worker did */
  call<M extends WorkerMethod>(method: M, params: WorkerMethods[M]['params']): Promise<WorkerMethods[M]['result']>
  /** Calls after every change to notes, once the search knows it. Returns the end of it. */
  onNotesChanged(listener: () => void): () => void
  close(): void
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

export function createDataWorker(): DataWorker {
  const worker = new Worker(new URL('./data-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  let tickets = 0

  worker.addEventListener('message', ({ data }: MessageEvent<FromDataWorker>) => {
    if (data.kind === 'notes-changed') {
      for (const listener of [...listeners]) listener()
      return
    }
    const call = waiting.get(data.ticket)
    waiting.delete(data.ticket)
    if (data.kind === 'done') call?.resolve(data.value as never)
    else call?.reject(fromWire(data.error))
  })

  worker.addEventListener('error', (event) => {
    const calls = [...waiting.values()]
    waiting.clear()
    for (const { reject } of calls) reject(new Error(`the data worker failed: ${event.message}`))
  })

  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        tickets += 1
        waiting.set(tickets, { resolve, reject })
        worker.postMessage({ ticket: tickets, method, params } satisfies ToDataWorker)
      }),
    onNotesChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => worker.terminate(),
  }
}
