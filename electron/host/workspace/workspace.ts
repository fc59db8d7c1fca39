import { realpath } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { z } from 'zod'
import type { Params, Value } from '../../../core/contract'
import { AppError } from '../../../core/errors'
import type { WorkspaceFolder, WorkspaceOverview } from '../../../core/model/workspace'
import type { Emitter } from '../events'
import { createJsonFile } from '../json-file'
import type { Log } from '../log'
import { createUploads } from '../packs/uploads'
import { listFolders, makeFolderBelow, requireBelow } from './choose-folder'
import type { WorkspaceEnvironment } from './environment'
import { prepareWorkspace } from './files'
import { handOver } from './hand-over'
import { createKeptVersions } from './kept-versions'
import { createLibrarySide, type LibrarySideOptions, readLibraryText } from './library-side'
import { findReferences, removeEntry, renameEntry, restoreEntry } from './move-entries'
import { type OpenFolder, openFolder } from './open-folder'
import { createDeliveries } from './receive'
import type { WorkspaceChannel } from './schemas'

export interface WorkspaceOptions {
  /** Undefined where the shell offers no workspace. */
  readonly environment: WorkspaceEnvironment | undefined
  readonly dataDir: string
  readonly bundledDir: string
  readonly bodyWorkerUrl: URL
  readonly library: LibrarySideOptions
  readonly emitter: Emitter
  readonly now: () => Date
  readonly log: Log
}

export type WorkspaceHandlers = { readonly [C in WorkspaceChannel]: (params: Params<C>) => Promise<Value<C>> }

export interface WorkspaceService {
  readonly handlers: WorkspaceHandlers
  /** The bytes of a picture of the open workspace; null where there is none. */
  readPicture(path: string): Promise<Buffer | null>
  close(): Promise<void>
}

const RECENT_LIMIT = 8
const bookSchema = z.object({ current: z.string().nullable(), recent: z.array(z.string()).max(RECENT_LIMIT) })

