import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '../../../core/errors'
import { parseJson } from '../../../core/parse-json'
import { describeWriteFailure, readErrorCode } from '../atomic-write'

export interface LockOptions {
  readonly file: string
  /** Milliseconds after which a holder that shows no sign of life is given up. */
  readonly staleAfter?: number | undefined
  /** Milliseconds between looks at a lock that another holds. */
  readonly pollEvery?: number | undefined
}

export interface HeldLock {
  /** @throws AppError `packs-busy` where another took the lock away meanwhile: this process slept too long */
  assertHeld(): Promise<void>
  release(): Promise<void>
}

const holderSchema = z.object({ token: z.string(), pid: z.int(), host: z.string() })
type Holder = z.infer<typeof holderSchema>

const STALE_AFTER = 15_000
const POLL_EVERY = 250

/**
 * Waits until nobody else, in this process or another, holds the lock. It is a file that is made exclusively and touched every few seconds.
 * A holder counts as gone when its process is (same computer), or when the waiting one itself has watched for `staleAfter` and seen no
 * sign of life: clocks and a computer that slept do not matter.
 * @throws AppError `cancelled` when the signal fires, `packs-busy` when it fires with that as its reason; `disk-full`, `not-writable`
 */
export async function acquireLock(options: LockOptions, signal: AbortSignal): Promise<HeldLock> {
  const { file, staleAfter = STALE_AFTER, pollEvery = POLL_EVERY } = options
  const token = randomUUID()
  await mkdir(dirname(file), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw describeWriteFailure(error, file)
  })
  let watched = { state: '', since: performance.now() }
  while (!(await tryCreate(file, token))) {
    throwIfAborted(signal)
    const state = await readState(file)
    if (state.text !== watched.state) watched = { state: state.text, since: performance.now() }
    const isSilent = performance.now() - watched.since > staleAfter
    if (isSilent || (state.holder !== null && isGone(state.holder))) await removeStale(file, state.holder)
    else await wait(pollEvery, undefined, { signal }).catch(() => undefined)
  }
  return hold(file, token, staleAfter)
}

function throwIfAborted(signal: AbortSignal): void {
  if (!signal.aborted) return
  throw signal.reason instanceof AppError
    ? signal.reason
    : new AppError('cancelled', 'waiting for the lock was cancelled')
}

async function tryCreate(file: string, token: string): Promise<boolean> {
  const holder: Holder = { token, pid: process.pid, host: hostname() }
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(JSON.stringify(holder))
    } catch (error) {
      // On a full disk: a lock without a name in it would keep everybody waiting.
      await rm(file, { force: true })
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return false
    throw describeWriteFailure(error, file)
  }
}

/** `text` changes whenever the holder gives a sign of life. */
async function readState(file: string): Promise<{ readonly text: string; readonly holder: Holder | null }> {
  try {
    const [content, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    return { text: `${content} ${mtimeMs}`, holder: parseHolder(content) }
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return { text: 'none', holder: null }
    throw error
  }
}

/** Null for a file that is only just being written, or never was to its end. */
function parseHolder(content: string): Holder | null {
  return holderSchema.safeParse(parseJson(content)).data ?? null
}

function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname() || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return readErrorCode(error) === 'ESRCH'
  }
}

/**
 * Renames before it deletes, so that of two that find the same dead holder only one removes it; and if it took a living lock by mistake, because
 * another was faster, it puts that back.
 */
async function removeStale(file: string, stale: Holder | null): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
    const taken = parseHolder(await readFile(aside, 'utf8'))
    if (taken !== null && taken.token !== stale?.token) await link(aside, file).catch(() => undefined)
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw describeWriteFailure(error, file)
  } finally {
    await rm(aside, { force: true })
  }
}

function hold(file: string, token: string, staleAfter: number): HeldLock {
  const isOurs = async (): Promise<boolean> => (await readState(file)).holder?.token === token
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), staleAfter / 5)
  heartbeat.unref()
  return {
    assertHeld: async () => {
      if (!(await isOurs())) throw new AppError('packs-busy', 'the lock was taken over')
    },
    release: async () => {
      clearInterval(heartbeat)
      if (await isOurs()) await rm(file, { force: true })
    },
  }
}
