import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, fromWire } from '../../../core/errors'
import { COMPILED_FORMAT } from '../../../core/model/library'
import { type MergeInput, mergePacks } from '../../../core/packs/merge'
import { readErrorCode } from '../atomic-write'
import { YOUNG_HEAP_MB } from '../compile/worker-pool'
import { readCurrentLibrary } from '../current-library'
import type { FromLibraryWorker, LibraryJob } from './library-worker'
import type { CompiledLibrary } from './registry'

export interface LibraryCompilerOptions {
  readonly libraries: string
  readonly blobs: string
  readonly bundled: string
  /** The compiled library that comes with the app. */
  readonly libraryDir: string
  readonly appVersion: string
  /** `library-worker` and `compile-worker`, as JavaScript. */
  readonly libraryWorkerUrl: URL
  readonly bodyWorkerUrl: URL
}

export interface LibraryCompiler {
  /** Compiles the union of the packs, or finds that it is there already. @throws AppError `pack-damaged`, `cancelled`, `disk-full`, … */
  compile(
    packs: readonly MergeInput[],
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<CompiledLibrary>
  /** What `compile` would name the library; the same packs in the same app always give the same. */
  nameKey(packs: readonly MergeInput[]): string
  folderOf(library: CompiledLibrary): string
  /** Throws away every compiled library but these. */
  sweep(keep: readonly (CompiledLibrary | null)[]): Promise<void>
}

export function createLibraryCompiler(options: LibraryCompilerOptions): LibraryCompiler {
  const nameKey = (packs: readonly MergeInput[]): string => {
    const parts = packs.map(({ pack, files }) => [pack, files.map(({ path, sha256 }) => [path, sha256])])
    const sorted = parts.map((part) => JSON.stringify(part)).sort()
    return createHash('sha256')
      .update(JSON.stringify([COMPILED_FORMAT, options.appVersion, ...sorted]))
      .digest('hex')
      .slice(0, 32)
  }
  return {
    nameKey,
    folderOf: ({ key }) => join(options.libraries, key),
    compile: async (packs, onProgress, signal) => {
      const key = nameKey(packs)
      const outFolder = join(options.libraries, key)
      const known = await readCurrentLibrary(outFolder).catch(() => null)
      if (known !== null) return { key, revision: known.revision }
      const files = [...mergePacks(packs).files].map(([path, { file, pack }]) => ({ path, file, pack }))
      const { blobs, bundled, appVersion, bodyWorkerUrl, libraries, libraryDir } = options
      // Without them it only takes longer.
      const names = await readdir(libraries).catch(() => [])
      const before = [...names.map((name) => join(libraries, name)), libraryDir]
      const job: LibraryJob = {
        files,
        blobs,
        bundled,
        outFolder,
        bodyWorkerUrl: bodyWorkerUrl.href,
        appVersion,
        before,
      }
      return { key, revision: await runWorker(options.libraryWorkerUrl, job, onProgress, signal) }
    },
    sweep: async (keep) => {
      const keys = new Set(keep.map((library) => library?.key))
      const names = await readdir(options.libraries).catch((error: unknown) => {
        if (readErrorCode(error) === 'ENOENT') return []
        throw error
      })
      for (const name of names.filter((each) => !keys.has(each))) {
        await rm(join(options.libraries, name), { recursive: true, force: true })
      }
    },
  }
}

function runWorker(
  url: URL,
  job: LibraryJob,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<string> {
  if (signal.aborted) return Promise.reject(new AppError('cancelled', 'compiling was cancelled'))
  const worker = new Worker(url, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MB } })
  const outcome = new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', 'compiling was cancelled')), { once: true })
    worker.on('message', (message: FromLibraryWorker) => {
      if (message.type === 'progress') onProgress(message.done, message.total)
      else if (message.type === 'failed') reject(fromWire(message.error))
      else if (message.entries === 0) reject(new AppError('pack-invalid', 'the packs hold no readable entry'))
      else resolve(message.revision)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`the compiling thread ended with ${code}`)))
  })
  return outcome.finally(() => worker.terminate())
}
