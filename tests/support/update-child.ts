import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { createEmitter } from '../../electron/host/events'
import { createPacks } from '../../electron/host/packs/packs'

/** A process of its own that takes everything new from a stick, for tests that kill it on the way. */
const { dataDir, stick, workers, bundledDir } = z
  .object({ dataDir: z.string(), stick: z.string(), workers: z.string(), bundledDir: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''))

const emitter = createEmitter()
const packs = createPacks({
  dataDir,
  bundledDir,
  libraryDir: bundledDir,
  bundledLibrary: async () => ({ revision: 'bundled', base: '/library/bundled/' }),
  libraryWorkerUrl: pathToFileURL(join(workers, 'library-worker.mjs')),
  bodyWorkerUrl: pathToFileURL(join(workers, 'compile-worker.mjs')),
  fetch: () => Promise.reject(new Error('no network')),
  appVersion: '1.0.0',
  now: () => new Date(),
  emitter,
  log: () => undefined,
})

const ended = new Promise<string>((resolve) => {
  emitter.on('packs.changed', ({ activity }) => {
    if (activity.type === 'failed') resolve(activity.error.code)
  })
})
const { check } = await packs.handlers['channel.check']({ folder: stick })
const ids = check?.plan.offers.map(({ manifest }) => manifest.id) ?? []
const installed = new Promise<string>((resolve) => {
  emitter.on('packs.changed', ({ activity }) => {
    if (activity.type === 'idle') resolve('installed')
  })
})
await packs.handlers['packs.update']({ ids })
console.log(await Promise.race([ended, installed]))
