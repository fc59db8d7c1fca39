import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Database, type OpenOptions, openDatabase, watch, watchChanges } from '../../../../renderer/data/database'
import { addNote } from '../../../../renderer/data/notes'
import { SCHEMA, type SchemaVersion } from '../../../../renderer/data/schema'
import { readOwnData } from '../../../../renderer/data/transfer'
import { FREE, nameDatabase, openStore, textsOf, wait } from '../../../support/data-desk'
import { makeCollection } from '../../../support/own-data'

const NEWEST = SCHEMA.at(-1)?.number ?? 0

function upgradeBy(upgrade: SchemaVersion['upgrade']): readonly SchemaVersion[] {
  return [
    ...SCHEMA,
    {
      number: NEWEST + 1,
      stores: { notes: 'id, entryId, updated, deletedAt, pinned' },
      ...(upgrade ? { upgrade } : {}),
    },
  ]
}

async function fill(name: string): Promise<void> {
  const store = await openStore(name)
  await addNote(store, { ...FREE, text: 'Von früher' })
  store.database.close()
}

function open(name: string, schema: readonly SchemaVersion[], backUp: OpenOptions['backUp'] = async () => undefined) {
  return openDatabase({ name, schema, newId: () => 'neu', wait, backUp })
}

function closeAtEnd(database: Database): Database {
  onTestFinished(() => database.close())
  return database
}

describe('opening the database', () => {
  it('hostile case 65: an older app opens a newer form for reading only, and writes nothing', async () => {
    const name = nameDatabase()
    await fill(name)
    closeAtEnd((await open(name, upgradeBy(undefined))).database).close()
    const { database, isNewer } = await open(name, SCHEMA)
    closeAtEnd(database)
    expect(isNewer).toBe(true)
    expect((await readOwnData(database)).notes.map(({ text }) => text)).toEqual(['Von früher'])
    expect((await database.meta.get('stamp'))?.schema).toBe(NEWEST + 1)
  })

  it('hostile case 65: an upgrade is backed up before it begins', async () => {
    const name = nameDatabase()
    await fill(name)
    const order: string[] = []
    const schema = upgradeBy(async () => order.push('upgrade'))
    const { database } = await open(name, schema, async (old) => {
      order.push(`backup of ${(await readOwnData(old)).notes.length}`)
    })
    closeAtEnd(database)
    expect(order).toEqual(['backup of 1', 'upgrade'])
    expect((await database.meta.get('stamp'))?.schema).toBe(NEWEST + 1)
    expect(await textsOf({ database })).toEqual(['Von früher'])
  })

  it('hostile case 65: an upgrade that throws leaves the old data whole and says so', async () => {
    const name = nameDatabase()
    await fill(name)
    const schema = upgradeBy(async (transaction) => {
      await transaction.table('notes').clear()
      throw new Error('mitten darin')
    })
    await expect(open(name, schema)).rejects.toMatchObject({ code: 'data-upgrade-failed' })
    const { database, isNewer } = await open(name, SCHEMA)
    expect(isNewer).toBe(false)
    expect(await textsOf({ database: closeAtEnd(database) })).toEqual(['Von früher'])
  })

  it('does not upgrade without a backup', async () => {
    const name = nameDatabase()
    await fill(name)
    const refuse = async (): Promise<void> => Promise.reject(new Error('no room'))
    await expect(open(name, upgradeBy(undefined), refuse)).rejects.toMatchObject({ code: 'data-unreadable' })
    const { database } = await open(name, SCHEMA)
    expect((await closeAtEnd(database).meta.get('stamp'))?.schema).toBe(NEWEST)
  })

  it('keeps its id over restarts', async () => {
    const name = nameDatabase()
    const first = await openStore(name)
    const stamp = await first.database.meta.get('stamp')
    first.database.close()
    expect(await (await openStore(name)).database.meta.get('stamp')).toEqual(stamp)
  })
})

describe('the forms of the database', () => {
  it('1 to 2: collections get a place for their plan and keep all they had', async () => {
    const name = nameDatabase()
    const { plan: _, ...old } = makeCollection({ items: [{ kind: 'entry', entryId: 'fishbowl' }] })
    const first = (await open(name, SCHEMA.slice(0, 1))).database
    await first.table('collections').add(old)
    first.close()
    const { database } = await open(name, SCHEMA.slice(0, 2))
    expect(await closeAtEnd(database).collections.toArray()).toEqual([{ ...old, plan: null }])
  })
})

describe('watching', () => {
  it('hears what another window writes', async () => {
    const name = nameDatabase()
    const [left, right] = [await openStore(name), await openStore(name)]
    const seen: number[] = []
    onTestFinished(
      watch(
        () => left.database.notes.count(),
        (count) => seen.push(count),
        () => undefined,
      ),
    )
    const spans: string[] = []
    onTestFinished(watchChanges(left.database, 'notes', (list) => spans.push(...list.map(({ from }) => from))))
    await expect.poll(() => seen.at(-1)).toBe(0)
    const note = await addNote(right, { ...FREE, text: 'Eins' })
    await expect.poll(() => seen.at(-1)).toBe(1)
    expect(spans).toContain(note.id)
  })
})
