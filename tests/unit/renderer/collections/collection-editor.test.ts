import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { type Collection, EMPTY_PLAN } from '../../../../core/model/notes'
import { type CollectionEditor, createCollectionEditor } from '../../../../renderer/collections/collection-editor'
import { createChangeQueue } from '../../../../renderer/data/change-queue'
import { addCollection, changeCollection, listCollections } from '../../../../renderer/data/collections'
import type { Store } from '../../../../renderer/data/store'
import { nameDatabase, openStore } from '../../../support/data-desk'

const text = (written: string) => ({ kind: 'text', text: written }) as const
const FIELDS = { title: 'Mappe', date: null, items: [text('Eins'), text('Zwei')], plan: null }

async function openEditor(store: Store, collection: Collection): Promise<CollectionEditor> {
  const write = async (base: Collection, part: Partial<Collection>) =>
    (await changeCollection(store, base, part)).record
  return createCollectionEditor({ collection, write, later: () => () => undefined })
}

async function readTexts(store: Store): Promise<readonly unknown[]> {
  return (await listCollections(store.database)).map(({ items }) =>
    items.map((item) => (item.kind === 'text' ? item.text : item.entryId)),
  )
}

describe('the editor of a collection', () => {
  it('writes into the row that it was given, wherever that was moved', async () => {
    const store = await openStore()
    const editor = await openEditor(store, await addCollection(store, FIELDS))
    const [first, second] = editor.draft().rows
    if (!first || !second) throw new Error('two rows were expected')
    editor.edit({ rows: [second, first] })
    void editor.flush()
    editor.edit({ rows: editor.draft().rows.map((row) => (row === first ? { ...row, item: text('Eins!') } : row)) })
    await editor.flush()
    expect(await readTexts(store)).toEqual([['Zwei', 'Eins!']])
    expect(editor.draft().rows.map(({ key }) => key)).toEqual([second.key, first.key])
  })

  it('keeps what is typed while a state from elsewhere comes in, and takes the rest', async () => {
    const name = nameDatabase()
    const [here, elsewhere] = [await openStore(name), await openStore(name)]
    const collection = await addCollection(here, FIELDS)
    const editor = await openEditor(here, collection)
    editor.edit({ title: 'Mappe im ' })
    const other = await changeCollection(elsewhere, collection, { items: [text('Zwei'), text('Neu')] })
    editor.follow(other.record)
    await editor.flush()
    expect(editor.draft().title).toBe('Mappe im ')
    expect(editor.saved().title).toBe('Mappe im')
    expect(await readTexts(here)).toEqual([['Zwei', 'Neu']])
    expect(editor.draft().rows.map(({ item }) => item)).toEqual([text('Zwei'), text('Neu')])
  })

  it('loses no key of a plan that is typed while a save is on its way, and keeps a length with its item', async () => {
    const store = await openStore()
    const editor = await openEditor(store, await addCollection(store, FIELDS))
    editor.edit({ plan: { ...EMPTY_PLAN, place: 'Sa' } })
    const saving = editor.flush()
    editor.edit({ plan: { ...EMPTY_PLAN, place: 'Saal' } })
    const timing = { minutes: 30, pause: 10 }
    const [first, second] = editor.draft().rows
    if (!first || !second) throw new Error('two rows were expected')
    editor.edit({ rows: [second, { ...first, item: { ...first.item, timing } }] })
    await saving
    expect(editor.draft().plan?.place).toBe('Saal')
    await editor.flush()
    const [saved] = await listCollections(store.database)
    expect(saved).toMatchObject({ plan: { place: 'Saal' }, items: [text('Zwei'), { ...text('Eins'), timing }] })
  })

  it('does not go back to a state older than what it saved', async () => {
    const store = await openStore()
    const collection = await addCollection(store, FIELDS)
    const editor = await openEditor(store, collection)
    editor.edit({ date: '2026-05-04' })
    await editor.flush()
    editor.follow(collection)
    expect(editor.draft().date).toBe('2026-05-04')
  })
})

describe('the queue of changes', () => {
  it('makes one record of two changes from the same state on the screen', async () => {
    const store = await openStore()
    const shown = await addCollection(store, { ...FIELDS, items: [] })
    const queue = createChangeQueue<Collection>()
    const add = (written: string) =>
      queue(shown, (base) => changeCollection(store, base, { items: [...base.items, text(written)] }))
    await Promise.all([add('Eins'), add('Zwei')])
    expect(await readTexts(store)).toEqual([['Eins', 'Zwei']])
  })

  it('goes on after a change that failed', async () => {
    const store = await openStore()
    const shown = await addCollection(store, { ...FIELDS, items: [] })
    const queue = createChangeQueue<Collection>()
    const failing = queue(shown, () => Promise.reject(new Error('the disk is full')))
    const next = queue(shown, (base) => changeCollection(store, base, { title: 'Danach' }))
    await expect(failing).rejects.toThrow('disk')
    expect((await next).record.title).toBe('Danach')
  })
})
