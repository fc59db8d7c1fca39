import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CurrentLibrary } from '../../../core/contract'
import { parseEntryPath } from '../../../core/entry/entry-path'
import type { InstalledPack, PackNews } from '../../../core/model/pack'
import { mergePacks } from '../../../core/packs/merge'
import { readCurrentLibrary } from '../current-library'
import type { Log } from '../log'
import { listActivePacks, toMergeInputs } from './active-packs'
import type { BlobStore } from './blob-store'
import type { LibraryCompiler } from './compile-packs'
import { describeNews } from './pack-news'
import type { HeldLock } from './process-lock'
import type { CompiledLibrary, Registry, RegistryEntry, RegistryStore } from './registry'

export interface SwitchOptions {
  readonly registry: RegistryStore
  readonly store: BlobStore
  readonly compiler: LibraryCompiler
  readonly bundled: () => Promise<InstalledPack | null>
  /** Folders: the pack that comes with the app, and its compiled library. */
  readonly bundledDir: string
  readonly bundledLibraryDir: string
  readonly bundledLibrary: () => Promise<CurrentLibrary>
  /** Blobs that must stay although no installed pack names them: the manifests that the channel vouches for. */
  readonly keepBlobs: () => Promise<readonly string[]>
  readonly log: Log
}

export interface SwitchRun {
  readonly lock: HeldLock
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

export interface LibrarySwitch {
  /** The library that readers get now; the bundled one where a compiled one is not there or cannot be read. */
  current(): Promise<CurrentLibrary>
  /** The folder of a library that may still be read, or null. */
  findFolder(revision: string): Promise<string | null>
  /** The markdown of an entry as the packs in use have it; null where none has the entry. @throws AppError `pack-damaged` */
  readEntry(id: string): Promise<{ readonly path: string; readonly bytes: Buffer } | null>
  /** What changed from one state to another, for people. */
  describe(before: readonly RegistryEntry[], after: readonly RegistryEntry[]): Promise<readonly PackNews[]>
  /**
   * Makes `entries` what is installed: compiles, raises the highest versions, then switches by replacing one file. Whatever stops it before, the
   * old state stays whole; what is left over is swept after the next switch.
   */
  apply(entries: readonly RegistryEntry[], news: readonly PackNews[], run: SwitchRun): Promise<void>
  /** Whether what readers get was not compiled from what is installed by this version of the app. */
  isOutdated(): Promise<boolean>
}

export function createLibrarySwitch(options: SwitchOptions): LibrarySwitch {
  const { registry, store, compiler, bundledDir, bundledLibrary, bundledLibraryDir, log } = options
  const readable = new Map<string, Promise<CurrentLibrary | null>>()

  /** Compiled libraries never change, so each is looked at once. */
  function readCompiled(library: CompiledLibrary): Promise<CurrentLibrary | null> {
    const known = readable.get(library.key)
    if (known !== undefined) return known
    const found = readCurrentLibrary(compiler.folderOf(library)).catch((error: unknown) => {
      log(`the compiled library ${library.key} cannot be read: ${String(error)}`)
      readable.delete(library.key)
      return null
    })
    readable.set(library.key, found)
    return found
  }

  async function current(): Promise<CurrentLibrary> {
    const { library } = await registry.read()
    const compiled = library === null ? null : await readCompiled(library)
    return compiled ?? bundledLibrary()
  }

  async function readPackFile(pack: InstalledPack, file: { path: string; sha256: string; length: number }) {
    return pack.origin === 'bundled' ? readFile(join(bundledDir, file.path)) : store.read(file)
  }

  async function sweep({ packs, library, previousLibrary }: Registry): Promise<void> {
    const kept = packs.flatMap(({ current, previous }) => [current, ...(previous === null ? [] : [previous])])
    const named = kept.flatMap(({ manifest }) => manifest.files.map(({ sha256 }) => sha256))
    await store.sweep(new Set([...named, ...(await options.keepBlobs())]))
    await compiler.sweep([library, previousLibrary])
  }

  return {
    current,
    findFolder: async (revision) => {
      const { library, previousLibrary } = await registry.read()
      for (const each of [library, previousLibrary]) {
        if (each?.revision === revision) return compiler.folderOf(each)
      }
      const bundled = await bundledLibrary().catch(() => null)
      return bundled?.revision === revision ? bundledLibraryDir : null
    },
    readEntry: async (id) => {
      const { packs } = await registry.read()
      const active = listActivePacks(packs, await options.bundled())
      const merged = [...mergePacks(toMergeInputs(active)).files]
      const [path, found] = merged.find(([each]) => parseEntryPath(each)?.id === id) ?? []
      const owner = active.find(({ pack }) => pack.manifest.id === found?.pack.id)
      if (path === undefined || found === undefined || owner === undefined) return null
      return { path, bytes: await readPackFile(owner.pack, found.file) }
    },
    describe: async (before, after) => {
      const bundled = await options.bundled()
      const old = new Map(listActivePacks(before, bundled).map(({ pack }) => [pack.manifest.id, pack]))
      const news: PackNews[] = []
      for (const { pack } of listActivePacks(after, bundled)) {
        const then = old.get(pack.manifest.id) ?? null
        const isSame = then?.manifest.version === pack.manifest.version && then.origin === pack.origin
        if (!isSame) news.push(await describeNews(then, pack, readPackFile))
      }
      return news
    },
    apply: async (entries, news, { lock, signal, onProgress }) => {
      const before = await registry.read()
      const active = listActivePacks(entries, await options.bundled())
      const isBundledOnly = active.every(({ pack }) => pack.origin === 'bundled')
      const library = isBundledOnly ? null : await compiler.compile(toMergeInputs(active), onProgress, signal)
      await lock.assertHeld()
      const signed = entries.map(({ current }) => current).filter(({ origin }) => origin === 'signed')
      await registry.raiseHighest(signed.map(({ manifest }) => manifest))
      const isSameLibrary = library?.key === before.library?.key
      const previousLibrary = isSameLibrary ? before.previousLibrary : before.library
      const next: Registry = { packs: entries, library, previousLibrary, news }
      await registry.write(next)
      await sweep(next).catch((error: unknown) => log(`sweeping failed and is tried again later: ${String(error)}`))
    },
    isOutdated: async () => {
      const { packs, library } = await registry.read()
      const active = listActivePacks(packs, await options.bundled())
      if (active.every(({ pack }) => pack.origin === 'bundled')) return library !== null
      return library?.key !== compiler.nameKey(toMergeInputs(active)) || (await readCompiled(library)) === null
    },
  }
}
