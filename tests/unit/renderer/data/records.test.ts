import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  addCollection,
  addOpenedCollection,
  changeCollection,
  duplicateCollection,
  listCollections,
  moveItem,
} from '../../../../renderer/data/collections'
import {
  addHighlight,
  addUsage,
  listFavourites,
  listHighlights,
  listUsage,
  setFavourite,
} from '../../../../renderer/data/marks'
import {
  addNote,
  changeNote,
  listNotesOf,
  listVersions,
  prepareNote,
  restoreVersion,
} from '../../../../renderer/data/notes'
import { setDeleted } from '../../../../renderer/data/records'
import { readState, write } from '../../../../renderer/data/store'
import { listTrash, sweepTrash, TRASH_TIME } from '../../../../renderer/data/trash'
import { createClock, FREE, nameDatabase, openStore, textsOf } from '../../../support/data-desk'
import { makeCollection, makeFavourite, makeHighlight, makeUsage } from '../../../support/own-data'

describe('notes', () => {
  it('are listed by entry, pinned ones first, without what lies in the trash', async () => {
    const store = await openStore()
    const first = await addNote(store, { ...FREE, entryId: 'a', text: 'Eins' })
    await addNote(store, { ...FREE, entryId: 'a', text: 'Zwei' })
    await addNote(store, { ...FREE, entryId: 'b', text: 'Anderswo' })
    const gone = await addNote(store, { ...FREE, entryId: 'a', text: 'Weg' })
    await setDeleted(store, 'notes', gone.id, true)
    await changeNote(store, first, { pinned: true })
    expect((await listNotesOf(store.database, 'a')).map(({ text }) => text)).toEqual(['Eins', 'Zwei'])
  })

  it('leave nothing behind where nobody typed', async () => {
    const store = await openStore()
    const note = prepareNote(store, FREE)
    expect(await store.database.notes.count()).toBe(0)
    await changeNote(store, note, { text: 'a' })
    expect(await textsOf(store)).toEqual(['a'])
  })

  it('hostile case 66: the same note typed in two windows keeps both texts', async () => {
    const name = nameDatabase()
    const [left, right] = [await openStore(name), await openStore(name)]
    const note = await addNote(left, { ...FREE, text: 'Anfang' })
    const saved = await changeNote(left, note, { text: 'Anfang, links weiter' })
    const other = await changeNote(right, note, { text: 'Anfang, rechts weiter' })
    expect(saved.state).toBe('saved')
    expect(other).toMatchObject({ state: 'second-version', record: { secondVersionOf: note.id } })
    expect(await textsOf(left)).toEqual(['Anfang, links weiter', 'Anfang, rechts weiter'])
    await changeNote(right, other.record, { text: 'Anfang, rechts noch weiter' })
    await changeNote(left, saved.record, { text: 'Anfang, links noch weiter' })
    expect(await textsOf(left)).toEqual(['Anfang, links noch weiter', 'Anfang, rechts noch weiter'])
  })

  it('take a tag from one window and a text from the other', async () => {
    const store = await openStore()
    const note = await addNote(store, { ...FREE, text: 'Anfang' })
    await changeNote(store, note, { tags: ['idee'] })
    const { state, record } = await changeNote(store, note, { text: 'Weiter' })
    expect(state).toBe('saved')
    expect(record).toMatchObject({ text: 'Weiter', tags: ['idee'] })
  })

  it('come out of the trash when somebody goes on typing in them', async () => {
    const store = await openStore()
    const note = await addNote(store, { ...FREE, text: 'Anfang' })
    await setDeleted(store, 'notes', note.id, true)
    await changeNote(store, note, { text: 'Weiter' })
    expect(await listTrash(store)).toEqual([])
  })

  it('keep earlier texts, one for a sitting and not one for every save, and bring one back', async () => {
    const clock = createClock()
    const store = await openStore(undefined, clock)
    let note = await addNote(store, { ...FREE, text: 'Montag' })
    clock.advance(24 * 60 * 60_000)
    for (const text of ['D', 'Di', 'Dienstag']) note = (await changeNote(store, note, { text })).record
    const versions = await listVersions(store.database, note.id)
    expect(versions.map(({ text }) => text)).toEqual(['Montag'])
    const [monday] = versions
    if (monday === undefined) throw new Error('no version')
    const { record } = await restoreVersion(store, note, monday)
    expect(record.text).toBe('Montag')
    expect((await listVersions(store.database, note.id)).map(({ text }) => text)).toContain('Dienstag')
  })

  it('keep twenty earlier texts, no more', async () => {
    const clock = createClock()
    const store = await openStore(undefined, clock)
    let note = await addNote(store, { ...FREE, text: 'Text 0' })
    for (let day = 1; day <= 25; day += 1) {
      clock.advance(24 * 60 * 60_000)
      note = (await changeNote(store, note, { text: `Text ${day}` })).record
    }
    const versions = await listVersions(store.database, note.id)
    expect(versions).toHaveLength(20)
    expect([versions[0]?.text, versions.at(-1)?.text]).toEqual(['Text 24', 'Text 5'])
    expect(await store.database.versions.count()).toBe(20)
  })
})

