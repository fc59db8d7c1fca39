import type { Machine } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { BackupInfo } from '../../core/model/backups'
import type { DatabaseState } from '../../core/model/notes'
import type { MergeReport } from '../../core/notes/merge'
import { judgeStart } from '../../core/notes/start-check'
import { ask } from '../machine'
import { type BackupSource, readBackupText } from './backing-up'
import type { DataState, OpenData } from './data-state'
import { deleteDatabase, openDatabase } from './database'
import { type DraftStorage, type Locks, openDrafts, recoverDrafts, removeDrafts } from './drafts'
import { type Keeper, startKeeper } from './keeper'
import { DATABASE_NAME } from './schema'
import { readState, type Store } from './store'
import { sweepTrash } from './trash'
import type { DataWorker } from './worker-client'

/** What the service needs of the window it runs in. */
export interface DataEnvironment {
  readonly name?: string
  readonly storage: DraftStorage
  readonly locks: Locks
  /** ISO, UTC. */
  readonly now: () => string
  readonly newId: () => string
  /** Calls once after so many milliseconds; returns what cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void
  readonly createWorker: () => DataWorker
}

type Flush = () => Promise<void>

/** The person's data, from the opening of the window to its end. */
export class DataService {
  readonly #machine: Machine
  readonly #environment: DataEnvironment
  readonly #name: string
  readonly #listeners = new Set<() => void>()
  readonly #flushes = new Set<Flush>()
  #state: DataState = { state: 'opening' }
  #open: OpenData | null = null
  #keeper: Keeper | null = null
  #appVersion = ''
  #opening: Promise<void> = Promise.resolve()

  constructor(machine: Machine, environment: DataEnvironment) {
    this.#machine = machine
    this.#environment = environment
    this.#name = environment.name ?? DATABASE_NAME
  }

  get state(): DataState {
    return this.#state
  }

