import { join } from 'node:path'
import { z } from 'zod'
import { beginStart, FIRST_START, finishStart, type StartRecord } from '../../core/shell/start-record'
import { createJsonFile } from '../host/json-file'
import type { Log } from '../host/log'

const schema = z.object({ unfinished: z.int().min(0) })

export interface Start {
  /** Whether only what came with the app is to be used. */
  readonly safe: boolean
  /** The window stands, or the app ends in good order: this start has not failed. */
  finish(): Promise<void>
}

/** Notes that a start has begun, before anything that could make it fail. A disk that cannot be written to is no reason not to start. */
export async function noteStart(dataDir: string, isSafeAskedFor: boolean, log: Log): Promise<Start> {
  const file = createJsonFile<StartRecord>({ file: join(dataDir, 'start.json'), schema, fallback: FIRST_START, log })
  const update = (change: (record: StartRecord) => StartRecord): Promise<void> =>
    file.update(change).then(
      () => undefined,
      (error: unknown) => log(`the start cannot be noted: ${String(error)}`),
    )
  const { record, safe } = beginStart(await file.read(), isSafeAskedFor)
  await update(() => record)
  return { safe, finish: () => update(finishStart) }
}
