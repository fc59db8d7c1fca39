import { z } from 'zod'
import { type JournalChange, type JournalLine, type OwnData, TABLES, type TableName } from '../model/notes'
import { parseJson } from '../parse-json'
import { databaseIdSchema } from './backup-file'
import { recordSchemas } from './own-data-schema'

/**
 * The journal holds every write to the database since the last backup, a line each, beside the database: Chromium may come up with an
 * empty one after a crash, and what was called saved must then be there all the same. A change holds its whole record, so that lines
 * may be applied twice, and to a state that knows them already.
 */

const changeSchema = z.object({ table: z.enum(TABLES), id: z.string().max(400), record: z.unknown() })
const lineSchema = z.object({ databaseId: databaseIdSchema, revision: z.int().min(1), changes: z.array(z.unknown()) })

/** One line of the file, with the line end before it: what a crash left of the line before must not spoil this one. */
export function writeJournalLine({ databaseId, revision, changes }: JournalLine): string {
  return `\n${JSON.stringify({ databaseId, revision, changes })}\n`
}

/** The lines of a journal in the order of their writes. What is cut off or damaged is left out, the rest still read. */
export function readJournal(text: string): readonly JournalLine[] {
  const lines = text.split('\n').flatMap((line) => readLine(line) ?? [])
  return lines.sort((a, b) => a.revision - b.revision)
}

/** The changes of a write, as the window sends them. Null where one of them could not be read again. */
export function readChanges(text: string): readonly JournalChange[] | null {
  const list = parseJson(text)
  if (!Array.isArray(list)) return null
  const changes = list.map(readChange)
  return changes.includes(null) ? null : changes.filter((change) => change !== null)
}

function readLine(text: string): JournalLine | null {
  const line = lineSchema.safeParse(parseJson(text))
  if (!line.success) return null
  return { ...line.data, changes: line.data.changes.flatMap((each) => readChange(each) ?? []) }
}

function readChange(value: unknown): JournalChange | null {
  const change = changeSchema.safeParse(value)
  if (!change.success) return null
  const { table, id } = change.data
  if (change.data.record === null) return { table, id, record: null }
  const record = recordSchemas[table].safeParse(change.data.record)
  return record.success ? { table, id, record: record.data } : null
}

/** The data after these writes, which stand in their order. */
export function applyJournal(data: OwnData, lines: readonly JournalLine[]): OwnData {
  // In the order of the data itself: what says the same then looks the same.
  const names = Object.keys(data) as TableName[]
  const tables = new Map(names.map((table) => [table, new Map(data[table].map((record) => [record.id, record]))]))
  for (const { table, id, record } of lines.flatMap(({ changes }) => changes)) {
    if (record === null) tables.get(table)?.delete(id)
    else tables.get(table)?.set(id, record)
  }
  return Object.fromEntries([...tables].map(([table, records]) => [table, [...records.values()]])) as unknown as OwnData
}

/** The last revision up to which no write is missing, where everything up to `revision` is known. */
export function findReach(revision: number, lines: readonly JournalLine[]): number {
  return lines.reduce((reach, line) => (line.revision === reach + 1 ? line.revision : reach), revision)
}

/** The same journal without records that a later line replaces. Lines stay, so that none seems to be missing. */
export function compactJournal(lines: readonly JournalLine[]): readonly JournalLine[] {
  const seen = new Set<string>()
  const isLatest = ({ databaseId }: JournalLine, { table, id }: JournalChange): boolean => {
    const key = `${databaseId} ${table} ${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  return lines
    .toReversed()
    .map((line) => {
      const latest = line.changes.toReversed().filter((change) => isLatest(line, change))
      return { ...line, changes: latest.toReversed() }
    })
    .toReversed()
}
