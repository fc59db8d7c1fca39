import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../../core/parse-json'
import { readErrorCode, writeAtomically } from '../host/atomic-write'

const schema = z.object({ pid: z.int().positive(), port: z.int().positive() })
export type Running = z.infer<typeof schema>

/** Says for a later start which process serves which port, so that it can tell its own edition from a stranger on the port. */
export async function writeRunning(dataDir: string, running: Running): Promise<void> {
  await writeAtomically(nameFile(dataDir), JSON.stringify(running))
}

export async function removeRunning(dataDir: string): Promise<void> {
  await rm(nameFile(dataDir), { force: true })
}

/** Whether an edition with this data folder serves this port now. A file that a crash left behind names a process that is gone. */
export async function isRunning(dataDir: string, port: number): Promise<boolean> {
  const running = schema.safeParse(parseJson(await readFile(nameFile(dataDir), 'utf8').catch(() => '')))
  return running.success && running.data.port === port && isAlive(running.data.pid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return readErrorCode(error) === 'EPERM'
  }
}

function nameFile(dataDir: string): string {
  return join(dataDir, 'browser-edition.json')
}
