import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { PackEnvironment } from '../../electron/host/packs/packs'

export type Workers = Pick<PackEnvironment, 'libraryWorkerUrl' | 'bodyWorkerUrl'>

const root = join(import.meta.dirname, '../..')

export function workersIn(folder: string): Workers {
  return {
    libraryWorkerUrl: pathToFileURL(join(folder, 'library-worker.mjs')),
    bodyWorkerUrl: pathToFileURL(join(folder, 'compile-worker.mjs')),
  }
}

/** Bundles the compiler's threads as they are in the app: from their sources each start would take seconds. `more`: further programs to bundle, by name. */
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
