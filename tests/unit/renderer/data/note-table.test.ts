import { describe, expect, it } from 'vitest'
import { createNoteTable } from '../../../../renderer/data/note-table'
import type { NoteQuery } from '../../../../renderer/data/worker-protocol'
import { makeNote } from '../../../support/own-data'

const ALL: NoteQuery = { text: '', tag: null, entry: null, offset: 0, limit: 10 }
const SEEN = { title: 'Stadtteilspaziergang', updated: '2026-01-01', sections: {} }

function openTable() {
  const table = createNoteTable()
  table.put(makeNote({ id: 'a', text: '# Stühle\n\nbestellen', tags: ['fest'], updated: '2026-03-01T10:00:00.000Z' }))
  table.put(makeNote({ id: 'b', text: 'Frei', entryId: null, updated: '2026-04-01T10:00:00.000Z' }))
  table.put(makeNote({ id: 'c', text: 'Oben', pinned: true, tags: ['fest', 'mai'], entrySeen: SEEN }))
  return table
}

const idsOf = (query: Partial<NoteQuery>): string[] =>
  openTable()
    .list({ ...ALL, ...query })
    .notes.map(({ id }) => id)

describe('the table of notes', () => {
  it.each([
    [{}, ['c', 'b', 'a']],
    [{ tag: 'fest' }, ['c', 'a']],
    [{ entry: 'free' as const }, ['b']],
    [{ entry: { id: 'stadtteilspaziergang' } }, ['c', 'a']],
    [{ text: 'stuhl' }, ['a']],
    [{ text: 'mai' }, ['c']],
    [{ offset: 1, limit: 1 }, ['b']],
  ])('lists for %j %j', (query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })

  it.each([
    [
      '## Probelauf\n\nMit **zwei** Leuten *geübt*.\n\n- Liste\n- [ ] Nummern',
      'Mit zwei Leuten geübt. – Liste ☐ Nummern',
    ],
    ['Nur der Titel', ''],
    ['Preis 3*4*5 und snake_case_wort\n2 * 3 * 4, a_b_c', '2 * 3 * 4, a_b_c'],
    [`${'sehr '.repeat(30)}lang`, `${'sehr '.repeat(30)}lang`],
    [`Titel\n${'Wort '.repeat(100)}`, `${'Wort '.repeat(32)} …`],
  ])('shows of %j what stands below the title, without the signs of markdown', (text, shown) => {
    const table = createNoteTable()
    table.put(makeNote({ text }))
    expect(table.list(ALL).notes[0]?.snippet).toEqual({ text: shown, marks: [] })
  })

  it('shows a hit without the signs of markdown, too', () => {
    const table = createNoteTable()
    table.put(makeNote({ text: '# Probelauf\n> Mit **zwei** [Leuten](https://example.org)' }))
    const [note] = table.list({ ...ALL, text: 'leuten' }).notes
    expect(note?.snippet).toEqual({ text: 'Probelauf Mit zwei Leuten', marks: [[19, 25]] })
  })

  it.each(['__a ', '**a ', '[', '[](', '*a', '(_a', '> '])(
    'takes no long time for a line of nothing but %j',
    (piece) => {
      const began = performance.now()
      createNoteTable().put(makeNote({ text: `Titel\n${piece.repeat(50_000)}` }))
      expect(performance.now() - began).toBeLessThan(1000)
    },
  )

  it('counts the tags of all notes, the most used first', () => {
    expect(openTable().list(ALL).tags).toEqual([
      { tag: 'fest', count: 2 },
      { tag: 'mai', count: 1 },
    ])
  })

  it('counts the notes of each entry, with the title that the newest of them remembers', () => {
    const table = openTable()
    const renamed = { ...SEEN, title: 'Spaziergang durch den Stadtteil' }
    table.put(makeNote({ id: 'd', entrySeen: renamed, updated: '2026-05-01T10:00:00.000Z' }))
    table.put(makeNote({ id: 'e', entryId: 'telefonkette' }))
    expect(table.list({ ...ALL, entry: 'free' }).entries).toEqual([
      { id: 'stadtteilspaziergang', title: 'Spaziergang durch den Stadtteil', count: 3 },
      { id: 'telefonkette', title: null, count: 1 },
    ])
  })

  it('forgets what is put into the trash', () => {
    const table = openTable()
    table.put(makeNote({ id: 'a', deletedAt: '2026-05-01T10:00:00.000Z' }))
    expect(table.list(ALL).total).toBe(2)
    expect(table.list({ ...ALL, text: 'stuhl' }).total).toBe(0)
  })

  it('hostile case 67: a note whose entry is gone says which one it was, and is found by its title', () => {
    const [note] = openTable().list({ ...ALL, text: 'spaziergang' }).notes
    expect(note).toMatchObject({ id: 'c', entryId: 'stadtteilspaziergang', entryTitle: 'Stadtteilspaziergang' })
  })
})
