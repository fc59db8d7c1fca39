import { describe, expect, it, onTestFinished } from 'vitest'
import type { Channel, Machine, Params, Value } from '../../core/contract'
import { countOwnData, readBackup, writeBackup } from '../../core/notes/backup-file'
import { SOME_DATA } from '../support/own-data'
import { makeTemporaryFolder } from '../support/temporary-folder'
import { SHELLS } from './shells'

const STATE = { databaseId: 'eins', revision: 3, counts: countOwnData(SOME_DATA) }
const TEXT = writeBackup({
  created: '2026-11-22T09:00:00.000Z',
  appVersion: '1',
  databaseId: STATE.databaseId,
  revision: STATE.revision,
  data: SOME_DATA,
})

const WRONG: readonly (readonly [Channel, unknown])[] = [
  ['data.report', { ...STATE, revision: -1 }],
  ['data.report', { ...STATE, databaseId: '../x' }],
  ['data.report', { ...STATE, more: 1 }],
  ['backups.begin', { state: STATE, reason: 'laune' }],
  ['backups.append', { ticket: 'x', part: '' }],
  ['backups.append', { ticket: '6f1ed002-ab5c-4b3c-8f4e-0d6f2f2f2f2f', part: 'x'.repeat(300_000) }],
  ['backups.read', { place: 'anderswo', name: 'x', offset: 0 }],
  ['backups.read', { place: 'own', name: 'x', offset: -1 }],
  ['backups.chooseFolder', { path: 'x'.repeat(2000) }],
]

async function read<C extends Channel>(machine: Machine, channel: C, params: Params<C>): Promise<Value<C>> {
  const result = await machine.request(channel, params)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe.each(SHELLS)("the person's data through $name", (shell) => {
  const open = async (dataDir: string): Promise<Machine> => {
    const connection = await shell.connect(dataDir)
    onTestFinished(connection.close)
    return connection.machine
  }

  it('takes a backup in parts of the largest size, and gives it back after a restart', async () => {
    const dataDir = await makeTemporaryFolder()
    const padded = TEXT.replace('"data":{', `"data":{"x":"${'ä'.repeat(256 * 1024)}",`)
    const first = await shell.connect(dataDir)
    const begun = await read(first.machine, 'backups.begin', { state: STATE, reason: 'change' })
    const ticket = begun.state === 'open' ? begun.ticket : ''
    const size = 256 * 1024
    for (let at = 0; at < padded.length; at += size) {
      await read(first.machine, 'backups.append', { ticket, part: padded.slice(at, at + size) })
    }
    await read(first.machine, 'backups.finish', { ticket, length: padded.length })
    await first.close()

    const machine = await open(dataDir)
    expect(await read(machine, 'data.expected', null)).toEqual(STATE)
    const { backups } = await read(machine, 'backups.list', null)
    let text = ''
    for (let offset: number | null = 0; offset !== null; ) {
      const answer: Value<'backups.read'> = await read(machine, 'backups.read', {
        place: 'own',
        name: backups[0]?.name ?? '',
        offset,
      })
      text += answer.part
      offset = answer.next
    }
    expect(text).toBe(padded)
    expect(readBackup(text).data).toEqual(SOME_DATA)
    expect(await read(machine, 'data.wipe', null)).toEqual({ leftIn: null })
    expect(await read(machine, 'backups.list', null)).toEqual({ backups: [], folder: null })
  })

  it.each(WRONG)('refuses %s with wrong arguments', async (channel, params) => {
    const machine = await open(await makeTemporaryFolder())
    const result = await machine.request(channel, params as Params<typeof channel>)
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-argument' } })
  })
})
