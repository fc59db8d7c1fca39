import { mkdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { Params, Value } from '../../core/contract'
import { AppError } from '../../core/errors'
import type { BackupFolder, BackupInfo } from '../../core/model/backups'
import type { DatabaseState } from '../../core/model/notes'
import { databaseStateSchema } from '../../core/notes/backup-file'
import { readBackupHead } from '../../core/notes/backup-head'
import { isBackupDue } from '../../core/notes/backup-rotation'
import { sumCounts } from '../../core/notes/start-check'
import { type BackupStore, createBackupStore, isFolder, makeFolder, markOf, type StoredBackup } from './backup-store'
import { createBackupUploads } from './backup-uploads'
import { createJournal, type Journal } from './journal'
import { composeBackups } from './journal-backup'
import { createJsonFile } from './json-file'
import type { Log } from './log'
import { createQueue } from './queue'

/** What is known of the person's database outside it, because Chromium may empty it without a word. */
const bookSchema = z.object({
  expected: databaseStateSchema.nullable(),
  last: z.object({ created: z.iso.datetime(), databaseId: z.string(), revision: z.int() }).nullable(),
  /** The second folder, as it was chosen. */
  folder: z.string().nullable(),
  /** Databases that this data folder has had, by the beginning of their ids: only their backups are ours to remove. */
  marks: z.array(z.string()),
})
type Book = Readonly<z.infer<typeof bookSchema>>
const EMPTY_BOOK: Book = { expected: null, last: null, folder: null, marks: [] }

/** Our own folder within the chosen one: where it is missing, the drive is, although its mount point may be there. */
const CHOSEN_FOLDER = 'Methodenkoffer-Sicherungen'
/** How long the end of the app waits for a slow drive. Milliseconds. */
const CLOSE_LIMIT = 5_000

export interface BackupOptions {
  readonly dataDir: string
  /** Of the app. */
  readonly version: string
  readonly now: () => Date
  /** Lets the person choose a folder; null when they cancelled. Where it is absent, the path comes with the request. */
  readonly pickFolder?: (() => Promise<string | null>) | undefined
  /** The second folder where an administrator decided on it, whatever the person chose. */
  readonly fixedFolder?: string | null | undefined
  readonly log: Log
}

export interface Backups {
  /** Makes a backup of what the journal holds first: a window that begins after a crash finds it among the others. */
  readonly expected: () => Promise<Value<'data.expected'>>
  readonly journal: Journal['append']
  readonly report: (state: DatabaseState) => Promise<null>
  readonly list: () => Promise<Value<'backups.list'>>
  readonly begin: (params: Params<'backups.begin'>) => Promise<Value<'backups.begin'>>
  readonly append: (params: Params<'backups.append'>) => Promise<null>
  readonly finish: (params: Params<'backups.finish'>) => Promise<BackupInfo>
  readonly read: (params: Params<'backups.read'>) => Promise<Value<'backups.read'>>
  readonly chooseFolder: (params: Params<'backups.chooseFolder'>) => Promise<BackupFolder | null>
  readonly dropFolder: () => Promise<null>
  /** Removes every backup that is ours and all that is remembered. */
  readonly wipe: () => Promise<Value<'data.wipe'>>
  readonly settle: () => Promise<void>
}

/** Keeps backups of the person's data beside the database, and remembers how much it held. */
export function createBackups(options: BackupOptions): Backups {
  const { dataDir, version, now, pickFolder, fixedFolder = null, log } = options
  const book = createJsonFile<Book>({
    file: join(dataDir, 'own-data.json'),
    schema: bookSchema,
    fallback: EMPTY_BOOK,
    log,
  })
  const own = createBackupStore(join(dataDir, 'backups'), 'own', log)
  const journal = createJournal(join(dataDir, 'own-data-journal.jsonl'))
  /** Windows may begin at the same time. */
  const oneAtATime = createQueue()
  const uploads = createBackupUploads()
  let failedCopy = false
  let copying: Promise<void> = Promise.resolve()

  const openChosen = async (): Promise<{ path: string; store: BackupStore | null } | null> => {
    const folder = fixedFolder ?? (await book.read()).folder
    if (folder === null) return null
    const path = join(folder, CHOSEN_FOLDER)
    // Nobody was there to choose it. A drive that is not connected makes this fail, and counts as missing.
    if (fixedFolder !== null) await mkdir(path, { recursive: true, mode: 0o700 }).catch(() => undefined)
    return { path: folder, store: (await isFolder(path)) ? createBackupStore(path, 'chosen', log) : null }
  }

  const copyToChosen = async (created: string, databaseId: string, readText: () => Promise<string>): Promise<void> => {
    try {
      const chosen = await openChosen()
      if (!chosen?.store) return
      await chosen.store.write(created, databaseId, await readText())
      await chosen.store.rotate(new Set((await book.read()).marks), created)
      failedCopy = false
    } catch (error) {
      failedCopy = true
      log(`the copy in the chosen folder failed: ${error instanceof AppError ? error.code : String(error)}`)
    }
  }

  /** A folder that was just chosen holds something at once, not only after the next change. */
  const copyNewest = async (): Promise<void> => {
    const newest = (await own.list()).find(({ state }) => state !== null)
    if (newest?.state) await copyToChosen(newest.created, newest.state.databaseId, () => own.read(newest.name))
  }

  const describeFolder = async (): Promise<BackupFolder | null> => {
    const chosen = await openChosen()
    if (chosen === null) return null
    return { path: chosen.path, state: chosen.store === null ? 'missing' : failedCopy ? 'failed' : 'fine' }
  }

  const openPlace = async (place: BackupInfo['place']): Promise<BackupStore> => {
    if (place === 'own') return own
    const chosen = await openChosen()
    if (!chosen?.store) throw new AppError('backup-folder-missing', 'the chosen folder is not there')
    return chosen.store
  }

  /** `expects`: whether a database must hold it from now on, given what it had to hold so far. */
  const keep = async (
    state: DatabaseState,
    text: string,
    expects: (known: DatabaseState | null) => boolean,
  ): Promise<BackupInfo> => {
    const created = now().toISOString()
    const name = await own.write(created, state.databaseId, text)
    const { marks } = await book.update((known) => ({
      ...known,
      expected: expects(known.expected) ? state : known.expected,
      last: { created, databaseId: state.databaseId, revision: state.revision },
      marks: addMark(known.marks, state),
    }))
    await journal.forget(state.databaseId, state.revision)
    await own.rotate(new Set(marks), created)
    copying = copying.then(() => copyToChosen(created, state.databaseId, async () => text))
    return { place: 'own', name, created, bytes: Buffer.byteLength(text), counts: state.counts }
  }

  const keepJournal = async (): Promise<void> => {
    try {
      const created = now().toISOString()
      const composed = await composeBackups(await journal.read(), { store: own, appVersion: version, created, log })
      for (const { state, text } of composed) {
        await keep(state, text, (known) => known === null || isLater(state, known))
      }
    } catch (error) {
      log(`the journal was not made into a backup: ${String(error)}`)
    }
  }

  return {
    expected: async () => {
      await oneAtATime(keepJournal)
      return (await book.read()).expected ?? (await own.list()).find(({ state }) => state)?.state ?? null
    },
    journal: journal.append,
    report: async (state) => {
      await book.update((known) => ({ ...known, expected: state, marks: addMark(known.marks, state) }))
      return null
    },
    list: async () => {
      const chosen = await openChosen()
      const backups = [...(await own.list()), ...((await chosen?.store?.list()) ?? [])]
      backups.sort((a, b) => (a.created < b.created ? 1 : -1))
      return { backups: backups.map(toInfo), folder: await describeFolder() }
    },
    begin: async ({ state, reason }) => {
      const { last } = await book.read()
      // An empty database is no reason to push a full backup out.
      if (sumCounts(state.counts) === 0 && reason !== 'asked') return { state: 'unchanged' }
      const isSame = last?.databaseId === state.databaseId && last.revision === state.revision
      if (isSame && (reason === 'change' || reason === 'close')) return { state: 'unchanged' }
      if (reason === 'change' && !isBackupDue(last?.created ?? null, now().toISOString())) return { state: 'too-soon' }
      return { state: 'open', ticket: uploads.begin(state) }
    },
    append: async ({ ticket, part }) => {
      uploads.append(ticket, part)
      return null
    },
    finish: async ({ ticket, length }) => {
      const { state, text } = uploads.finish(ticket, length)
      checkText(state, text)
      return keep(state, text, () => true)
    },
    read: async ({ place, name, offset }) => (await openPlace(place)).readPart(name, offset),
    chooseFolder: async ({ path }) => {
      const folder = await pick(path, pickFolder)
      if (folder === null) return describeFolder()
      if (!(await isFolder(folder))) throw new AppError('backup-folder-missing', 'no such folder')
      await makeFolder(join(folder, CHOSEN_FOLDER))
      await book.update((known) => ({ ...known, folder }))
      failedCopy = false
      copying = copying.then(copyNewest)
      return describeFolder()
    },
    dropFolder: async () => {
      await book.update((known) => ({ ...known, folder: null }))
      return null
    },
    wipe: async () => {
      await copying
      const { marks, folder } = await book.read()
      const known = new Set(marks)
      const chosen = await openChosen()
      await own.removeAll(new Set((await own.list()).map(({ databaseMark }) => databaseMark)))
      await chosen?.store?.removeAll(known)
      await journal.remove()
      await book.update(() => EMPTY_BOOK)
      return { leftIn: folder !== null && chosen?.store === null ? folder : null }
    },
    settle: async () => {
      await journal.settle()
      await book.settle()
      await waitAtMost(copying, CLOSE_LIMIT)
    },
  }
}

/** A text that does not say what it was announced as would replace good backups by rotation. */
function checkText(state: DatabaseState, text: string): void {
  const head = readBackupHead(text.slice(0, 4096))
  const isSame = head?.databaseId === state.databaseId && head.revision === state.revision
  if (!isSame || !text.endsWith('}'))
    throw new AppError('invalid-argument', 'this is not the backup that was announced')
}

async function pick(path: string | null, pickFolder: BackupOptions['pickFolder']): Promise<string | null> {
  if (pickFolder !== undefined) {
    if (path !== null) throw new AppError('not-allowed', 'the folder is chosen in a dialog here')
    return pickFolder()
  }
  if (path === null || !isAbsolute(path)) throw new AppError('invalid-argument', 'a folder is named by its whole path')
  return path
}

function isLater(a: DatabaseState, b: DatabaseState): boolean {
  return a.databaseId === b.databaseId && a.revision > b.revision
}

function addMark(marks: readonly string[], { databaseId }: DatabaseState): string[] {
  return [...new Set([...marks, markOf(databaseId)])]
}

function toInfo({ place, name, created, bytes, counts }: StoredBackup): BackupInfo {
  return { place, name, created, bytes, counts }
}

async function waitAtMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}
