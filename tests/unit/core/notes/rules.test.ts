import { describe, expect, it } from 'vitest'
import type { Counts, DatabaseState } from '../../../../core/model/notes'
import { chooseKeptBackups, isBackupDue } from '../../../../core/notes/backup-rotation'
import { findEntryChange, rememberEntry } from '../../../../core/notes/changed-sections'
import { noteTitle } from '../../../../core/notes/note-title'
import { findSentenceAt, findSentences } from '../../../../core/notes/sentences'
import { judgeStart } from '../../../../core/notes/start-check'
import { isVersionDue, keepNewestVersions, makeVersion } from '../../../../core/notes/versions'
import { makeNote } from '../../../support/own-data'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('which backups stay', () => {
  const now = '2026-11-22T12:00:00.000Z'
  const backup = (age: number) => {
    const created = new Date(Date.parse(now) - age).toISOString()
    return { name: created, created }
  }

  it.each([
    ['ten of an hour', Array.from({ length: 14 }, (_, n) => n * 10 * MINUTE), 10],
    ['the newest of each day before', Array.from({ length: 6 * 24 }, (_, n) => n * 60 * MINUTE), 10 + 6],
    ['one a day for thirty days, one a month for a year', Array.from({ length: 500 }, (_, n) => n * DAY), 31 + 11],
    ['none but ten after years of silence', Array.from({ length: 12 }, (_, n) => (500 + n) * DAY), 10],
    ['one from the future', [-5 * DAY, ...Array.from({ length: 10 }, (_, n) => n * MINUTE)], 10],
    ['none where there is none', [], 0],
  ])('%s', (_what, ages, count) => {
    const kept = chooseKeptBackups(ages.map(backup), now)
    expect(kept).toHaveLength(count)
    const newest = ages
      .map(backup)
      .sort((a, b) => (a.created < b.created ? 1 : -1))
      .slice(0, 10)
    for (const each of newest) expect(kept).toContainEqual(each)
  })

  it('is due after ten minutes, at once without one, and also when the clock was set back', () => {
    expect(isBackupDue(null, now)).toBe(true)
    expect(isBackupDue(backup(9 * MINUTE).created, now)).toBe(false)
    expect(isBackupDue(backup(10 * MINUTE).created, now)).toBe(true)
    expect(isBackupDue(backup(-365 * DAY).created, now)).toBe(true)
  })
})

describe('the check at the start', () => {
  const none: Counts = { notes: 0, highlights: 0, favourites: 0, collections: 0, usage: 0 }
  const state = (change: Partial<DatabaseState>): DatabaseState => ({
    databaseId: 'a',
    revision: 9,
    counts: none,
    ...change,
  })
  const full = { ...none, notes: 978, usage: 2 }

  it.each([
    ['a first start', state({}), null, { state: 'fine' }],
    ['nothing was ever there', state({ databaseId: 'b' }), state({}), { state: 'fine' }],
    ['all is there', state({ counts: full }), state({ counts: full }), { state: 'fine' }],
    [
      'more is there than was reported before a crash',
      state({ counts: full, revision: 10 }),
      state({ counts: { ...full, notes: 900 } }),
      { state: 'fine' },
    ],
    [
      'all is gone',
      state({ databaseId: 'b', revision: 0 }),
      state({ counts: full }),
      { state: 'restore-offered', reason: 'emptied', missing: 980 },
    ],
    [
      'one is gone',
      state({ counts: { ...full, usage: 1 } }),
      state({ counts: full }),
      { state: 'restore-offered', reason: 'fewer', missing: 1 },
    ],
    [
      'one kind is gone while another grew',
      state({ counts: { ...full, notes: 2000, usage: 0 } }),
      state({ counts: full }),
      { state: 'restore-offered', reason: 'fewer', missing: 2 },
    ],
    [
      'another database is there',
      state({ databaseId: 'b', counts: full }),
      state({ counts: full }),
      { state: 'restore-offered', reason: 'foreign', missing: 0 },
    ],
    [
      'the last changes are gone',
      state({ counts: full, revision: 8 }),
      state({ counts: full }),
      { state: 'restore-offered', reason: 'older', missing: 0 },
    ],
  ])('%s', (_what, found, expected, verdict) => {
    expect(judgeStart(found, expected)).toEqual(verdict)
  })
})

