import type { CurrentLibrary, PackActivity, PacksState } from '../../../core/contract'
import { AppError, toWire } from '../../../core/errors'
import type { ChannelCheck, ExportReport } from '../../../core/model/channel'
import type { InstalledPack } from '../../../core/model/pack'
import { checkInstall } from '../../../core/packs/decide-install'
import { isInstallable, listMissing, planUpdate } from '../../../core/packs/plan'
import type { Channel, Offering } from '../channel/channel'
import { exportChannel } from '../channel/export-channel'
import { fetchBlobs } from '../channel/fetch-blobs'
import type { Emitter } from '../events'
import type { Log } from '../log'
import { describePacks, listActivePacks } from './active-packs'
import type { BlobStore } from './blob-store'
import type { BundledBlobs } from './bundled-blobs'
import { putPack, refreshEntries, stepBack } from './change-entries'
import type { LibrarySwitch, SwitchRun } from './library-switch'
import { acquireLock, type HeldLock } from './process-lock'
import type { RegistryEntry, RegistryStore } from './registry'
import { readZippedPack } from './zip-pack'

export interface PackServiceOptions {
  readonly channel: Channel
  readonly registry: RegistryStore
  readonly store: BlobStore
  readonly library: LibrarySwitch
  readonly bundled: () => Promise<InstalledPack | null>
  readonly bundledBlobs: BundledBlobs
  readonly lockFile: string
  readonly appVersion: string
  readonly now: () => Date
  readonly emitter: Emitter
  /** Told when what the channel has to offer may be another thing than before. */
  readonly onOffersChanged: () => Promise<unknown>
  /** Milliseconds; see `fetchBlobs`. */
  readonly patience?: readonly number[] | undefined
  readonly log: Log
}

export interface PackService {
  read(): Promise<PacksState>
  /** Begins and returns; `packs.changed` tells how it goes on. */
  update(ids: readonly string[]): Promise<PacksState>
  cancel(): Promise<PacksState>
  rollback(id: string): Promise<PacksState>
  remove(id: string): Promise<PacksState>
  openZip(file: string): Promise<PacksState>
  dismissNews(): Promise<PacksState>
  check(folder: string | null): Promise<void>
  /** What the last check of this run found, beside what is installed now. */
  lastCheck(): Promise<ChannelCheck | null>
  forgetCheck(): void
  exportTo(folder: string): Promise<ExportReport>
  /** Compiles again where a newer app needs it. Never throws. */
  catchUp(): Promise<void>
  /** Stops what is under way; what was fetched is kept. */
  close(): Promise<void>
}

/** Milliseconds that a short change waits for another process; an update waits until it is cancelled. */
const SHORT_WAIT = 30_000

