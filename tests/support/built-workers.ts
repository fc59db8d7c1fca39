import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import type { PackEnvironment } from '../../electron/host/packs/packs'

type Workers = Pick<PackEnvironment, 'libraryWorkerUrl' | 'bodyWorkerUrl'>

const root = join(import.meta.dirname, '../..')

/**
 * The compiler's threads, bundled as they are in the app, once for a file of tests: from their sources each start would take seconds. Call it outside
 * of tests; what it returns gives the addresses inside of them.
 */
export function setUpWorkers(): () => Workers {
  let folder: string | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-workers-'))
    await buildWorkers(folder)
  }, 120_000)
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  })
  return () => {
    if (folder === undefined) throw new Error('the workers are built before the tests')
    return workersIn(folder)
  }
}

export function workersIn(folder: string): Workers {
  return {
    libraryWorkerUrl: pathToFileURL(join(folder, 'library-worker.mjs')),
    bodyWorkerUrl: pathToFileURL(join(folder, 'compile-worker.mjs')),
  }
}

/** `more`: further programs to bundle, by name. */
export async function buildWorkers(folder: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'library-worker': join(root, 'electron/host/packs/library-worker.ts'),
          'compile-worker': join(root, 'electron/host/compile/compile-worker.ts'),
          ...more,
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}
