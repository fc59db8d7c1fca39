/// <reference lib="webworker" />
import { z } from 'zod'
import { toWire } from '../../core/errors'
import { createWorkerHandlers, type WorkerHandlers } from './worker-handlers'
import type { FromDataWorker, ToDataWorker, WorkerMethod, WorkerMethods } from './worker-protocol'

/** Does what takes long with the person's data, so that no key waits for it. */
declare const self: DedicatedWorkerGlobalScope

const reply = (message: FromDataWorker): void => self.postMessage(message)

async function answer(handlers: WorkerHandlers, { ticket, method, params }: ToDataWorker): Promise<void> {
  try {
    const handle = handlers[method] as (params: unknown) => Promise<WorkerMethods[WorkerMethod]['result']>
    reply({ kind: 'done', ticket, value: await handle(params) })
  } catch (error) {
    reply({ kind: 'failed', ticket, error: toWire(error) })
  }
}

// The policy of the window forbids code from strings, which zod would try.
z.config({ jitless: true })
const handlers = createWorkerHandlers(() => reply({ kind: 'notes-changed' }))
self.addEventListener('message', ({ data }: MessageEvent<ToDataWorker>) => void answer(handlers, data))
