import 'fake-indexeddb/auto'
import { onTestFinished } from 'vitest'
import { createHost, type Host } from '../../electron/host/host'
import { type Database, deleteDatabase, openDatabase } from '../../renderer/data/database'
import type { DraftStorage, Locks } from '../../renderer/data/drafts'
import { type DataEnvironment, DataService } from '../../renderer/data/service'
import type { Store } from '../../renderer/data/store'
import type { DataWorker } from '../../renderer/data/worker-client'
import { createWorkerHandlers } from '../../renderer/data/worker-handlers'
import { PACK_ENVIRONMENT } from './pack-environment'
import { SHELL_FIXTURE } from './shell-fixture'
import { makeTemporaryFolder } from './temporary-folder'

/** A clock that goes on by one second with every look at it, and as far as it is told. */
export interface Clock {
  readonly now: () => string
  advance(milliseconds: number): void
}

export function createClock(start = Date.UTC(2026, 10, 22, 9)): Clock {
  let time = start
  return {
    now: () => {
      time += 1000
      return new Date(time).toISOString()
    },
    advance: (milliseconds) => {
      time += milliseconds
    },
  }
}

/** A note that belongs to no entry. */
export const FREE = { entryId: null, text: '', entrySeen: null } as const

let names = 0

export function nameDatabase(): string {
  names += 1
  const name = `probe-${process.pid}-${names}`
  onTestFinished(() => deleteDatabase(name))
  return name
}

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A window's store on a database; several of one name are several windows. */
export async function openStore(name = nameDatabase(), clock = createClock()): Promise<Store> {
  const newId = (): string => crypto.randomUUID()
  const { database, newestSchema, isNewer } = await openDatabase({ name, newId, wait, backUp: async () => undefined })
  onTestFinished(() => database.close())
  return { database, newestSchema, isReadOnly: isNewer, now: clock.now, newId }
}

export function createStorage(): DraftStorage & { readonly values: Map<string, string> } {
  const values = new Map<string, string>()
  return {
    values,
    get length() {
      return values.size
    },
    key: (place) => [...values.keys()][place] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** Locks as a browser keeps them, for several windows; `release` is the end of a window's process. */
export function createLocks(): { readonly locks: Locks; release(): void } {
  const held = new Set<string>()
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: { name: string } | null) => unknown
    if (held.has(name)) return work(null)
    held.add(name)
    const result = await work({ name })
    held.delete(name)
    return result
  }
  return { locks: { request } as unknown as Locks, release: () => held.clear() }
}

/** The worker's work in the same thread. */
function createInlineWorker(): DataWorker {
  const listeners = new Set<() => void>()
  const handlers = createWorkerHandlers(() => {
    for (const listener of listeners) listener()
  })
  return {
    call: (method, params) => (handlers[method] as (given: unknown) => Promise<never>)(params),
    onNotesChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => undefined,
  }
}

export interface Desk {
  readonly name: string
  readonly dataDir: string
  readonly host: Host
  readonly clock: Clock
  readonly storage: ReturnType<typeof createStorage>
  readonly locks: ReturnType<typeof createLocks>
  /** Another window, or the same one after a restart. */
  openWindow(): Promise<DataService>
}

/** A real host on a folder of its own, and windows on one database. */
export async function openDesk(): Promise<Desk> {
  const dataDir = await makeTemporaryFolder()
  const name = nameDatabase()
  const host = createHost({
    dataDir,
    libraryDir: SHELL_FIXTURE.libraryDir,
    edition: 'browser',
    version: '1.2.3',
    packs: PACK_ENVIRONMENT,
    log: () => undefined,
  })
  onTestFinished(host.close)
  const [clock, storage, locks] = [createClock(), createStorage(), createLocks()]
  const environment: DataEnvironment = {
    name,
    storage,
    locks: locks.locks,
    now: clock.now,
    newId: () => crypto.randomUUID(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      timer.unref()
      return () => clearTimeout(timer)
    },
    createWorker: createInlineWorker,
  }
  const openWindow = async (): Promise<DataService> => {
    const service = new DataService(host, environment)
    onTestFinished(() => service.close())
    await service.open()
    return service
  }
  return { name, dataDir, host, clock, storage, locks, openWindow }
}

export function storeOf(service: DataService): Store {
  if (service.state.state !== 'ready') throw new Error(`the data is ${service.state.state}`)
  return service.state.data.store
}

export async function textsOf({ database }: { readonly database: Database }): Promise<string[]> {
  return (await database.notes.toArray()).map(({ text }) => text).sort()
}
