import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { buildWorkers, type Workers, workersIn } from './build-workers'

/** The compiler's threads, bundled once for a file of tests. Call it outside of tests; what it returns gives the addresses inside of them. */
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