describe('versions of a note', () => {
  const at = (minutes: number): string => new Date(Date.UTC(2026, 0, 2) + minutes * MINUTE).toISOString()
  const note = makeNote({ text: 'alt', updated: at(0) })

  it('are kept at the first change of a sitting, and then once in five minutes', () => {
    const first = makeVersion(note, at(60))
    expect(isVersionDue(note, undefined, 'neu', at(60))).toBe(true)
    expect(isVersionDue({ ...note, text: 'neu', updated: at(60) }, first, 'neuer', at(61))).toBe(false)
    expect(isVersionDue({ ...note, text: 'neu', updated: at(64) }, first, 'neuer', at(65))).toBe(true)
    expect(isVersionDue(note, undefined, 'alt', at(60))).toBe(false)
  })

  it('are twenty at most, the newest', () => {
    const versions = Array.from({ length: 25 }, (_, n) =>
      makeVersion(makeNote({ updated: at(n), text: `${n}` }), at(n)),
    )
    expect(keepNewestVersions(versions).map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, n) => `${24 - n}`),
    )
  })
})

describe('what changed in an entry since a note', () => {
  const before = {
    title: 'Stadtteilspaziergang',
    updated: '2026-01-01',
    sections: [
      { id: 'a', heading: 'A', text: 'eins  zwei' },
      { id: 'b', heading: 'B', text: 'drei' },
    ],
  }

  it('is told by section, and space is no change', () => {
    const seen = rememberEntry(before)
    const now = {
      ...before,
      updated: '2026-03-01',
      sections: [
        { id: 'a', heading: 'A', text: 'eins zwei\n' },
        { id: 'c', heading: 'C', text: 'neu' },
      ],
    }
    expect(findEntryChange(seen, { ...before, updated: '2026-02-01' })).toBeNull()
    expect(findEntryChange(seen, now)).toEqual({
      updated: '2026-03-01',
      sections: [
        { id: 'c', heading: 'C', change: 'new' },
        { id: 'b', heading: 'B', change: 'removed' },
      ],
    })
  })
})

describe('sentences, for marking by keyboard', () => {
  it('end where German sentences end', () => {
    const text =
      'Laden Sie z. B. Nachbarn ein. Am 3. Mai geht es los! Kommen ca. 12 Personen?  Dr. Weiß hilft (vgl. Nr. 5). Ende'
    expect(findSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Laden Sie z. B. Nachbarn ein.',
      'Am 3. Mai geht es los!',
      'Kommen ca. 12 Personen?',
      'Dr. Weiß hilft (vgl. Nr. 5).',
      'Ende',
    ])
  })

  it('are found by a place in the text, the next one from the space between', () => {
    const sentences = findSentences('Eins. Zwei.')
    expect(findSentenceAt(sentences, 2)).toEqual({ start: 0, end: 5 })
    expect(findSentenceAt(sentences, 5)).toEqual({ start: 6, end: 11 })
    expect(findSentenceAt(sentences, 11)).toBeNull()
    expect(findSentences('  ')).toEqual([])
  })
})

describe('the title of a note', () => {
  it.each([
    ['# Fest im **Hof**\n\nText', 'Fest im Hof'],
    ['\n---\n- [ ] [Karten](x) besorgen', 'Karten besorgen'],
    ['', ''],
    [`${'sehr '.repeat(40)}lang`, `${'sehr '.repeat(16).trim()} …`],
  ])('of %j is %j', (text, title) => {
    expect(noteTitle(text)).toBe(title)
  })
})
