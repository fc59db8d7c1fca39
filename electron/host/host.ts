import { join } from 'node:path'
import {
  type About,
  CHANNELS,
  type Channel,
  type CurrentLibrary,
  type Machine,
  type Params,
  type Value,
} from '../../core/contract'
import { AppError, type Result, toWire } from '../../core/errors'
import { DEFAULT_SETTINGS } from '../../core/model/settings'
import { DEFAULT_SHEET_SETTINGS } from '../../core/model/sheet'
import type { PolicyView } from '../../core/model/shell'
import { findRefusal } from '../../core/shell/gate'
import { createBackups } from './backups'
import { applyChannelPolicy } from './channel-policy'
import { createClosing } from './closing'
import { readCurrentLibrary } from './current-library'
import { createEmitter } from './events'
import { createExports, type ExportShell } from './exports/exports'
import { sheetSettingsSchema } from './exports/schemas'
import { checkExternalAddress } from './external-links'
import { createJsonFile } from './json-file'
import type { Log } from './log'
import { createOpenedItems, type OpenedItems } from './opened'
import { createPacks, type PackEnvironment } from './packs/packs'
import { PARAMS_SCHEMAS, RECENT_LIMIT, recentSchema, settingsSchema } from './schemas'
import type { WorkspaceEnvironment } from './workspace/environment'
import { createWorkspace } from './workspace/workspace'

export interface HostOptions {
  /** Folder of the user's own data; made where it is not there. */
  readonly dataDir: string
  /** Folder of the compiled library. */
  readonly libraryDir: string
  readonly edition: About['edition']
  readonly version: string
  /** Hands a checked address to the operating system. Without it the window opens it itself. */
  readonly openExternal?: ((address: string) => Promise<void>) | undefined
  /** Lets the person choose a folder; null when they cancelled. Without it the window names the path. */
  readonly pickFolder?: (() => Promise<string | null>) | undefined
  /** Dialogs and printing of the desktop shell. Without it the window downloads and prints by itself. */
  readonly exportShell?: ExportShell | undefined
  readonly packs: PackEnvironment
  /** Undefined where there is nothing to edit: in a preview. */
  readonly workspace?: WorkspaceEnvironment | undefined
  /** What an administrator decided. */
  readonly policy?: PolicyView | undefined
  /** Only what came with the app: the bundled library, no channel. */
  readonly safeMode?: boolean | undefined
  /** A window stands, and asks for the first time what is to be opened. */
  readonly onWindowReady?: (() => Promise<void>) | undefined
  /** Removes what the shell itself wrote down, as part of removing all data. */
  readonly clearLogs?: (() => Promise<void>) | undefined
  readonly log: Log
}

/** The machine's side of the contract, plus what shells need to carry it to a window. */
export interface Host extends Machine {
  /** For callers that cannot be trusted with types: both arguments come as they were sent. Never throws. */
  answer(channel: unknown, params: unknown): Promise<Result<unknown>>
  /** Hands the window what the operating system or the menu wants opened. */
  readonly open: OpenedItems['add']
  /** Does what is due at a start, in the background: see `Packs.start`. Nothing in safe mode. */
  start(): Promise<void>
  /** The folder of a compiled library that may be read, or null. */
  findLibrary(revision: string): Promise<string | null>
  /** A picture of the open workspace, e.g. `images/fest.webp`; null where there is none. */
  readWorkspacePicture(path: string): Promise<Buffer | null>
  /** Reads the compiled library again after it was replaced, and tells the window. */
  reloadLibrary(): Promise<void>
  /** Asks the window to finish what it is at; resolves when it may be closed. */
  prepareClose(): Promise<void>
  /** Resolves when all that was asked for is on the disk. */
  close(): Promise<void>
}

type Handlers = { readonly [C in Channel]: (params: Params<C>) => Promise<Value<C>> }

