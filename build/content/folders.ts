import { statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from './usage'

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

/** The folder that was named. @throws UsageError where it is not there */
export function requireFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path
  throw new UsageError(`Den Ordner „${path}“ gibt es nicht.`)
}
