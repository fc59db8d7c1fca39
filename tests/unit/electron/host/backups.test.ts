import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { BackupReason } from '../../../../core/model/backups'
import { type DatabaseState, EMPTY_DATA, type OwnData } from '../../../../core/model/notes'
import { countOwnData, readBackup, writeBackup } from '../../../../core/notes/backup-file'
import { type Backups, createBackups } from '../../../../electron/host/backups'
import { makeNote, SOME_DATA } from '../../../support/own-data'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 22, 12)

interface Desk {
  readonly dataDir: string
  readonly backups: Backups
  clock: number
}

async function openDesk(dataDir?: string): Promise<Desk> {
  const folder = dataDir ?? (await makeTemporaryFolder())
  const desk: Desk = {
    dataDir: folder,
    clock: START,
    backups: createBackups({ dataDir: folder, version: '1', now: () => new Date(desk.clock), log: () => undefined }),
  }
  onTestFinished(desk.backups.settle)
  return desk
}

function describeData(data: OwnData, revision: number, databaseId = 'datenbank-eins'): [DatabaseState, string] {
  const state = { databaseId, revision, counts: countOwnData(data) }
  const text = writeBackup({ created: new Date(START).toISOString(), appVersion: '1', databaseId, revision, data })
  return [state, text]
}

/** Hands over a backup as a window does, in parts; or why none was due. */
async function backUp(desk: Desk, revision: number, reason: BackupReason = 'change', data = SOME_DATA, id?: string) {
  const [state, text] = describeData(data, revision, id)
  const begun = await desk.backups.begin({ state, reason })
  if (begun.state !== 'open') return begun.state
  for (let at = 0; at < text.length; at += 500) {
    await desk.backups.append({ ticket: begun.ticket, part: text.slice(at, at + 500) })
  }
  return desk.backups.finish({ ticket: begun.ticket, length: text.length })
}

async function readWhole(desk: Desk, name: string): Promise<string> {
  let text = ''
  for (let offset: number | null = 0; offset !== null; ) {
    const { part, next } = await desk.backups.read({ place: 'own', name, offset })
    text += part
    offset = next
  }
  return text
}

