import { describe, expect, it } from 'vitest'
import { isDecidedByPolicy, parsePolicy } from '../../../../core/shell/policy'

const PERSON = { home: '/home/eva', name: 'eva' }
const FINGERPRINT = 'ab12'.repeat(16)
const NOTHING = {
  channel: null,
  backupFolder: null,
  dataFolder: null,
  updateCheck: null,
}

const parse = (value: unknown) => parsePolicy(JSON.stringify(value), PERSON)

describe("the administrator's file", () => {
  it.each([
    [{}, NOTHING],
    [
      { channel: 'https://inhalte.example.org/kanal/', rootFingerprint: 'AB12 '.repeat(16).trim() },
      { ...NOTHING, channel: { address: 'https://inhalte.example.org/kanal', fingerprint: FINGERPRINT } },
    ],
    [{ backupFolder: '\\\\server\\sicherung\\{user}' }, { ...NOTHING, backupFolder: '\\\\server\\sicherung\\eva' }],
    [{ dataFolder: '{home}/methodenkoffer' }, { ...NOTHING, dataFolder: '/home/eva/methodenkoffer' }],
    [{ updateCheck: false }, { ...NOTHING, updateCheck: false }],
  ])('%j is understood', (value, policy) => {
    expect(parse(value)).toEqual({ state: 'valid', policy })
  })

  it('may begin with a byte order mark, as editors of Windows write it', () => {
    expect(parsePolicy('\uFEFF{"updateCheck":false}', PERSON).state).toBe('valid')
  })

  it.each([
    ['an unknown key', { chanel: 'https://x.example' }, 'chanel'],
    ['an address without fingerprint', { channel: 'https://x.example' }, 'belong together'],
    ['a fingerprint without address', { rootFingerprint: FINGERPRINT }, 'belong together'],
    ['an address that is not https', { channel: 'http://x.example', rootFingerprint: FINGERPRINT }, 'https'],
    ['a short fingerprint', { channel: 'https://x.example', rootFingerprint: 'ab' }, '64'],
    ['one data folder for all', { dataFolder: '/srv/methodenkoffer' }, '{user}'],
    ['one backup folder for all', { backupFolder: 'X:\\' }, '{user}'],
    ['a path that hangs on the folder of the start', { dataFolder: 'daten/{user}' }, 'whole path'],
    ['an update check that is forced on', { updateCheck: true }, 'updateCheck'],
    ['a list', [], 'expected object'],
  ])('%s is refused with the reason', (_what, value, reason) => {
    expect(parse(value)).toMatchObject({ state: 'invalid', problems: [expect.stringContaining(reason)] })
  })

  it.each(['', '{', 'null', `{"x":"${'a'.repeat(70_000)}"}`])('text that is no such file is refused (%#)', (text) => {
    expect(parsePolicy(text, PERSON).state).toBe('invalid')
  })
})

describe('what the administrator decided', () => {
  const policy = { ...NOTHING, backupFolder: '/x' }

  it('is not changed by the window', () => {
    expect(isDecidedByPolicy('backups.chooseFolder', policy)).toBe(true)
    expect(isDecidedByPolicy('backups.dropFolder', policy)).toBe(true)
  })

  it('leaves everything else to the person', () => {
    expect(isDecidedByPolicy('settings.write', policy)).toBe(false)
    expect(isDecidedByPolicy('backups.chooseFolder', NOTHING)).toBe(false)
  })
})
