import type { BodyJob, BodyResult } from '../../../core/library/body-job'

/** What passes between the pool and a thread. */
export interface ToThread {
  readonly id: number
  readonly job: BodyJob
}

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly id: number; readonly result: BodyResult }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