export function createHost(options: HostOptions): Host {
  const { log } = options
  const emitter = createEmitter()
  const opened = createOpenedItems(emitter, log)
  const { policy = null, safeMode = false } = options
  const settings = createJsonFile({
    file: join(options.dataDir, 'settings.json'),
    schema: settingsSchema,
    fallback: DEFAULT_SETTINGS,
    log,
  })
  const recent = createJsonFile({ file: join(options.dataDir, 'recent.json'), schema: recentSchema, fallback: [], log })
  const sheets = createJsonFile({
    file: join(options.dataDir, 'sheets.json'),
    schema: sheetSettingsSchema,
    fallback: DEFAULT_SHEET_SETTINGS,
    log,
  })
  const exports = createExports(options.exportShell, (progress) => emitter.emit('export.progress', progress))
  const backups = createBackups({ ...options, fixedFolder: policy?.backupFolder ?? null, now: () => new Date() })
  const closing = createClosing(emitter)
  const library = rememberSuccess(() => readCurrentLibrary(options.libraryDir))
  const packs = createPacks({
    ...options,
    ...options.packs,
    appVersion: options.version,
    bundledLibrary: library.read,
    now: () => new Date(),
    emitter,
  })

  const workspace = createWorkspace({
    ...options.packs,
    environment: options.workspace,
    dataDir: options.dataDir,
    library: packs.library,
    now: () => new Date(),
    emitter,
    log,
  })

  const handlers: Handlers = {
    'app.about': async () => ({
      version: options.version,
      edition: options.edition,
      dataFolder: options.dataDir,
      safeMode,
    }),
    'app.takeOpened': async () => {
      await options.onWindowReady?.()
      return opened.take()
    },
    'app.readOpened': opened.read,
    'app.policy': async () => policy,
    'app.release': async () => (safeMode ? null : packs.release()),
    'library.current': safeMode ? library.read : packs.library.current,
    'settings.read': () => settings.read(),
    'settings.write': async (change) => {
      const changed = await settings.update((current) => ({ ...current, ...change }))
      emitter.emit('settings.changed', changed)
      return changed
    },
    'recent.read': () => recent.read(),
    'recent.add': ({ id }) => recent.update((ids) => [id, ...ids.filter((each) => each !== id)].slice(0, RECENT_LIMIT)),
    'recent.clear': () => recent.update(() => []),
    'links.open': async ({ url }) => {
      const address = checkExternalAddress(url)
      if (options.openExternal === undefined) return { opened: 'by-window' }
      await options.openExternal(address)
      return { opened: 'outside' }
    },
    'data.expected': backups.expected,
    'data.report': backups.report,
    'data.journal': backups.journal,
    'data.wipe': async () => {
      await Promise.all([recent.update(() => []), sheets.update(() => DEFAULT_SHEET_SETTINGS), options.clearLogs?.()])
      return backups.wipe()
    },
    'backups.list': backups.list,
    'backups.begin': backups.begin,
    'backups.append': backups.append,
    'backups.finish': backups.finish,
    'backups.read': backups.read,
    'backups.chooseFolder': backups.chooseFolder,
    'backups.dropFolder': backups.dropFolder,
    'window.hold': async () => {
      closing.hold()
      return null
    },
    'window.release': async () => {
      closing.release()
      return null
    },
    'sheets.read': () => sheets.read(),
    'sheets.write': (change) => sheets.update((current) => ({ ...current, ...change })),
    ...packs.handlers,
    ...workspace.handlers,
    'export.save': exports.save,
    'export.cancel': async ({ job }) => {
      exports.cancel(job)
      return null
    },
  }

  async function request<C extends Channel>(channel: C, params: Params<C>): Promise<Result<Value<C>>> {
    try {
      const checked = PARAMS_SCHEMAS[channel].safeParse(params)
      if (!checked.success) throw new AppError('invalid-argument', `${channel}: wrong arguments`, { channel })
      return { ok: true, value: await handlers[channel](checked.data) }
    } catch (error) {
      if (!(error instanceof AppError)) log(`${channel} failed: ${String(error)}`)
      return { ok: false, error: toWire(error) }
    }
  }

  return {
    request,
    answer: async (channel, params) => {
      if (!isChannel(channel)) return refuse(new AppError('invalid-argument', 'unknown channel'))
      const refusal = findRefusal(channel, { policy, safeMode })
      if (refusal !== null) return refuse(new AppError(refusal, `${channel} is not for the window to ask now`))
      return request(channel, params as Params<typeof channel>)
    },
    on: emitter.on,
    open: opened.add,
    start: async () => {
      if (safeMode) return
      if (policy !== null) await applyChannelPolicy(policy, packs.handlers, log)
      await packs.start()
    },
    findLibrary: packs.library.findFolder,
    readWorkspacePicture: workspace.readPicture,
    reloadLibrary: async () => {
      library.forget()
      emitter.emit('library.changed', await packs.library.current())
    },
    prepareClose: closing.prepare,
    close: async () => {
      await Promise.all([
        settings.settle(),
        recent.settle(),
        sheets.settle(),
        backups.settle(),
        packs.close(),
        workspace.close(),
      ])
    },
  }
}

function refuse(error: AppError): Result<never> {
  return { ok: false, error: toWire(error) }
}

function isChannel(value: unknown): value is Channel {
  return CHANNELS.some((channel) => channel === value)
}

interface LibraryReader {
  readonly read: () => Promise<CurrentLibrary>
  readonly forget: () => void
}

/** The library is read once; a failed reading is tried again, because the person may have mended the cause. */
function rememberSuccess(read: () => Promise<CurrentLibrary>): LibraryReader {
  let known: CurrentLibrary | undefined
  return {
    read: async () => {
      known ??= await read()
      return known
    },
    forget: () => {
      known = undefined
    },
  }
}