describe('the trash', () => {
  it('gives back for thirty days, then sweeps, and tells the host before anything goes', async () => {
    const clock = createClock()
    const store = await openStore(undefined, clock)
    const note = await addNote(store, { ...FREE, text: 'Weg damit' })
    await changeNote(store, note, { text: 'Weg damit!' })
    await addNote(store, { ...FREE, text: 'Bleibt' })
    await setDeleted(store, 'notes', note.id, true)
    await setDeleted(store, 'notes', note.id, false)
    expect(await listTrash(store)).toEqual([])
    await setDeleted(store, 'notes', note.id, true)
    clock.advance(TRASH_TIME - 60_000)
    const told: number[] = []
    const report = async (): Promise<void> => void told.push(await store.database.notes.count())
    await sweepTrash(store, report)
    expect(await listTrash(store)).toHaveLength(1)
    clock.advance(120_000)
    await sweepTrash(store, report)
    expect(told).toEqual([2])
    expect(await textsOf(store)).toEqual(['Bleibt'])
    expect(await store.database.versions.count()).toBe(0)
  })
})

describe('what hangs on entries', () => {
  it('is listed for its entry, and favourites come and go', async () => {
    const store = await openStore()
    const { quote, position, style, comment } = makeHighlight()
    await addHighlight(store, { entryId: 'a', sectionId: 's', quote, position, style, comment })
    const { place, people, worked, didNotWork, again } = makeUsage()
    for (const date of ['2026-01-01', '2026-03-01']) {
      await addUsage(store, { entryId: 'a', date, place, people, worked, didNotWork, again })
    }
    const [a, b] = [
      { id: 'a', title: 'Aushang' },
      { id: 'b', title: 'Beirat' },
    ]
    await setFavourite(store, a, true)
    await setFavourite(store, b, true)
    await setFavourite(store, a, false)
    await setFavourite(store, { ...a, title: 'Aushang im Haus' }, true)
    expect(await listHighlights(store.database, 'a')).toHaveLength(1)
    expect(await listHighlights(store.database, 'b')).toHaveLength(0)
    expect((await listUsage(store.database, 'a')).map(({ date }) => date)).toEqual(['2026-03-01', '2026-01-01'])
    expect((await listUsage(store.database, null)).length).toBe(2)
    expect((await listFavourites(store.database)).map(({ id, entryTitle }) => [id, entryTitle])).toEqual([
      ['a', 'Aushang im Haus'],
      ['b', 'Beirat'],
    ])
    await setFavourite(store, a, false)
    expect((await listFavourites(store.database)).map(({ id }) => id)).toEqual(['b'])
    expect(makeFavourite().deletedAt).toBeNull()
  })
})

describe('collections', () => {
  it('are changed, duplicated, and kept twice where two windows changed the same field', async () => {
    const store = await openStore()
    const collection = await addCollection(store, { title: 'Mai', date: null, items: [], plan: null })
    await changeCollection(store, collection, { title: 'Juni' })
    expect((await changeCollection(store, collection, { date: '2026-06-01' })).state).toBe('saved')
    expect((await changeCollection(store, collection, { title: 'Juli' })).state).toBe('second-version')
    await duplicateCollection(store, collection, 'Mai (Kopie)')
    const titles = (await listCollections(store.database)).map(({ title }) => title).sort()
    expect(titles).toEqual(['Juli', 'Juni', 'Mai (Kopie)'])
  })

  it('give their plan to a duplicate and take it from a file', async () => {
    const store = await openStore()
    const { title, date, items, plan } = makeCollection()
    const collection = await addCollection(store, { title, date, items, plan })
    expect(await duplicateCollection(store, collection, 'Kopie')).toMatchObject({ items, plan })
    expect(await addOpenedCollection(store, { title, date, items, plan, notes: [] })).toMatchObject({ items, plan })
  })

  it('open from a file beside the own ones, with their notes', async () => {
    const store = await openStore()
    const opened = {
      title: 'Von Ayşe',
      date: null,
      items: [],
      plan: null,
      notes: [{ entryId: 'a', text: 'Achtung, Treppe' }],
    }
    await addOpenedCollection(store, opened)
    await addOpenedCollection(store, opened)
    expect(await listCollections(store.database)).toHaveLength(2)
    expect(await textsOf(store)).toEqual(['Achtung, Treppe', 'Achtung, Treppe'])
  })

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [0, 99, 'bca'],
    [1, -5, 'bac'],
    [7, 0, 'abc'],
  ])('move an item from %i to %i', (from, to, order) => {
    const items = [...'abc'].map((text) => ({ kind: 'text', text }) as const)
    expect(
      moveItem(items, from, to)
        .map((item) => (item.kind === 'text' ? item.text : ''))
        .join(''),
    ).toBe(order)
  })
})

describe('a write', () => {
  it('counts up the revision, and one that throws leaves nothing behind', async () => {
    const store = await openStore()
    await addNote(store, { ...FREE, text: 'Eins' })
    const before = await readState(store.database)
    await expect(
      write(store, ['notes'], async () => {
        await store.database.notes.clear()
        throw new Error('mitten darin')
      }),
    ).rejects.toMatchObject({ code: 'data-not-saved' })
    expect(await readState(store.database)).toEqual(before)
    await addNote(store, { ...FREE, text: 'Zwei' })
    expect((await readState(store.database)).revision).toBe(before.revision + 1)
  })

  it('hostile case 63: a full disk is named as such', async () => {
    const store = await openStore()
    const full = new DOMException('full', 'QuotaExceededError')
    await expect(write(store, ['notes'], () => Promise.reject(full))).rejects.toMatchObject({ code: 'disk-full' })
  })

  it('is refused where the database is of a newer form by now', async () => {
    const store = await openStore()
    await store.database.meta.update('stamp', { schema: 99 })
    await expect(addNote(store, { ...FREE, text: 'Eins' })).rejects.toMatchObject({ code: 'data-newer' })
    expect(await textsOf(store)).toEqual([])
  })
})