/** The editors' workspace on this machine. Nothing is read before it is asked for. */
export function createWorkspace(options: WorkspaceOptions): WorkspaceService {
  const { environment, dataDir, bundledDir, emitter, now, log } = options
  const own = join(dataDir, 'workspace')
  const book = createJsonFile({
    file: join(own, 'workspaces.json'),
    schema: bookSchema,
    fallback: { current: null, recent: [] },
    log,
  })
  const kept = createKeptVersions(join(own, 'versions'), now)
  const uploads = createUploads(join(own, 'uploads'))
  const deliveries = createDeliveries()
  const library = createLibrarySide(options.library)
  let opened: OpenFolder | null = null

  const requireEnvironment = (): WorkspaceEnvironment => {
    if (environment === undefined) throw new AppError('not-allowed', 'this edition has no workspace')
    return environment
  }
  const tell = (): void => emitter.emit('workspace.changed', null)
  const show = async (root: string): Promise<OpenFolder> => {
    if (opened?.files.root === root) return opened
    await opened?.close()
    opened = openFolder({ ...options, root, environment: requireEnvironment(), library, tell })
    return opened
  }
  /** The folder that was open last is open again after a start. */
  const current = async (): Promise<OpenFolder> => {
    const { current: root } = await book.read()
    if (root === null) throw new AppError('workspace-none', 'no workspace is open')
    return show(root)
  }
  const choose = async (path: string | null): Promise<string | null> => {
    const { home, chooseFolder } = requireEnvironment()
    const isKnown = path !== null && (await book.read()).recent.includes(path)
    if (isKnown) return path
    if (chooseFolder === undefined) return path === null ? null : requireBelow(home, path)
    if (path !== null) throw new AppError('not-allowed', 'the folder is chosen in a dialog here')
    return chooseFolder()
  }
  const open = async (path: string | null): Promise<WorkspaceOverview | null> => {
    const chosen = await choose(path)
    if (chosen === null) return null
    const root = await realpath(chosen).catch(() => {
      throw new AppError('workspace-gone', 'the folder is not there')
    })
    await refuseOwnFolders(root, [dataDir, bundledDir])
    // Four new folders amid everything that a person has would be a mistake, not a wish.
    if (root === (await realpath(requireEnvironment().home))) throw new AppError('workspace-folder', 'the home folder')
    await prepareWorkspace(root)
    const overview = await (await show(root)).files.list()
    await book.update(({ recent }) => ({
      current: root,
      recent: [root, ...recent.filter((each) => each !== root)].slice(0, RECENT_LIMIT),
    }))
    return overview
  }
  /** Work after which files came or went. */
  const changeFolder = async <T>(work: (folder: OpenFolder) => Promise<T>): Promise<T> => {
    const folder = await current()
    try {
      return await work(folder)
    } finally {
      folder.forget()
      tell()
    }
  }
  const today = (): string => now().toISOString().slice(0, 10)

  const handlers: WorkspaceHandlers = {
    'workspace.state': async () => {
      const { current: root, recent } = await book.read()
      const choosing = environment === undefined ? 'none' : environment.chooseFolder === undefined ? 'list' : 'dialog'
      return {
        folder: root === null ? null : describeFolder(root),
        recent: recent.map(describeFolder),
        choosing,
        home: environment?.home ?? '',
      }
    },
    'workspace.browse': ({ path }) => listFolders(requireEnvironment().home, path),
    'workspace.makeFolder': ({ path, name }) => makeFolderBelow(requireEnvironment().home, path, name),
    'workspace.open': ({ path }) => open(path),
    'workspace.close': async () => {
      await book.update((known) => ({ ...known, current: null }))
      await opened?.close()
      opened = null
      return null
    },
    'workspace.list': async () => (await current()).files.list(),
    'workspace.read': async ({ path }) => (await current()).files.read(path),
    'workspace.save': async ({ path, text, base }) => {
      const folder = await current()
      const result = await folder.files.save(path, text, base)
      if (base === null) folder.forget()
      return result
    },
    'workspace.keep': async ({ path, text }) => {
      await kept.keep((await current()).files.root, path, text)
      return null
    },
    'workspace.versions': async ({ path }) => kept.list((await current()).files.root, path),
    'workspace.references': async ({ path }) => findReferences((await current()).files, path),
    'workspace.rename': async (wish) => changeFolder(({ files }) => renameEntry(files, kept, wish)),
    'workspace.remove': async ({ path, version }) =>
      changeFolder(async ({ files }) => {
        await removeEntry(files, kept, path, version)
        return null
      }),
    'workspace.removed': async () => kept.listRemoved((await current()).files.root),
    'workspace.restore': async ({ path }) =>
      changeFolder(async ({ files }) => {
        await restoreEntry(files, kept, path)
        return null
      }),
    'workspace.check': async ({ path, text }) => (await current()).check(path, text),
    'workspace.preview': async ({ path, text }) => (await current()).preview(path, text),
    'workspace.checkNeighbours': async ({ path, text }) => (await current()).checkNeighbours(path, text),
    'workspace.spell': async ({ path, text }) => (await current()).spell(path, text),
    'workspace.learnWord': async ({ word }) => {
      await (await current()).files.learnWord(word)
      return null
    },
    'workspace.checkAll': async () => (await current()).checkAll(),
    'workspace.addPicture': async ({ name, base64 }) => {
      const folder = await current()
      const path = await folder.files.addPicture(name, Buffer.from(base64, 'base64'))
      folder.forget()
      return { path }
    },
    'workspace.libraryText': ({ id }) => readLibraryText(options.library, id),
    'workspace.handOver': async ({ paths }) => {
      const folder = await current()
      const [{ entries, images }, findings] = await Promise.all([folder.files.list(), folder.findingsOf(paths)])
      const chosen = entries.filter(({ path }) => paths.includes(path))
      const { handOverDir } = requireEnvironment()
      return handOver({ files: folder.files, entries: chosen, images, findings, folder: handOverDir, today: today() })
    },
    'workspace.upload': async ({ ticket, part }) => ({
      ticket: await uploads.append(ticket, Buffer.from(part, 'base64')),
    }),
    'workspace.receive': async ({ ticket }) => {
      const { files } = await current()
      return uploads.consume(ticket, (file) => deliveries.open(file, files))
    },
    'workspace.take': async ({ ticket, paths }) => {
      const folder = await current()
      await deliveries.take(ticket, paths, folder.files, kept)
      folder.forget()
      tell()
      return null
    },
  }

  return {
    handlers,
    readPicture: async (path) => (await current()).files.readBytes(path).catch(() => null),
    close: async () => {
      await opened?.close()
      await Promise.all([book.settle(), uploads.clear()])
    },
  }
}

function describeFolder(path: string): WorkspaceFolder {
  return { path, name: basename(path) || path }
}

/** The app's library stays read-only, and its own data is nobody's workspace. */
async function refuseOwnFolders(root: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const real = await realpath(folder).catch(() => folder)
    const way = relative(real, root)
    if (way === '' || (!way.startsWith('..') && way !== root)) throw new AppError('workspace-folder', 'the own folder')
  }
}
