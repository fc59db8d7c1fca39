import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Folders and files of this repository that the commands work with. */
export const FOLDERS = {
  content: join(root, 'content'),
  built: join(root, 'out'),
  compiled: join(root, 'out/library'),
  renderer: join(root, 'out/renderer'),
} as const

/** The thread that compiles texts. */
export const WORKER_URL = new URL('./compile-worker.mjs', import.meta.url)