  get environment(): DataEnvironment {
    return this.#environment
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens the database, or tries again. Never throws: `state` says how it went. */
  open(): Promise<void> {
    this.#opening = this.#opening.then(() => this.#openAll())
    return this.#opening
  }

  async #openAll(): Promise<void> {
    this.close()
    this.#change({ state: 'opening' })
    try {
      const expected = await ask(this.#machine, 'data.expected', null)
      this.#appVersion = (await ask(this.#machine, 'app.about', null)).version
      const data = await this.#openData()
      const verdict = judgeStart(await readState(data.store.database), expected)
      if (verdict.state === 'fine' || data.store.isReadOnly) return await this.#start(data)
      this.#change({ ...verdict, data, backups: await ask(this.#machine, 'backups.list', null) })
    } catch (error) {
      await this.#fail(error)
    }
  }

  /** Goes on with what is there, where restoring was offered. */
  async goOn(): Promise<void> {
    if (this.#state.state !== 'restore-offered') return
    const { data } = this.#state
    await this.#report(await readState(data.store.database))
    await this.#start(data)
  }

  /**
   * Brings a backup back: beside what is there, or in its place. Where the database is open and in use, it is backed up itself before.
   * Null after a replacement.
   * @throws AppError `file-damaged` and the like: then nothing was changed
   */
  async restore(backup: BackupInfo, mode: 'merge' | 'replace'): Promise<MergeReport | null> {
    const text = await readBackupText(this.#machine, backup)
    if (this.#state.state === 'failed') await this.#openAnew(text)
    const data = this.#opened()
    await this.#backUpBeforeRestore()
    const report = await data.worker.call('importJson', { text, mode })
    await this.#report(await readState(data.store.database))
    if (this.#state.state !== 'ready') await this.#start(data)
    else await this.#keeper?.backUpNow('asked')
    return report
  }

  /** Brings a file that the person chose in beside what is there: all of it or nothing. */
  async importText(text: string): Promise<MergeReport | null> {
    const report = await this.#opened().worker.call('importJson', { text, mode: 'merge' })
    await this.#keeper?.backUpNow('asked')
    return report
  }

  /** Everything as one file. */
  async exportJson(): Promise<Blob> {
    return this.#opened().worker.call('exportJson', this.#describeFile())
  }

  /** Removes database, drafts, backups and what the host remembers. `leftIn`: a folder with backups that could not be reached. */
  async wipe(): Promise<{ readonly leftIn: string | null }> {
    this.close()
    try {
      await deleteDatabase(this.#name)
      removeDrafts(this.#environment.storage)
      return await ask(this.#machine, 'data.wipe', null)
    } finally {
      // Also after a failure: a window that says `ready` over a closed database would lose what is typed.
      await this.open()
    }
  }

  /** Editors with unsaved text register here. Returns the end of it. */
  beforeClose(flush: Flush): () => void {
    this.#flushes.add(flush)
    return () => this.#flushes.delete(flush)
  }

  /** Saves what is being typed; where there is time, `finish` is better. */
  async flush(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()))
  }

  /** Before the window goes: what is typed is saved, and backed up. Never throws. */
  async finish(): Promise<void> {
    await this.flush()
    await this.#keeper?.backUpNow('close')
  }

  close(): void {
    this.#keeper?.stop()
    this.#keeper = null
    this.#open?.worker.close()
    this.#open?.store.database.close()
    this.#open = null
  }

  async #openData(): Promise<OpenData> {
    const { newId, now, later, storage, locks, createWorker } = this.#environment
    const { database, isNewer, newestSchema } = await openDatabase({
      name: this.#name,
      newId,
      wait: (milliseconds) => new Promise((resolve) => later(resolve, milliseconds)),
      // What checks and writes backup files is only needed here once in a long while.
      backUp: async (old) =>
        (await import('./upgrade-backup')).backUpBeforeUpgrade(this.#machine, old, this.#describeFile()),
    })
    const journal: Store['journal'] = async (line) => this.#keeper?.record(line)
    const store: Store = { database, isReadOnly: isNewer, newestSchema, now, newId, journal }
    const worker = createWorker()
    this.#open = { store, worker, drafts: openDrafts(storage, locks, newId()) }
    await worker.call('open', { name: this.#name })
    return this.#open
  }

  async #start(data: OpenData): Promise<void> {
    const { storage, locks } = this.#environment
    if (data.store.isReadOnly) {
      const readOnly = new AppError('data-newer', 'the database is of a newer form')
      this.#change({ state: 'ready', data, readOnly, recovered: [], trouble: null })
      return
    }
    // First, so that the journal has the drafts too.
    const keeper = this.#startKeeper(data)
    const recovered = (await recoverDrafts(data.store, storage, locks)).map(({ id }) => id)
    this.#change({ state: 'ready', data, readOnly: null, recovered, trouble: keeper.trouble() })
    await sweepTrash(data.store, (state) => this.#report(state))
    // What the window before had no time to back up.
    await keeper.backUpNow('close')
    await ask(this.#machine, 'window.hold', null)
  }

  #startKeeper(data: OpenData): Keeper {
    this.#keeper?.stop()
    const keeper = startKeeper({
      machine: this.#machine,
      store: data.store,
      source: this.#sourceOf(data),
      later: this.#environment.later,
      onTrouble: () => {
        if (this.#state.state === 'ready') this.#change({ ...this.#state, trouble: keeper.trouble() })
      },
    })
    this.#keeper = keeper
    return keeper
  }

  /** Nothing is replaced that is not safe itself. */
  async #backUpBeforeRestore(): Promise<void> {
    await this.#keeper?.backUpNow('asked')
    const trouble = this.#keeper?.trouble() ?? null
    if (trouble !== null) throw trouble
  }

  /** In the place of a database that cannot be opened, and only once the backup was read and understood. */
  async #openAnew(text: string): Promise<void> {
    const worker = this.#environment.createWorker()
    try {
      await worker.call('checkJson', { text })
    } finally {
      worker.close()
    }
    await deleteDatabase(this.#name)
    await this.#openData()
  }

  #sourceOf({ store, worker }: OpenData): BackupSource {
    return {
      state: () => readState(store.database),
      prepare: () => worker.call('prepareBackup', this.#describeFile()),
      nextPart: () => worker.call('nextBackupPart', null),
    }
  }

  #describeFile(): { appVersion: string; now: string } {
    return { appVersion: this.#appVersion, now: this.#environment.now() }
  }

  #opened(): OpenData {
    if (this.#open === null) throw new AppError('data-unreadable', 'the database is not open')
    return this.#open
  }

  async #report(state: DatabaseState): Promise<void> {
    await ask(this.#machine, 'data.report', state)
  }

  async #fail(cause: unknown): Promise<void> {
    this.close()
    const error =
      cause instanceof AppError ? cause : new AppError('data-unreadable', 'the database cannot be read', {}, { cause })
    const backups = await this.#machine.request('backups.list', null)
    this.#change({ state: 'failed', error, backups: backups.ok ? backups.value : { backups: [], folder: null } })
  }

  #change(next: DataState): void {
    this.#state = next
    for (const listener of [...this.#listeners]) listener()
  }
}