describe('backups of the host', () => {
  it('gives back, part by part, what the window handed over, and says what it holds', async () => {
    const desk = await openDesk()
    const data = {
      ...EMPTY_DATA,
      notes: Array.from({ length: 400 }, (_, n) => makeNote({ id: `n${n}`, text: 'äöü😀'.repeat(200) })),
    }
    const info = await backUp(desk, 1, 'change', data)
    const { backups } = await desk.backups.list()
    expect(backups).toEqual([info])
    expect(backups[0]?.counts?.notes).toBe(400)
    expect(readBackup(await readWhole(desk, backups[0]?.name ?? '')).data).toEqual(data)
  })

  it('makes one in ten minutes while things change, one at close, and none where nothing changed', async () => {
    const desk = await openDesk()
    expect(await backUp(desk, 1)).toMatchObject({ place: 'own' })
    desk.clock += 9 * MINUTE
    expect(await backUp(desk, 2)).toBe('too-soon')
    expect(await backUp(desk, 2, 'close')).toMatchObject({ place: 'own' })
    expect(await backUp(desk, 2, 'close')).toBe('unchanged')
    desk.clock += 11 * MINUTE
    expect(await backUp(desk, 2)).toBe('unchanged')
    expect(await backUp(desk, 3)).toMatchObject({ place: 'own' })
    expect(await backUp(desk, 3, 'asked')).toMatchObject({ place: 'own' })
  })

  it('rotates: the ten newest and one of each day before', async () => {
    const desk = await openDesk()
    for (let revision = 0; revision < 60; revision += 1) {
      desk.clock = START + revision * 4 * 60 * MINUTE
      await backUp(desk, revision)
    }
    const { backups } = await desk.backups.list()
    expect(backups).toHaveLength(10 + 8)
    expect(backups[0]?.created).toBe(new Date(desk.clock).toISOString())
  })

  it('never touches files that are not its own, nor backups of another computer in a shared folder', async () => {
    const desk = await openDesk()
    const shared = await makeTemporaryFolder()
    await desk.backups.chooseFolder({ path: shared })
    const folder = join(shared, 'Methodenkoffer-Sicherungen')
    const foreign = ['sicherung-2020-01-01T00-00-00-000Z-fremdeid.json', 'Urlaub.json', 'sicherung.json']
    for (const name of foreign) await writeFile(join(folder, name), '{}')
    for (let revision = 0; revision < 15; revision += 1) {
      desk.clock = START + revision * 11 * MINUTE
      await backUp(desk, revision)
    }
    await desk.backups.settle()
    expect(await readdir(folder)).toEqual(expect.arrayContaining(foreign))
    expect(await readdir(folder)).toHaveLength(10 + foreign.length)
    await desk.backups.wipe()
    expect((await readdir(folder)).sort()).toEqual([...foreign].sort())
  })

  it('puts the newest backup into a folder as soon as it is chosen', async () => {
    const desk = await openDesk()
    await backUp(desk, 1)
    await backUp(desk, 2, 'close')
    const [newest] = (await desk.backups.list()).backups
    const shared = await makeTemporaryFolder()
    await desk.backups.chooseFolder({ path: shared })
    await desk.backups.settle()
    const { backups } = await desk.backups.list()
    expect(backups.filter(({ place }) => place === 'chosen')).toEqual([{ ...newest, place: 'chosen' }])
  })

  it('goes on without the chosen folder, says that it is missing, and uses it again when it is back', async () => {
    const desk = await openDesk()
    const drive = join(await makeTemporaryFolder(), 'laufwerk')
    await mkdir(drive)
    expect(await desk.backups.chooseFolder({ path: drive })).toEqual({ path: drive, state: 'fine' })
    const inside = join(drive, 'Methodenkoffer-Sicherungen')
    await rename(inside, `${drive}-weg`)
    expect(await backUp(desk, 1)).toMatchObject({ place: 'own' })
    await desk.backups.settle()
    expect((await desk.backups.list()).folder).toEqual({ path: drive, state: 'missing' })
    expect(await readdir(drive)).toEqual([])
    await rename(`${drive}-weg`, inside)
    await backUp(desk, 2, 'close')
    await desk.backups.settle()
    expect((await desk.backups.list()).folder).toEqual({ path: drive, state: 'fine' })
    expect(await readdir(inside)).toHaveLength(1)
  })

  it('refuses what is no folder and no whole path', async () => {
    const desk = await openDesk()
    const folder = await makeTemporaryFolder()
    await expect(desk.backups.chooseFolder({ path: join(folder, 'gibt-es-nicht') })).rejects.toMatchObject({
      code: 'backup-folder-missing',
    })
    await expect(desk.backups.chooseFolder({ path: 'hier' })).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(desk.backups.chooseFolder({ path: null })).rejects.toMatchObject({ code: 'invalid-argument' })
  })

  it.each(['../own-data.json', '/etc/passwd', 'own-data.json', 'sicherung-..-x.json'])(
    'reads no file %s',
    async (name) => {
      const desk = await openDesk()
      await desk.backups.report(describeData(SOME_DATA, 1)[0])
      await expect(desk.backups.read({ place: 'own', name, offset: 0 })).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('keeps no half: a lost part, a foreign text or a wrong ticket is refused and the old backups stay', async () => {
    const desk = await openDesk()
    await backUp(desk, 1)
    const [state, text] = describeData(SOME_DATA, 2)
    const upload = async (parts: readonly string[]): Promise<unknown> => {
      const begun = await desk.backups.begin({ state, reason: 'asked' })
      const ticket = begun.state === 'open' ? begun.ticket : ''
      for (const part of parts) await desk.backups.append({ ticket, part })
      return desk.backups.finish({ ticket, length: text.length })
    }
    await expect(upload([text.slice(0, 100), text.slice(200)])).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(upload(['x'.repeat(text.length)])).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(desk.backups.append({ ticket: 'x', part: '' })).rejects.toMatchObject({ code: 'invalid-argument' })
    expect((await desk.backups.list()).backups).toHaveLength(1)
    expect(await desk.backups.expected()).toEqual(describeData(SOME_DATA, 1)[0])
  })

  it('hostile case 63: a backup that cannot be written is an error that says so, and the ones before stay', async () => {
    const desk = await openDesk()
    await backUp(desk, 1)
    await rename(join(desk.dataDir, 'backups'), join(desk.dataDir, 'aside'))
    await writeFile(join(desk.dataDir, 'backups'), 'a file is in the way')
    await expect(backUp(desk, 2, 'close')).rejects.toMatchObject({ code: 'not-writable' })
    await rm(join(desk.dataDir, 'backups'))
    await rename(join(desk.dataDir, 'aside'), join(desk.dataDir, 'backups'))
    expect((await desk.backups.list()).backups).toHaveLength(1)
  })

  it('remembers over a restart what the database held, and from the backups where its book is damaged', async () => {
    const desk = await openDesk()
    expect(await desk.backups.expected()).toBeNull()
    await backUp(desk, 7)
    const [later] = describeData(SOME_DATA, 9)
    await desk.backups.report(later)
    await desk.backups.settle()
    expect(await (await openDesk(desk.dataDir)).backups.expected()).toEqual(later)
    await writeFile(join(desk.dataDir, 'own-data.json'), '{"expected":')
    expect(await (await openDesk(desk.dataDir)).backups.expected()).toEqual(describeData(SOME_DATA, 7)[0])
  })

  it('lists a damaged backup without counts instead of hiding the others', async () => {
    const desk = await openDesk()
    const info = await backUp(desk, 1)
    desk.clock += MINUTE
    await backUp(desk, 2, 'asked')
    await writeFile(join(desk.dataDir, 'backups', typeof info === 'string' ? info : info.name), 'kaputt')
    const { backups } = await desk.backups.list()
    expect(backups.map(({ counts }) => counts === null)).toEqual([false, true])
  })

  it('wipes backups and memory, and says where it could not', async () => {
    const desk = await openDesk()
    const drive = join(await makeTemporaryFolder(), 'laufwerk')
    await mkdir(drive)
    await desk.backups.chooseFolder({ path: drive })
    await backUp(desk, 1)
    await desk.backups.settle()
    await rename(drive, `${drive}-weg`)
    expect(await desk.backups.wipe()).toEqual({ leftIn: drive })
    expect(await readdir(join(desk.dataDir, 'backups'))).toEqual([])
    expect(await desk.backups.expected()).toBeNull()
    expect(await readFile(join(desk.dataDir, 'own-data.json'), 'utf8')).not.toContain('datenban')
  })

  it('writes files that only their owner reads', async () => {
    const desk = await openDesk()
    await backUp(desk, 1)
    const [name] = await readdir(join(desk.dataDir, 'backups'))
    const { mode } = await stat(join(desk.dataDir, 'backups', name ?? ''))
    expect(mode & 0o777).toBe(0o600)
  })

  it('takes what comes after a write that never came, without vouching for it, and only once', async () => {
    const desk = await openDesk()
    await backUp(desk, 1)
    const append = (revision: number, text: string, databaseId = 'datenbank-eins') => {
      const changes = [{ table: 'notes', id: `n${revision}`, record: makeNote({ id: `n${revision}`, text }) }]
      return desk.backups.journal({ databaseId, revision, part: JSON.stringify(changes), isLast: true })
    }
    desk.clock += MINUTE
    await append(2, 'zwei')
    await append(4, 'vier')
    await append(1, 'anderswo', 'zweite-datenbank')
    expect(await desk.backups.expected()).toMatchObject({ databaseId: 'datenbank-eins', revision: 2 })
    const { backups } = await desk.backups.list()
    const texts = await Promise.all(backups.map(async ({ name }) => readBackup(await readWhole(desk, name))))
    const found = texts.map(({ database, data }) => [database.revision, data.notes.map(({ text }) => text)])
    expect(found).toContainEqual([2, expect.arrayContaining(['zwei', 'vier'])])
    expect(found).toContainEqual([1, ['anderswo']])
    desk.clock += MINUTE
    await desk.backups.expected()
    expect((await desk.backups.list()).backups).toHaveLength(backups.length)
  })
})
