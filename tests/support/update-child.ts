import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { AppError } from '../../core/errors'
import { createEmitter } from '../../electron/host/events'
import { createPacks } from '../../electron/host/packs/packs'

/** A process of its own that takes everything new from a channel, for tests that kill it on the way and for the bench. */
const jobSchema = z.object({
  dataDir: z.string(),
  bundledDir: z.string(),
  /** Folder of the bundled threads. */
  workers: z.string(),
  /** A stick; without it the network. */
  folder: z.string().nullable().default(null),
  /** Text of a `.kanal` file to set first. */
  channel: z.string().nullable().default(null),
  /** Whether to take what is new, or only look. */
  take: z.boolean().default(true),
})

/** Milliseconds between looks at the memory. */
const SAMPLE_EVERY = 20

const { dataDir, folder, workers, bundledDir, channel, take } = jobSchema.parse(JSON.parse(process.argv[2] ?? ''))
const emitter = createEmitter()
const { handlers } = createPacks({
  dataDir,
  bundledDir,
  libraryDir: bundledDir,
  bundledLibrary: async () => ({ revision: 'bundled', base: '/library/bundled/' }),
  libraryWorkerUrl: pathToFileURL(join(workers, 'library-worker.mjs')),
  bodyWorkerUrl: pathToFileURL(join(workers, 'compile-worker.mjs')),
  fetch,
  appVersion: '1.0.0',
  now: () => new Date(),
  emitter,
  log: () => undefined,
})

async function setChannel(text: string): Promise<void> {
  const source = { type: 'file', text } as const
  const { fingerprint } = await handlers['channel.preview']({ source })
  await handlers['channel.set']({ source, fingerprint })
}

async function update(ids: readonly string[]): Promise<string> {
  const outcome = new Promise<string>((resolve) => {
    emitter.on('packs.changed', ({ activity }) => {
      if (activity.type === 'failed') resolve(activity.error.code)
      if (activity.type === 'idle') resolve('installed')
    })
  })
  await handlers['packs.update']({ ids })
  return outcome
}

interface Memory {
  readonly fetching: number
  readonly compiling: number
}

/** The most memory in use above what was in use at the beginning, in bytes: until everything is here, and from then on. */
function watchMemory(): () => Memory {
  const rest = process.memoryUsage().rss
  let phase: keyof Memory = 'fetching'
  let most: Memory = { fetching: 0, compiling: 0 }
  emitter.on('packs.changed', ({ activity }) => {
    const isHere = activity.type === 'fetching' && activity.progress.files === activity.progress.totalFiles
    if (isHere || activity.type === 'compiling') phase = 'compiling'
  })
  const timer = setInterval(() => {
    most = { ...most, [phase]: Math.max(most[phase], process.memoryUsage().rss - rest) }
  }, SAMPLE_EVERY)
  return () => {
    clearInterval(timer)
    return most
  }
}

async function main() {
  if (channel !== null) await setChannel(channel)
  const { check } = await handlers['channel.check']({ folder })
  const endWatch = watchMemory()
  const start = performance.now()
  const outcome = !take ? 'looked' : await update(check?.plan.offers.map(({ manifest }) => manifest.id) ?? [])
  return { outcome, milliseconds: performance.now() - start, memory: endWatch() }
}

const report = await main().catch((error: unknown) => {
  if (error instanceof AppError) return { outcome: error.code }
  throw error
})
console.log(JSON.stringify(report))
