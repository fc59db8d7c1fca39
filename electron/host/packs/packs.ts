import type { Channel as ChannelName, CurrentLibrary, Params, Value } from '../../../core/contract'
import { AppError } from '../../../core/errors'
import type { ChannelState } from '../../../core/model/channel'
import type { AppRelease } from '../../../core/model/shell'
import { pickNewerRelease } from '../../../core/shell/app-release'
import { createChannel } from '../channel/channel'
import type { Fetch } from '../channel/http-transport'
import type { Emitter } from '../events'
import type { Log } from '../log'
import { createBlobStore } from './blob-store'
import { createBundledBlobs } from './bundled-blobs'
import { readBundledPack } from './bundled-pack'
import { createLibraryCompiler } from './compile-packs'
import { createLibrarySwitch, type LibrarySwitch } from './library-switch'
import { packFolders } from './pack-folders'
import { createPackService } from './pack-service'
import { createRegistryStore } from './registry'
import { createUploads } from './uploads'

/** What the shell knows of packs. */
export interface PackEnvironment {
  /** Folder of the pack that comes with the app: its markdown and its manifest. */
  readonly bundledDir: string
  /** The files `library-worker` and `compile-worker`, as JavaScript. */
  readonly libraryWorkerUrl: URL
  readonly bodyWorkerUrl: URL
  /** The only way to the network. It is not called as long as no channel is set. */
  readonly fetch: Fetch
  /** Milliseconds; for tests. */
  readonly idleTimeout?: number | undefined
  readonly patience?: readonly number[] | undefined
}

export interface PacksOptions extends PackEnvironment {
  readonly dataDir: string
  /** Folder of the compiled library that comes with the app. */
  readonly libraryDir: string
  /** Reads what lies there. */
  readonly bundledLibrary: () => Promise<CurrentLibrary>
  readonly appVersion: string
  readonly now: () => Date
  readonly pickFolder?: (() => Promise<string | null>) | undefined
  readonly emitter: Emitter
  readonly log: Log
}

type PackChannel = Extract<ChannelName, `packs.${string}` | `channel.${string}`>
export type PackHandlers = { readonly [C in PackChannel]: (params: Params<C>) => Promise<Value<C>> }

export interface Packs {
  readonly handlers: PackHandlers
  readonly library: Pick<LibrarySwitch, 'current' | 'findFolder' | 'readEntry'>
  /** A newer version of the app, as the channel last told; null where there is none. */
  release(): Promise<AppRelease | null>
  /** What is due at a start: compiling for a newer app, and looking for something new where that is switched on. Never throws. */
  start(): Promise<void>
  close(): Promise<void>
}

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000

/** Everything about packs and the channel on this machine. Nothing is read, written or fetched before it is asked for. */
export function createPacks(options: PacksOptions): Packs {
  const { dataDir, bundledDir, libraryDir, appVersion, emitter, now, log } = options
  const folders = packFolders(dataDir)
  const store = createBlobStore(folders.blobs)
  const registry = createRegistryStore(folders, log)
  const channel = createChannel({ ...options, folder: folders.channel, store })
  const compiler = createLibraryCompiler({ ...options, ...folders, bundled: bundledDir })
  const bundled = remember(() => readBundledPack(bundledDir))
  const library = createLibrarySwitch({
    registry,
    store,
    compiler,
    bundled,
    bundledDir,
    bundledLibrary: options.bundledLibrary,
    bundledLibraryDir: libraryDir,
    keepBlobs: async () => {
      const trusted = await channel.trusted()
      const app = trusted?.app ? [trusted.app] : []
      return [...(trusted?.targets ?? []), ...app].map(({ sha256 }) => sha256)
    },
    log,
  })
  const service = createPackService({
    ...options,
    channel,
    registry,
    store,
    library,
    bundled,
    bundledBlobs: createBundledBlobs(bundledDir, bundled),
    appVersion,
    lockFile: folders.lock,
    onOffersChanged: tellChannel,
  })
  const uploads = createUploads(folders.uploads)
  const unlimited = (): AbortSignal => new AbortController().signal

  async function readChannel(): Promise<ChannelState> {
    const { channel: set, checkAtStart, lastCheckAt } = await channel.settings.read()
    const info =
      set === null ? null : { title: set.title, address: set.address, fingerprint: set.fingerprint, setAt: set.setAt }
    return { channel: info, checkAtStart, lastCheckAt, check: await service.lastCheck() }
  }

  async function tellChannel(): Promise<ChannelState> {
    const state = await readChannel()
    emitter.emit('channel.changed', state)
    return state
  }

  const handlers: PackHandlers = {
    'packs.read': service.read,
    'packs.update': ({ ids }) => service.update(ids),
    'packs.cancel': service.cancel,
    'packs.rollback': ({ id }) => service.rollback(id),
    'packs.remove': ({ id }) => service.remove(id),
    'packs.openZip': ({ ticket }) => uploads.consume(ticket, service.openZip),
    'packs.dismissNews': service.dismissNews,
    'packs.upload': async ({ ticket, part }) => ({ ticket: await uploads.append(ticket, Buffer.from(part, 'base64')) }),
    'channel.read': readChannel,
    'channel.preview': ({ source }) => channel.preview(source, unlimited()),
    'channel.set': async ({ source, fingerprint }) => {
      await channel.set(source, fingerprint, unlimited())
      service.forgetCheck()
      return tellChannel()
    },
    'channel.remove': async () => {
      await channel.settings.change({ channel: null, checkAtStart: false, lastCheckAt: null })
      service.forgetCheck()
      return tellChannel()
    },
    'channel.checkAtStart': async ({ enabled }) => {
      await channel.settings.change({ checkAtStart: enabled })
      return tellChannel()
    },
    'channel.check': async ({ folder }) => {
      await requireChannel()
      await service.check(folder)
      return readChannel()
    },
    'channel.exportToFolder': async ({ folder }) => {
      await requireChannel()
      return service.exportTo(folder)
    },
    'channel.pickFolder': async () => ({
      folder: (await options.pickFolder?.()) ?? null,
      hasDialog: options.pickFolder !== undefined,
    }),
  }

  async function requireChannel(): Promise<void> {
    if ((await channel.settings.read()).channel === null) throw new AppError('channel-none', 'no channel is set')
  }

  /** Quietly: whoever did not ask is not told of a failure. */
  async function checkAtStart(): Promise<void> {
    const settings = await channel.settings.read()
    const last = settings.lastStartCheckAt === null ? 0 : Date.parse(settings.lastStartCheckAt)
    const isDue = Math.abs(now().getTime() - last) >= DAY
    if (settings.channel === null || !settings.checkAtStart || !isDue) return
    await channel.settings.change({ lastStartCheckAt: now().toISOString() })
    await service.check(null)
  }

  return {
    handlers,
    library,
    release: async () => pickNewerRelease(await channel.release(), appVersion),
    start: async () => {
      await service.catchUp()
      await checkAtStart().catch((error: unknown) => log(`looking for new content failed: ${String(error)}`))
    },
    close: service.close,
  }
}

/** The bundled pack does not change while the app runs. */
function remember<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= read()
    return known
  }
}
