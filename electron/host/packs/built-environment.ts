import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fetch } from '../channel/http-transport'
import type { PackEnvironment } from './packs'

/** Where the build puts what packs need: `out` is its folder. */
export function findBuiltEnvironment(out: string, fetch: Fetch): PackEnvironment {
  return {
    bundledDir: join(out, 'content'),
    libraryWorkerUrl: pathToFileURL(join(out, 'main', 'library-worker.js')),
    bodyWorkerUrl: pathToFileURL(join(out, 'main', 'compile-worker.js')),
    fetch,
  }
}
