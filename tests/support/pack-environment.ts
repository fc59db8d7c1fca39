import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PackEnvironment } from '../../electron/host/packs/packs'

const root = join(import.meta.dirname, '../..')

/** The threads from their sources; no pack comes with the app; nothing reaches the network. */
export const PACK_ENVIRONMENT: PackEnvironment = {
  bundledDir: join(import.meta.dirname, 'no-such-folder'),
  libraryWorkerUrl: pathToFileURL(join(root, 'tests/support/library-worker.mjs')),
  bodyWorkerUrl: pathToFileURL(join(root, 'build/content/compile-worker.mjs')),
  fetch: () => Promise.reject(new Error('this test reaches for no network')),
}