/** What can be done to packs, one thing at a time, in this process and among several. */
export function createPackService(options: PackServiceOptions): PackService {
  const { channel, registry, store, library, emitter, now, log } = options
  let activity: PackActivity = { type: 'idle' }
  let lastLook: (Pick<ChannelCheck, 'at' | 'folder'> & { readonly offering: Offering }) | null = null
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | null = null

  async function read(): Promise<PacksState> {
    const { packs, news } = await registry.read()
    return { packs: describePacks(listActivePacks(packs, await options.bundled())), activity, news }
  }

  async function setActivity(next: PackActivity): Promise<void> {
    activity = next
    emitter.emit('packs.changed', await read())
  }

  /** Runs one change of what is installed, with the lock, and tells the window of what came of it. */
  async function change(signal: AbortSignal, work: (lock: HeldLock) => Promise<void>): Promise<void> {
    const lock = await acquireLock({ file: options.lockFile }, signal)
    const before = await revision()
    try {
      await work(lock)
    } finally {
      await lock.release()
      const after = await library.current().catch(() => null)
      if (after !== null && after.revision !== before) emitter.emit('library.changed', after)
      if (lastLook !== null) {
        await options.onOffersChanged().catch((error: unknown) => log(`telling of the offers failed: ${String(error)}`))
      }
    }
  }

  async function revision(): Promise<string | null> {
    const current: CurrentLibrary | null = await library.current().catch(() => null)
    return current?.revision ?? null
  }

  function begin(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (running !== null) throw new AppError('packs-busy', 'another change is under way')
    const abort = new AbortController()
    const done = work(abort.signal).finally(() => {
      running = null
    })
    running = { abort, done: done.catch(() => undefined) }
    return done
  }

  const runOf = (lock: HeldLock, signal: AbortSignal): SwitchRun => ({
    lock,
    signal,
    onProgress: (done, total) => void setActivity({ type: 'compiling', done, total }),
  })

  /** A change that the window waits for. */
  async function changeNow(work: (lock: HeldLock, signal: AbortSignal) => Promise<void>): Promise<PacksState> {
    await begin(async (signal) => {
      const busy = new AppError('packs-busy', 'another process holds the lock')
      const limited = abortAfter(SHORT_WAIT, signal, busy)
      await setActivity({ type: 'preparing' })
      try {
        await change(limited.signal, async (lock) => {
          limited.clear()
          await work(lock, signal)
        })
      } finally {
        limited.clear()
        await setActivity({ type: 'idle' })
      }
    })
    return read()
  }

  async function plan({ manifests, unreadable }: Offering): Promise<ChannelCheck['plan']> {
    const entries = (await registry.read()).packs
    const active = listActivePacks(entries, await options.bundled())
    const [blobs, bundledNames] = [await store.list(), await options.bundledBlobs.names()]
    return planUpdate({
      installed: new Map(active.map(({ pack }) => [pack.manifest.id, pack])),
      available: manifests,
      unreadable,
      appVersion: options.appVersion,
      hasBlob: (sha256) => blobs.has(sha256) || bundledNames.has(sha256),
    })
  }

  /** With the lock held. What the channel vouched for just now, and what it took back, is noted with the installed packs. */
  async function look(folder: string | null, signal: AbortSignal): Promise<Offering> {
    const offering = await channel.look(folder, signal)
    const current = await registry.read()
    const packs = refreshEntries(current.packs, offering.manifests, now().toISOString())
    await registry.write({ ...current, packs })
    lastLook = { at: now().toISOString(), folder, offering }
    return offering
  }

  async function install(ids: readonly string[], signal: AbortSignal): Promise<void> {
    await change(signal, async (lock) => {
      const offering = await look(lastLook?.folder ?? null, signal)
      const { packs: entries } = await registry.read()
      const chosen = (await plan(offering)).offers
        .filter(isInstallable)
        .filter(({ manifest }) => ids.includes(manifest.id))
      await checkAll(
        chosen.map(({ manifest }) => ({ manifest, origin: 'signed' })),
        entries,
      )
      const files = listMissing(chosen, () => false)
      const onProgress = (progress: Extract<PackActivity, { type: 'fetching' }>['progress']): void =>
        void setActivity({ type: 'fetching', progress })
      await fetchBlobs({
        files: await options.bundledBlobs.provide(files, store),
        store,
        ...offering,
        signal,
        onProgress,
        patience: options.patience,
      })
      const at = now().toISOString()
      const next = chosen.reduce<readonly RegistryEntry[]>(
        (packs, { manifest }) => putPack(packs, { manifest, origin: 'signed', installedAt: at, checkedAt: at }),
        entries,
      )
      if (chosen.length > 0) await library.apply(next, await library.describe(entries, next), runOf(lock, signal))
    })
  }

  async function checkAll(
    candidates: readonly Pick<InstalledPack, 'manifest' | 'origin'>[],
    entries: readonly RegistryEntry[],
  ) {
    const highest = await registry.highestVersions()
    const active = listActivePacks(entries, await options.bundled())
    for (const candidate of candidates) {
      const { id } = candidate.manifest
      const installed = active.find(({ pack }) => pack.manifest.id === id)?.pack ?? null
      checkInstall(candidate, { installed, highestVersion: highest.get(id) ?? null, appVersion: options.appVersion })
    }
  }

  return {
    read,
    lastCheck: async () =>
      lastLook && { at: lastLook.at, folder: lastLook.folder, plan: await plan(lastLook.offering) },
    forgetCheck: () => {
      lastLook = null
    },
    update: async (ids) => {
      const done = begin(async (signal) => {
        await setActivity({ type: 'preparing' })
        await install(ids, signal)
      })
      done.then(
        () => setActivity({ type: 'idle' }),
        (error: unknown) => {
          if (!(error instanceof AppError)) log(`the update failed: ${String(error)}`)
          return setActivity({ type: 'failed', error: toWire(error) })
        },
      )
      return read()
    },
    cancel: async () => {
      running?.abort.abort()
      await running?.done
      return read()
    },
    rollback: (id) =>
      changeNow(async (lock, signal) => {
        const { packs } = await registry.read()
        const next = stepBack(packs, id, await options.bundled())
        await library.apply(next, [], runOf(lock, signal))
      }),
    remove: (id) =>
      changeNow(async (lock, signal) => {
        const { packs } = await registry.read()
        const next = packs.filter(({ current }) => current.manifest.id !== id)
        if (next.length === packs.length) throw new AppError('not-found', `no pack ${id} that could be removed`)
        await library.apply(next, [], runOf(lock, signal))
      }),
    openZip: (file) =>
      changeNow(async (lock, signal) => {
        const { packs } = await registry.read()
        const manifest = await readZippedPack(file, store, (found) =>
          checkAll([{ manifest: found, origin: 'unchecked' }], packs),
        )
        const next = putPack(packs, {
          manifest,
          origin: 'unchecked',
          installedAt: now().toISOString(),
          checkedAt: null,
        })
        await library.apply(next, await library.describe(packs, next), runOf(lock, signal))
      }),
    dismissNews: async () => {
      await changeNow(async () => registry.write({ ...(await registry.read()), news: [] }))
      return read()
    },
    check: async (folder) => {
      await changeNow(async (_lock, signal) => {
        await look(folder, signal)
      })
    },
    exportTo: async (folder) => {
      let report: ExportReport | null = null
      await changeNow(async (_lock, signal) => {
        report = await exportChannel(channel, store, folder, signal)
      })
      if (report === null) throw new Error('an export that succeeded has a report')
      return report
    },
    catchUp: async () => {
      try {
        if (!(await library.isOutdated())) return
        await changeNow(async (lock, signal) => {
          const { packs, news } = await registry.read()
          await library.apply(packs, news, runOf(lock, signal))
        })
      } catch (error) {
        log(`compiling the library again failed: ${String(error)}`)
      }
    },
    close: async () => {
      running?.abort.abort()
      await running?.done
    },
  }
}

/** A signal that also fires after a time, with a reason of its own, unless it is cleared. */
function abortAfter(milliseconds: number, outer: AbortSignal, reason: AppError) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(reason), milliseconds)
  return { signal: AbortSignal.any([outer, abort.signal]), clear: () => clearTimeout(timer) }
}
