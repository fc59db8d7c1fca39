import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { createAutosaver } from '../../../../renderer/data/autosave'
import { openDrafts, recoverDrafts } from '../../../../renderer/data/drafts'
import { addNote, prepareNote } from '../../../../renderer/data/notes'
import { createLocks, createStorage, FREE, openStore, textsOf } from '../../../support/data-desk'

it('hostile case 55: what was typed when the window died is there after the restart', async () => {
  const [store, storage, window] = [await openStore(), createStorage(), createLocks()]
  const note = await addNote(store, { ...FREE, text: 'Anfang' })
  const fresh = prepareNote(store, { ...FREE, entryId: 'a', text: '' })
  const drafts = openDrafts(storage, window.locks, 'sitzung-1')
  drafts.write(note, 'Anfang und mehr')
  drafts.write(fresh, 'Noch nie gespeichert')
  expect(await recoverDrafts(store, storage, window.locks)).toEqual([])
  window.release()
  expect(await recoverDrafts(store, storage, window.locks)).toHaveLength(2)
  expect(await textsOf(store)).toEqual(['Anfang und mehr', 'Noch nie gespeichert'])
  expect(storage.values.size).toBe(0)
  expect((await store.database.notes.get(fresh.id))?.entryId).toBe('a')
})

it('keeps both where the note was changed elsewhere meanwhile', async () => {
  const [store, storage, window] = [await openStore(), createStorage(), createLocks()]
  const note = await addNote(store, { ...FREE, text: 'Anfang' })
  openDrafts(storage, window.locks, 'sitzung-1').write(note, 'Anfang, nie gespeichert')
  const saver = createAutosaver({
    store,
    drafts: openDrafts(createStorage(), window.locks, 'sitzung-2'),
    note,
    onChange: () => undefined,
    later: () => () => undefined,
  })
  saver.edit('Anfang, gespeichert')
  await saver.flush()
  expect(saver.state()).toEqual({ kind: 'saved' })
  window.release()
  await recoverDrafts(store, storage, window.locks)
  expect(await textsOf(store)).toEqual(['Anfang, gespeichert', 'Anfang, nie gespeichert'])
})

it('skips what is no draft, and stores nothing for an empty new note', async () => {
  const [store, storage, window] = [await openStore(), createStorage(), createLocks()]
  storage.setItem('entwurf:alt:x', 'kaputt{')
  storage.setItem('anderes', 'bleibt')
  openDrafts(storage, window.locks, 's').write(prepareNote(store, { ...FREE, text: '' }), '  ')
  window.release()
  expect(await recoverDrafts(store, storage, window.locks)).toEqual([])
  expect([...storage.values.keys()]).toEqual(['anderes'])
})
