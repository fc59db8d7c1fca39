import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  chooseDataFolder,
  findLocalCache,
  findPortableFolder,
  prepareDataFolder,
} from '../../../../electron/main/data-folder'
import { readItems } from '../../../../electron/main/open-requests'
import { findPolicyFile, readPolicyFile } from '../../../../electron/main/policy-file'
import { prepareSpelling, setSpelling } from '../../../../electron/main/spelling'
import { describeActivity } from '../../../../electron/main/taskbar'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const PERSON = { home: '/home/eva', name: 'eva' }

describe('the data folder', () => {
  const all = { isGiven: false, standard: '/standard', fromPolicy: '/policy', portable: '/portable' }
  it.each([
    ['the one given by hand', { ...all, isGiven: true }, '/standard'],
    ['beside a portable app', all, '/portable'],
    ["the administrator's", { ...all, portable: null }, '/policy'],
    ["the system's", { ...all, portable: null, fromPolicy: null }, '/standard'],
  ])('is %s', (_which, input, expected) => {
    expect(chooseDataFolder(input)).toBe(expected)
  })

  it.each([
    [{ PORTABLE_EXECUTABLE_DIR: '/stick' }, false, '/stick/Methodenkoffer-Daten'],
    [{ APPIMAGE: '/stick/Methodenkoffer.AppImage' }, true, '/stick/Methodenkoffer-Daten'],
    [{ APPIMAGE: '/home/eva/Methodenkoffer.AppImage' }, false, null],
    [{}, true, null],
  ])('beside the app where %j', (env, exists, expected) => {
    expect(findPortableFolder(env, () => exists)).toBe(expected)
  })

  it('is made for one person alone', async () => {
    const folder = join(await makeTemporaryFolder(), 'a/b')
    prepareDataFolder(folder)
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o077).toBe(0)
  })

  it('must be a folder that can be written to', async () => {
    const file = join(await makeTemporaryFolder(), 'file')
    await writeFile(file, '')
    expect(() => prepareDataFolder(file)).toThrow()
  })

  it('leaves the cache on the computer where profiles travel', () => {
    expect(findLocalCache({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/Methodenkoffer/Cache')
    expect(findLocalCache({ LOCALAPPDATA: '/local' }, 'linux')).toBeNull()
  })
})

describe("the administrator's file", () => {
  it.each([
    ['win32', { ProgramFiles: 'D:\\Programme' }, 'D:\\Programme\\Methodenkoffer-Vorgaben\\policy.json'],
    ['darwin', {}, '/Library/Application Support/Methodenkoffer/policy.json'],
    ['linux', { XDG_CONFIG_HOME: '/home/eva/.config' }, '/etc/methodenkoffer/policy.json'],
  ] as const)('lies on %s where no ordinary person can write', (platform, env, file) => {
    expect(findPolicyFile(platform, env)).toBe(file)
  })

  it('may be absent', async () => {
    expect(readPolicyFile(join(await makeTemporaryFolder(), 'x/policy.json'), PERSON)).toEqual({ state: 'none' })
  })

  it('says what it sets and where it lies', async () => {
    const file = join(await makeTemporaryFolder(), 'policy.json')
    await writeFile(file, '{"updateCheck": false}')
    expect(readPolicyFile(file, PERSON)).toMatchObject({ state: 'set', policy: { file, updateCheck: false } })
  })

  it('stops the start where it is wrong or cannot be read', async () => {
    const file = join(await makeTemporaryFolder(), 'policy.json')
    await writeFile(file, '{"updateCheck": "nein"}')
    expect(readPolicyFile(file, PERSON)).toMatchObject({ state: 'invalid', file })
    const folder = join(await makeTemporaryFolder(), 'policy.json')
    await mkdir(folder)
    expect(readPolicyFile(folder, PERSON).state).toBe('invalid')
  })
})

it('counts relative paths of a second start from the folder in which it was given', () => {
  expect(readItems(['--x', 'Fest.mappe', '/b.kanal'], '/home/eva')).toEqual([
    { type: 'file', kind: 'collection', path: '/home/eva/Fest.mappe' },
    { type: 'file', kind: 'channel', path: '/b.kanal' },
  ])
})

describe('spelling', () => {
  it('is checked by macOS itself', async () => {
    const dataDir = await makeTemporaryFolder()
    expect(prepareSpelling({ platform: 'darwin', dataDir, dictionaryDir: dataDir }, () => undefined)).toBe(true)
  })

  it('is checked elsewhere by the dictionary that comes with the app, also by that of a newer app', async () => {
    const dataDir = await makeTemporaryFolder()
    for (const text of ['BDic old', 'BDic new']) {
      const dictionaryDir = await makeTemporaryFolder()
      await writeFile(join(dictionaryDir, 'de-DE-3-0.bdic'), text)
      expect(prepareSpelling({ platform: 'linux', dataDir, dictionaryDir }, () => undefined)).toBe(true)
      expect(await readFile(join(dataDir, 'Dictionaries/de-DE-3-0.bdic'), 'utf8')).toBe(text)
    }
  })

  it('is off and says why where there is no dictionary, so that none is fetched from the network', async () => {
    const said: string[] = []
    const dataDir = await makeTemporaryFolder()
    const input = { platform: 'win32', dataDir, dictionaryDir: dataDir } as const
    expect(prepareSpelling(input, (message) => said.push(message))).toBe(false)
    expect(said).toEqual([expect.stringContaining('ENOENT')])
  })
})

describe('Chromium is asked to check spelling', () => {
  const listen = (fails = false) => {
    const said: unknown[] = []
    const session = {
      setSpellCheckerEnabled: (isOn: boolean) => void said.push(isOn),
      setSpellCheckerLanguages: (languages: string[]) => void said.push(...languages),
      setSpellCheckerDictionaryDownloadURL: (url: string) => {
        if (fails) throw new TypeError('no such address')
        said.push(new URL(url).hostname.split('.').at(-1))
      },
    }
    return { said, session }
  }

  it('in German, once it cannot fetch anything', () => {
    const { said, session } = listen()
    expect(setSpelling(session, true, () => undefined)).toBe(true)
    expect(said).toEqual([false, 'invalid', 'de-DE', true])
  })

  it.each([
    ['there is no dictionary', false, false],
    ['it cannot be kept from fetching one', true, true],
  ])('never where %s, and the app starts all the same', (_why, isWanted, fails) => {
    const { said, session } = listen(fails)
    expect(setSpelling(session, isWanted, () => undefined)).toBe(false)
    expect(said).toEqual([false])
  })
})

const PROGRESS = { files: 1, totalFiles: 2, bytesPerSecond: 1, secondsLeft: null, isWaiting: false }

it.each([
  [{ type: 'idle' }, -1],
  [{ type: 'preparing' }, 2],
  [{ type: 'fetching', progress: { ...PROGRESS, bytes: 25, totalBytes: 100 } }, 0.25],
  [{ type: 'fetching', progress: { ...PROGRESS, bytes: 0, totalBytes: 0 } }, 2],
  [{ type: 'compiling', done: 3, total: 4 }, 0.75],
  [{ type: 'failed', error: { code: 'channel-offline', message: '', data: {} } }, -1],
] as const)('the taskbar shows %j as %s', (activity, expected) => {
  expect(describeActivity(activity)).toBe(expected)
})
