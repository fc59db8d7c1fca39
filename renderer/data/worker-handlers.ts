import { PART_LENGTH } from '../../core/model/backups'
import type { DatabaseState } from '../../core/model/notes'
import { readBackup, writeBackup } from '../../core/notes/backup-file'
import { rememberTitles } from '../../core/notes/entry-titles'
import { exportMarkdown } from '../../core/notes/markdown-export'
import { type Database, openForWorker, watchChanges } from './database'
import { createNoteTable, type NoteTable } from './note-table'
import { readState, type Store } from './store'
import { mergeIntoDatabase, readOwnData, replaceDatabase } from './transfer'
import type { WorkerMethod, WorkerMethods } from './worker-protocol'
import { zipFiles } from './zip'

interface Desk {
  readonly database: Database
  readonly store: Store
  /** Read at the first question. */
  table: Promise<NoteTable> | null
  backup: { readonly text: string; offset: number } | null
}

export type WorkerHandlers = {
  readonly [M in WorkerMethod]: (params: WorkerMethods[M]['params']) => Promise<WorkerMethods[M]['result']>
}

/**
 * What takes long with the person's data, apart from the worker that it runs in: the search over notes, backups, exports, imports.
 * `onNotesChanged` is called after every change to notes, once the search knows it.
 */
export function createWorkerHandlers(onNotesChanged: () => void): WorkerHandlers {
  let desk: Desk | null = null
  const opened = (): Desk => {
    if (desk === null) throw new Error('the worker is not open')
    return desk
  }
  return {
    open: async ({ name }) => {
      desk?.database.close()
      desk = await openDesk(name)
      return null
    },
    listNotes: async (query) => {
      const current = opened()
      current.table ??= readTable(current.database, onNotesChanged)
      return (await current.table).list(query)
    },
    prepareBackup: async (input) => {
      const { text, state } = await writeWhole(opened().database, input)
      opened().backup = { text, offset: 0 }
      return { state, length: text.length }
    },
    nextBackupPart: async () => {
      const { backup } = opened()
      const part = backup?.text.slice(backup.offset, backup.offset + PART_LENGTH) ?? ''
      if (backup !== null) backup.offset += part.length
      if (part === '') opened().backup = null
      return part
    },
    exportJson: async (input) =>
      new Blob([(await writeWhole(opened().database, input)).text], { type: 'application/json' }),
    exportZip: async ({ labels, folder, titles }) => {
      const data = await readOwnData(opened().database)
      const remembered = rememberTitles(data)
      const nameEntry = (id: string): string =>
        (Object.hasOwn(titles, id) ? titles[id] : undefined) ?? remembered.get(id) ?? id
      return zipFiles(folder, exportMarkdown({ data, nameEntry, labels }))
    },
    checkJson: async ({ text }) => {
      readBackup(text)
      return null
    },
    importJson: async ({ text, mode }) => {
      const file = readBackup(text)
      if (mode === 'merge') return mergeIntoDatabase(opened().store, file)
      await replaceDatabase(opened().store, file)
      return null
    },
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function openDesk(name: string): Promise<Desk> {
  const { database, newestSchema, isNewer } = await openForWorker(name, wait)
  const store: Store = {
    database,
    newestSchema,
    isReadOnly: isNewer,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  }
  return { database, store, table: null, backup: null }
}

async function writeWhole(
  database: Database,
  { appVersion, now }: { readonly appVersion: string; readonly now: string },
): Promise<{ text: string; state: DatabaseState }> {
  const { state, data } = await database.transaction('r', database.tables, async () => ({
    state: await readState(database),
    data: await readOwnData(database),
  }))
  const { databaseId, revision } = state
  return { state, text: writeBackup({ created: now, appVersion, databaseId, revision, data }) }
}

/** Reads all notes once; after that each change brings its own. */
async function readTable(database: Database, onChange: () => void): Promise<NoteTable> {
  const table = createNoteTable()
  let last = database.notes.toArray().then((notes) => {
    for (const note of notes) table.put(note)
  })
  const first = last
  watchChanges(database, 'notes', (spans) => {
    last = last
      .then(async () => {
        for (const span of spans) await refresh(database, table, span)
        onChange()
      })
      .catch(() => undefined)
  })
  await first
  return table
}

async function refresh(
  database: Database,
  table: NoteTable,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const notes = await database.notes.where('id').between(from, to, true, true).toArray()
  const present = new Set(notes.map(({ id }) => id))
  for (const id of [...table.ids()]) if (id >= from && id <= to && !present.has(id)) table.remove(id)
  for (const note of notes) table.put(note)
}
