import { setTimeout as waitFor } from 'node:timers/promises'
import { AppError, type ErrorCode } from '../../../core/errors'
import { forEachConcurrently } from '../../../core/library/source'
import type { PackFile, PackProgress } from '../../../core/model/pack'
import { blobPath } from '../../../core/packs/channel-layout'
import { sumLengths } from '../../../core/packs/plan'
import type { BlobStore } from '../packs/blob-store'
import type { Transport } from './transport'

export interface FetchBlobsOptions {
  readonly files: readonly PackFile[]
  readonly store: BlobStore
  readonly transport: Transport
  readonly signal: AbortSignal
  readonly onProgress: (progress: PackProgress) => void
  /** Milliseconds to wait after each failure in a row before the next attempt; after the last one the failure stands. */
  readonly patience?: readonly number[] | undefined
}

/** Enough to hide the way there and back on a slow line, few enough for a small host. */
const AT_ONCE = 6
/** Together some two minutes: as long as a router takes to come back. */
const PATIENCE: readonly number[] = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]
const PASSING: readonly ErrorCode[] = ['channel-interrupted', 'channel-offline', 'channel-server', 'pack-damaged']
/** A file that comes damaged twice is damaged where it comes from. */
const DAMAGE_LIMIT = 2

/**
 * Fetches blobs, a few at a time. What is here already and whole is not fetched again, so an interrupted update goes on where it stopped. A lost
 * connection is waited for; whatever ends the fetching, the blobs that came are kept.
 * @throws AppError the last failure, or `cancelled`
 */
export async function fetchBlobs(options: FetchBlobsOptions): Promise<void> {
  const { files, store, transport } = options
  const abort = new AbortController()
  const signal = AbortSignal.any([options.signal, abort.signal])
  const meter = createMeter(files, options.onProgress)
  const patience = createPatience(options.patience ?? PATIENCE, meter, signal)
  const fetchOne = async (file: PackFile): Promise<void> => {
    if (await store.verify(file)) return meter.finish(file, 0)
    for (let damages = 0; ; ) {
      let received = 0
      try {
        const chunks = transport.read(blobPath(file.sha256), { maxLength: file.length, signal })
        await store.write(
          file,
          count(chunks, (length) => {
            received += length
            meter.add(length)
            patience.reset()
          }),
        )
        return meter.finish(file, received)
      } catch (error) {
        meter.add(-received)
        if (error instanceof AppError && error.code === 'pack-damaged') damages += 1
        if (damages >= DAMAGE_LIMIT) throw error
        await patience.wait(error)
      }
    }
  }
  try {
    await forEachConcurrently(files, AT_ONCE, async (file) => {
      try {
        await fetchOne(file)
      } catch (error) {
        // The others end at once, and are waited for: whoever is told of the failure finds nothing half written.
        abort.abort()
        throw error
      }
    })
    await store.sync()
  } catch (error) {
    throw options.signal.aborted ? new AppError('cancelled', 'fetching was cancelled', {}, { cause: error }) : error
  }
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  onChunk: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onChunk(chunk.length)
    yield chunk
  }
}

interface Patience {
  /** Waits before the next attempt. @throws the failure itself, where waiting is of no use */
  wait(failure: unknown): Promise<void>
  reset(): void
}

/** One for all files: a line that is down is down for each of them. */
function createPatience(delays: readonly number[], meter: Meter, signal: AbortSignal): Patience {
  let failures = 0
  let pause: Promise<void> | null = null
  return {
    reset: () => {
      failures = 0
    },
    wait: async (failure) => {
      if (!(failure instanceof AppError) || !PASSING.includes(failure.code)) throw failure
      if (pause === null) {
        const delay = delays[failures]
        if (delay === undefined) throw failure
        failures += 1
        meter.setWaiting(true)
        pause = waitFor(delay, undefined, { signal }).finally(() => {
          pause = null
          meter.setWaiting(false)
        })
      }
      await pause
    },
  }
}

interface Meter {
  add(bytes: number): void
  /** `received` bytes of it were counted already. */
  finish(file: PackFile, received: number): void
  setWaiting(isWaiting: boolean): void
}

/** Milliseconds; more often nobody can read it. */
const REPORT_EVERY = 200
/** Milliseconds over which the speed is measured. */
const SPEED_WINDOW = 5_000

function createMeter(files: readonly PackFile[], report: (progress: PackProgress) => void): Meter {
  const totalBytes = sumLengths(files)
  const samples: { readonly at: number; readonly bytes: number }[] = [{ at: performance.now(), bytes: 0 }]
  let state = { bytes: 0, fetched: 0, files: 0, isWaiting: false }
  let lastReport = Number.NEGATIVE_INFINITY
  const change = (next: typeof state, isUrgent: boolean): void => {
    state = next
    const at = performance.now()
    if (!isUrgent && at - lastReport < REPORT_EVERY) return
    lastReport = at
    samples.push({ at, bytes: state.fetched })
    while (samples.length > 2 && at - (samples[0]?.at ?? at) > SPEED_WINDOW) samples.shift()
    report(summarise())
  }
  const summarise = (): PackProgress => {
    const [first, last] = [samples[0], samples.at(-1)]
    const seconds = ((last?.at ?? 0) - (first?.at ?? 0)) / 1000
    const speed = seconds <= 0 ? 0 : Math.max(0, ((last?.bytes ?? 0) - (first?.bytes ?? 0)) / seconds)
    return {
      bytes: state.bytes,
      totalBytes,
      files: state.files,
      totalFiles: files.length,
      bytesPerSecond: Math.round(speed),
      secondsLeft: speed > 0 ? Math.ceil((totalBytes - state.bytes) / speed) : null,
      isWaiting: state.isWaiting,
    }
  }
  return {
    add: (bytes) => change({ ...state, bytes: state.bytes + bytes, fetched: state.fetched + bytes }, false),
    finish: (file, received) => {
      const filesDone = state.files + 1
      change({ ...state, bytes: state.bytes + file.length - received, files: filesDone }, filesDone === files.length)
    },
    setWaiting: (isWaiting) => change({ ...state, isWaiting }, true),
  }
}
