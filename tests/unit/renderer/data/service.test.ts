import 'fake-indexeddb/auto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Channel } from '../../../../core/contract'
import type { ErrorCode } from '../../../../core/errors'
import { COUNTED_KINDS } from '../../../../core/model/notes'
import { writeBackup } from '../../../../core/notes/backup-file'
import { deleteDatabase } from '../../../../renderer/data/database'
import { setFavourite } from '../../../../renderer/data/marks'
import { addNote, changeNote } from '../../../../renderer/data/notes'
import { setDeleted } from '../../../../renderer/data/records'
import type { DataService } from '../../../../renderer/data/service'
import { readOwnData } from '../../../../renderer/data/transfer'
import { type Desk, FREE, openDesk, openStore, storeOf, textsOf } from '../../../support/data-desk'
import { SOME_DATA } from '../../../support/own-data'

async function fillAndBackUp(desk: Desk): Promise<DataService> {
  const service = await desk.openWindow()
  for (let n = 0; n < 3; n += 1) await addNote(storeOf(service), { ...FREE, text: `Notiz ${n}` })
  await service.finish()
  return service
}

/** The host refuses one channel from now on, until it is restored. */
function refuse({ host }: Desk, refused: Channel, code: ErrorCode) {
  const { request } = host
  return vi
    .spyOn(host, 'request')
    .mockImplementation(async (channel, params) =>
      channel === refused ? { ok: false, error: { code, message: '', data: {} } } : request.call(host, channel, params),
    )
}

