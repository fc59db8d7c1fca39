import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { createAutosaver } from '../../../../renderer/data/autosave'
import { openDrafts } from '../../../../renderer/data/drafts'
import { prepareNote } from '../../../../renderer/data/notes'
import { createLocks, createStorage, FREE, openStore, textsOf } from '../../../support/data-desk'

interface Timer {
  readonly work: () => void
  readonly milliseconds: number
}

async function openEditor() {
  const [store, storage, { locks }] = [await openStore(), createStorage(), createLocks()]
  const timers = new Set<Timer>()
  const note = prepareNote(store, { ...FREE, text: '' })
  const saver = createAutosaver({
    store,
    drafts: openDrafts(storage, locks, 's'),
    note,
    onChange: () => undefined,
    later: (work, milliseconds) => {
      const timer = { work, milliseconds }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  })
  return { store, storage, timers, saver }
}

it('asks for a save half a second after the last key, and after three seconds without a pause', async () => {
  const { saver, timers } = await openEditor()
  saver.edit('a')
  saver.edit('ab')
  expect([...timers].map(({ milliseconds }) => milliseconds).sort()).toEqual([3000, 500])
})

it('says saved only for what is on the disk, and drops the draft then', async () => {
  const { saver, store, storage } = await openEditor()
  saver.edit('a')
  expect(saver.state().kind).toBe('unsaved')
  expect(storage.values.size).toBe(1)
  const typeOn = (): void => saver.edit('ab')
  store.database.notes.hook('creating', typeOn)
  await saver.flush()
  store.database.notes.hook('creating').unsubscribe(typeOn)
  expect(await textsOf(store)).toEqual(['a'])
  expect(saver.state().kind).toBe('unsaved')
  expect([...storage.values.values()].join()).toContain('"ab"')
  await saver.flush()
  expect(saver.state().kind).toBe('saved')
  expect(await textsOf(store)).toEqual(['ab'])
  expect(storage.values.size).toBe(0)
})

it('hostile case 63: keeps the text and its draft where a save fails, says so, and tries again', async () => {
  const { saver, store, storage, timers } = await openEditor()
  const fail = (): void => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  store.database.notes.hook('creating', fail)
  saver.edit('wichtig')
  await saver.flush()
  expect(saver.state()).toMatchObject({ kind: 'failed', error: { code: 'disk-full' } })
  expect(saver.text()).toBe('wichtig')
  expect(storage.values.size).toBe(1)
  store.database.notes.hook('creating').unsubscribe(fail)
  for (const { work } of timers) work()
  await expect.poll(() => saver.state().kind).toBe('saved')
  expect(await textsOf(store)).toEqual(['wichtig'])
})

it('takes over what another window wrote while nothing is unsaved here', async () => {
  const { saver, store } = await openEditor()
  saver.edit('a')
  await saver.flush()
  const note = saver.note()
  saver.follow({ ...note, text: 'von drüben', edits: { x: 9 } })
  expect(saver.text()).toBe('von drüben')
  saver.edit('von hier')
  saver.follow({ ...note, text: 'noch einmal von drüben' })
  expect(saver.text()).toBe('von hier')
  expect(await textsOf(store)).toEqual(['a'])
})
