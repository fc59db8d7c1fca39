import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_DATA, type Note, type OwnData } from '../../../../core/model/notes'
import { countEdit } from '../../../../core/notes/edits'
import { mergeOwnData } from '../../../../core/notes/merge'
import { makeCollection, makeFavourite, makeNote, SOME_DATA } from '../../../support/own-data'

interface Step {
  readonly place: 0 | 1
  readonly note: number
  readonly text: string
  readonly deleted: boolean
  readonly exchange: boolean
}

const step = fc.record<Step>({
  place: fc.constantFrom(0, 1),
  note: fc.nat(2),
  text: fc.string({ minLength: 1, maxLength: 6 }),
  deleted: fc.boolean(),
  exchange: fc.boolean(),
})

/** Two databases that live their lives, and now and then one imports the other. Returns both, and every text that was ever typed last. */
function live(steps: readonly Step[]): readonly [OwnData, OwnData] {
  const data: [OwnData, OwnData] = [EMPTY_DATA, EMPTY_DATA]
  steps.forEach(({ place, note, text, deleted, exchange }, minute) => {
    const now = new Date(Date.UTC(2026, 0, 1, 0, Math.floor(minute / 2))).toISOString()
    data[place] = edit(data[place], place, `n${note}`, { text, updated: now, deletedAt: deleted ? now : null })
    if (exchange) data[place] = mergeOwnData(data[place], data[place === 0 ? 1 : 0]).data
  })
  return data
}

function edit(data: OwnData, place: number, id: string, change: Partial<Note>): OwnData {
  const before = data.notes.find((note) => note.id === id) ?? makeNote({ id, edits: {}, created: change.updated ?? '' })
  const after = { ...before, ...change, edits: countEdit(before.edits, `db${place}`) }
  return { ...data, notes: [...data.notes.filter((note) => note.id !== id), after] }
}

const texts = ({ notes }: OwnData): Set<string> => new Set(notes.map(({ text }) => text))

describe('merging two sets of own data', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [a, b] = live(steps)
        expect(mergeOwnData(a, b).data).toEqual(mergeOwnData(b, a).data)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [a, b] = live(steps)
        const once = mergeOwnData(a, b).data
        const twice = mergeOwnData(once, b)
        expect(twice.data).toEqual(once)
        expect(twice.report).toEqual({ added: 0, replaced: 0, keptBoth: 0 })
      }),
    )
  })

  it('loses no text: each stands as a note or in the history of its note', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [a, b] = live(steps)
        const { data } = mergeOwnData(a, b)
        const kept = new Set([...texts(data), ...data.versions.map(({ text }) => text)])
        for (const text of [...texts(a), ...texts(b)]) expect(kept).toContain(text)
      }),
    )
  })

  it('takes the later state of a note that only one side went on with, and keeps the earlier text as a version', () => {
    const before = makeNote({ text: 'Erster Stand' })
    const after = makeNote({ text: 'Zweiter Stand', updated: '2026-02-01T10:00:00.000Z', edits: { eins: 2 } })
    const { data, report } = mergeOwnData({ ...EMPTY_DATA, notes: [before] }, { ...EMPTY_DATA, notes: [after] })
    expect(data.notes).toEqual([after])
    expect(data.versions.map(({ text }) => text)).toEqual(['Erster Stand'])
    expect(report).toEqual({ added: 0, replaced: 1, keptBoth: 0 })
  })

  it('does not bring back an old text with an old backup, however young the clock of its computer was', () => {
    const now = makeNote({ text: 'Heute', edits: { eins: 5 } })
    const old = makeNote({ text: 'Damals', edits: { eins: 2 }, updated: '2030-01-01T00:00:00.000Z' })
    expect(mergeOwnData({ ...EMPTY_DATA, notes: [now] }, { ...EMPTY_DATA, notes: [old] }).data.notes).toEqual([now])
  })

  it('keeps both where both changed: the newer one under the name, the other one marked beside it', () => {
    const ours = makeNote({ text: 'Hier', updated: '2026-02-01T10:00:00.000Z', edits: { eins: 2 } })
    const theirs = makeNote({ text: 'Dort', updated: '2026-02-02T10:00:00.000Z', edits: { eins: 1, zwei: 1 } })
    const { data, report } = mergeOwnData({ ...EMPTY_DATA, notes: [ours] }, { ...EMPTY_DATA, notes: [theirs] })
    expect(data.notes).toHaveLength(2)
    expect(data.notes.find(({ id }) => id === 'n1')).toMatchObject({ text: 'Dort', edits: { eins: 2, zwei: 1 } })
    expect(data.notes.find(({ id }) => id !== 'n1')).toMatchObject({ text: 'Hier', secondVersionOf: 'n1' })
    expect(report).toEqual({ added: 1, replaced: 1, keptBoth: 1 })
  })

  it('keeps both collections where both were changed, and one favourite', () => {
    const [a, b] = [{ eins: 2 }, { zwei: 1, eins: 1 }]
    const ours = {
      ...EMPTY_DATA,
      collections: [makeCollection({ title: 'Hier', edits: a })],
      favourites: [makeFavourite({ edits: a })],
    }
    const theirs = {
      ...EMPTY_DATA,
      collections: [makeCollection({ title: 'Dort', edits: b })],
      favourites: [
        makeFavourite({ edits: b, deletedAt: '2026-02-02T10:00:00.000Z', updated: '2026-02-02T10:00:00.000Z' }),
      ],
    }
    const { data } = mergeOwnData(ours, theirs)
    expect(data.collections.map(({ title }) => title).sort()).toEqual(['Dort', 'Hier'])
    expect(data.favourites).toHaveLength(1)
    expect(data.favourites[0]?.deletedAt).not.toBeNull()
  })

  it('takes everything into an empty database, as it was', () => {
    expect(mergeOwnData(EMPTY_DATA, SOME_DATA).data).toEqual(SOME_DATA)
  })
})