describe("the service of the person's data", () => {
  it('hostile case 62: an emptied database is noticed, and restoring is offered before anything else', async () => {
    const desk = await openDesk()
    ;(await fillAndBackUp(desk)).close()
    await deleteDatabase(desk.name)
    const service = await desk.openWindow()
    expect(service.state).toMatchObject({ state: 'restore-offered', reason: 'emptied', missing: 3 })
    if (service.state.state !== 'restore-offered') return
    const [backup] = service.state.backups.backups
    if (backup === undefined) throw new Error('no backup')
    await service.restore(backup, 'merge')
    expect(await textsOf(storeOf(service))).toEqual(['Notiz 0', 'Notiz 1', 'Notiz 2'])
    service.close()
    expect((await desk.openWindow()).state.state).toBe('ready')
  })

  it('hostile case 62: a few missing records are noticed too, also when no backup knew of them', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    const told = vi.spyOn(desk.host, 'request')
    await addNote(storeOf(service), { ...FREE, text: 'Nach der Sicherung' })
    const counts = expect.objectContaining({ notes: 4 })
    await expect.poll(() => told.mock.calls).toContainEqual(['data.report', expect.objectContaining({ counts })])
    await Promise.all(told.mock.results.map(({ value }) => value))
    const list = await desk.host.request('backups.list', null)
    expect(list).toMatchObject({ value: { backups: [{ counts: { notes: 3 } }] } })
    service.close()
    // Past the window, which would have told the host.
    const { database } = await openStore(desk.name)
    const [first = ''] = await database.notes.toCollection().primaryKeys()
    await database.notes.delete(first)
    database.close()
    const next = await desk.openWindow()
    expect(next.state).toMatchObject({ state: 'restore-offered', reason: 'fewer', missing: 1 })
    await next.goOn()
    expect(next.state.state).toBe('ready')
    next.close()
    expect((await desk.openWindow()).state.state).toBe('ready')
  })

  it('hostile case 61: what was saved after the last backup is in the newest one where the database comes up empty', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    const store = storeOf(service)
    const [first, second] = await store.database.notes.toArray()
    if (first === undefined || second === undefined) throw new Error('no notes')
    await changeNote(store, first, { text: 'Geändert' })
    await setDeleted(store, 'notes', second.id, true)
    await addNote(store, { ...FREE, text: `Lang ${'und länger '.repeat(60_000)}` })
    await setFavourite(store, { id: 'aushang', title: 'Aushang' }, true)
    const before = await readOwnData(store.database)
    service.close()
    await deleteDatabase(desk.name)
    const next = await desk.openWindow()
    expect(next.state).toMatchObject({ state: 'restore-offered', reason: 'emptied', missing: 5 })
    if (next.state.state !== 'restore-offered') return
    const [newest] = next.state.backups.backups
    if (newest === undefined) throw new Error('no backup')
    await next.restore(newest, 'merge')
    expect(await readOwnData(storeOf(next).database)).toEqual(before)
  })

  it('hostile case 61: also before there ever was a backup, and where only the last texts are gone', async () => {
    const desk = await openDesk()
    const service = await desk.openWindow()
    const store = storeOf(service)
    const note = await addNote(store, { ...FREE, text: 'Erster Satz' })
    const stamp = await store.database.meta.get('stamp')
    await changeNote(store, note, { text: 'Erster Satz und mehr' })
    // As Chromium comes up when the end of its log is lost.
    await store.database.notes.put(note)
    if (stamp) await store.database.meta.put(stamp)
    service.close()
    const next = await desk.openWindow()
    expect(next.state).toMatchObject({ state: 'restore-offered', reason: 'older', missing: 0 })
    if (next.state.state !== 'restore-offered') return
    const [newest] = next.state.backups.backups
    if (newest) await next.restore(newest, 'merge')
    expect(await textsOf(storeOf(next))).toEqual(['Erster Satz und mehr'])
  })

  it('says so where a write cannot be kept outside the database, and makes a backup at the next', async () => {
    const desk = await openDesk()
    const service = await desk.openWindow()
    const full = refuse(desk, 'data.journal', 'disk-full')
    const store = storeOf(service)
    await addNote(store, { ...FREE, text: 'Ohne Platz' })
    const inTrouble = { state: 'ready', trouble: { code: 'disk-full' } }
    expect(service.state).toMatchObject(inTrouble)
    // That the count comes through meanwhile says nothing of the writes.
    await expect.poll(() => full.mock.calls.filter(([channel]) => channel === 'data.report').length).toBeGreaterThan(0)
    await Promise.all(full.mock.results.map(({ value }) => value))
    expect(service.state).toMatchObject(inTrouble)
    full.mockRestore()
    await addNote(store, { ...FREE, text: 'Mit Platz' })
    expect(service.state).toMatchObject({ state: 'ready', trouble: null })
    service.close()
    await deleteDatabase(desk.name)
    const next = await desk.openWindow()
    if (next.state.state !== 'restore-offered') throw new Error(next.state.state)
    expect(next.state.backups.backups[0]?.counts?.notes).toBe(2)
  })

  it('forgets the writes after the last backup when everything is wiped', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    await addNote(storeOf(service), { ...FREE, text: 'Geheim' })
    await service.wipe()
    const files = await readdir(desk.dataDir)
    expect(files).not.toContain('own-data-journal.jsonl')
    service.close()
    expect((await desk.openWindow()).state.state).toBe('ready')
  })

  it('takes no backup of an emptied database while restoring is offered', async () => {
    const desk = await openDesk()
    ;(await fillAndBackUp(desk)).close()
    const before = await readdir(join(desk.dataDir, 'backups'))
    await deleteDatabase(desk.name)
    const service = await desk.openWindow()
    await service.finish()
    expect(await readdir(join(desk.dataDir, 'backups'))).toEqual(before)
  })

  it('hostile case 68: export, wipe and import give the same', async () => {
    const desk = await openDesk()
    const service = await desk.openWindow()
    const text = writeBackup({
      created: '2026-11-22T09:00:00.000Z',
      appVersion: '1',
      databaseId: 'x',
      revision: 1,
      data: SOME_DATA,
    })
    await service.importText(text)
    const exported = await (await service.exportJson()).text()
    await service.finish()
    expect(await service.wipe()).toEqual({ leftIn: null })
    expect(await readdir(join(desk.dataDir, 'backups'))).toEqual([])
    const empty = await readOwnData(storeOf(service).database)
    for (const kind of COUNTED_KINDS) expect(empty[kind]).toEqual([])
    await service.importText(exported)
    expect(await readOwnData(storeOf(service).database)).toEqual(SOME_DATA)
  })

  it('is open again where wiping failed, and goes on with a file that the person had saved', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    const exported = await (await service.exportJson()).text()
    refuse(desk, 'data.wipe', 'not-writable')
    await expect(service.wipe()).rejects.toMatchObject({ code: 'not-writable' })
    // The database is gone, what the host knows of it is not: the person decides.
    expect(service.state).toMatchObject({ state: 'restore-offered', reason: 'emptied' })
    await service.importText(exported)
    await service.goOn()
    expect(await textsOf(storeOf(service))).toEqual(['Notiz 0', 'Notiz 1', 'Notiz 2'])
  })

  it('hostile case 68: a broken file changes nothing', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    const exported = await (await service.exportJson()).text()
    for (const broken of [exported.slice(0, -20), '{}', exported.replace('"schema":2', '"schema":5')]) {
      await expect(service.importText(broken)).rejects.toMatchObject({ code: expect.stringMatching(/^file-/) })
    }
    expect(await textsOf(storeOf(service))).toEqual(['Notiz 0', 'Notiz 1', 'Notiz 2'])
  })

  it('replaces everything by a backup, and keeps what stood there as a backup', async () => {
    const desk = await openDesk()
    const service = await fillAndBackUp(desk)
    const list = await desk.host.request('backups.list', null)
    const [old] = list.ok ? list.value.backups : []
    if (old === undefined) throw new Error('no backup')
    await addNote(storeOf(service), { ...FREE, text: 'Ganz neu' })
    await service.restore(old, 'replace')
    expect(await textsOf(storeOf(service))).toEqual(['Notiz 0', 'Notiz 1', 'Notiz 2'])
    const after = await desk.host.request('backups.list', null)
    const backups = after.ok ? after.value.backups : []
    expect(backups.slice(0, 2).map(({ counts }) => counts?.notes)).toEqual([3, 4])
    service.close()
    expect((await desk.openWindow()).state.state).toBe('ready')
  })

  it('hostile case 64: a database that cannot be opened is not deleted; it is tried again, and a backup is offered', async () => {
    const desk = await openDesk()
    ;(await fillAndBackUp(desk)).close()
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'AbortError')
    })
    onTestFinished(() => broken.mockRestore())
    const service = await desk.openWindow()
    expect(service.state).toMatchObject({ state: 'failed', error: { code: 'data-unreadable' } })
    if (service.state.state === 'failed') expect(service.state.backups.backups).toHaveLength(1)
    broken.mockRestore()
    await service.open()
    expect(await textsOf(storeOf(service))).toEqual(['Notiz 0', 'Notiz 1', 'Notiz 2'])
  })

  it('shows a favourite of one window in the search and lists of another', async () => {
    const desk = await openDesk()
    const [left, right] = [await desk.openWindow(), await desk.openWindow()]
    if (right.state.state !== 'ready') throw new Error('not ready')
    const { worker } = right.state.data
    const query = { text: 'nachbarn', tag: null, entry: null, offset: 0, limit: 10 }
    expect((await worker.call('listNotes', query)).total).toBe(0)
    await addNote(storeOf(left), { ...FREE, text: 'Ein Fest mit der Nachbarin' })
    await setFavourite(storeOf(left), { id: 'a', title: 'Aushang' }, true)
    await expect.poll(async () => (await worker.call('listNotes', query)).total).toBe(1)
  })
})
