import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_DATA, type JournalChange, type JournalLine, type OwnData } from '../../../../core/model/notes'
import {
  applyJournal,
  compactJournal,
  findReach,
  readChanges,
  readJournal,
  writeJournalLine,
} from '../../../../core/notes/journal'
import { makeNote, SOME_DATA } from '../../../support/own-data'

const change = fc.oneof(
  fc.record({ id: fc.nat(4), text: fc.string({ maxLength: 20 }) }).map(({ id, text }): JournalChange => {
    const record = makeNote({ id: `n${id}`, text })
    return { table: 'notes', id: record.id, record }
  }),
  fc.nat(4).map((id): JournalChange => ({ table: 'notes', id: `n${id}`, record: null })),
)
const journal = fc
  .array(fc.array(change, { maxLength: 4 }), { maxLength: 12 })
  .map((writes) => writes.map((changes, place): JournalLine => ({ databaseId: 'eins', revision: place + 1, changes })))

/** The texts of the notes by id, by the plainest code that there is. */
function play(lines: readonly JournalLine[]): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { id, record } of lines.flatMap(({ changes }) => changes)) {
    if (record === null) delete texts[id]
    else if ('text' in record) texts[id] = record.text
  }
  return texts
}

const textsOf = ({ notes }: OwnData): Record<string, string> =>
  Object.fromEntries(notes.map(({ id, text }) => [id, text]))

const write = (lines: readonly JournalLine[]): string => lines.map(writeJournalLine).join('')

describe('the journal of the database', () => {
  it('gives, in whatever order its lines were written, what the writes made', () => {
    fc.assert(
      fc.property(journal, fc.infiniteStream(fc.nat()), (lines, random) => {
        const mixed = lines.map((line) => ({ line, at: random.next().value })).sort((a, b) => a.at - b.at)
        const read = readJournal(write(mixed.map(({ line }) => line)))
        expect(textsOf(applyJournal(EMPTY_DATA, read))).toEqual(play(lines))
      }),
    )
  })

  it('gives the same after it was made smaller, and on top of a state that knows some of the writes', () => {
    fc.assert(
      fc.property(journal, fc.nat(12), (lines, known) => {
        const small = readJournal(write(compactJournal(lines)))
        expect(textsOf(applyJournal(EMPTY_DATA, small))).toEqual(play(lines))
        expect(small.map(({ revision }) => revision)).toEqual(lines.map(({ revision }) => revision))
        const base = applyJournal(EMPTY_DATA, lines.slice(0, known))
        expect(textsOf(applyJournal(base, lines))).toEqual(play(lines))
      }),
    )
  })

  it('loses the line that a crash cut off, and no other', () => {
    fc.assert(
      fc.property(journal, fc.nat(), (lines, cut) => {
        const last = writeJournalLine({ databaseId: 'eins', revision: 99, changes: [] })
        const text = `${write(lines)}${last.slice(0, cut % (last.length - 2))}`
        const after = writeJournalLine({ databaseId: 'eins', revision: 100, changes: [] })
        expect(readJournal(text + after).map(({ revision }) => revision)).toEqual([
          ...lines.map((l) => l.revision),
          100,
        ])
      }),
    )
  })

  it('takes records of every kind, and refuses what could not be read again', () => {
    const changes = Object.entries(SOME_DATA).flatMap(([table, records]) =>
      records.map((record: { id: string }) => ({ table, id: record.id, record })),
    )
    const read = readChanges(JSON.stringify(changes))
    expect(applyJournal(EMPTY_DATA, [{ databaseId: 'eins', revision: 1, changes: read ?? [] }])).toEqual(SOME_DATA)
    for (const wrong of ['', '{}', '[1]', '[{"table":"meta","id":"stamp","record":null}]']) {
      expect(readChanges(wrong)).toBeNull()
    }
    const broken = [{ table: 'notes', id: 'n1', record: { ...makeNote(), text: 7 } }]
    expect(readChanges(JSON.stringify(broken))).toBeNull()
  })

  it('reaches as far as no write is missing', () => {
    const lines = [4, 5, 7].map((revision): JournalLine => ({ databaseId: 'eins', revision, changes: [] }))
    expect(findReach(3, lines)).toBe(5)
    expect(findReach(2, lines)).toBe(2)
    expect(findReach(6, lines)).toBe(7)
  })
})
