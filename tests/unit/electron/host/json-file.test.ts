import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeWriteFailure, writeAtomically } from '../../../../electron/host/atomic-write'
import { createJsonFile } from '../../../../electron/host/json-file'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const schema = z.object({ count: z.number() })

async function open(content?: string) {
  const folder = await makeTemporaryFolder()
  const file = join(folder, 'numbers.json')
  if (content !== undefined) await writeFile(file, content)
  const logged: string[] = []
  const json = createJsonFile({ file, schema, fallback: { count: 0 }, log: (message) => void logged.push(message) })
  return { folder, file, json, logged }
}

it.each(['{ "count": ', '[]', '{ "count": "7" }', '', '\u0000\u0000'])(
  'sets a file with %j aside, says so, and goes on with the defaults',
  async (content) => {
    const { folder, json, logged } = await open(content)
    expect(await json.read()).toEqual({ count: 0 })
    const [aside] = (await readdir(folder)).filter((name) => /^numbers\.damaged-\d+\.json$/.test(name))
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(content)
    expect(logged.join()).toContain('damaged')
    expect(await json.update(({ count }) => ({ count: count + 1 }))).toEqual({ count: 1 })
  },
)

it('starts with the defaults, silently, where there is no file', async () => {
  const { json, logged } = await open()
  expect(await json.read()).toEqual({ count: 0 })
  expect(logged).toEqual([])
})

it('makes changes one after the other, each on the one before', async () => {
  const { file, json } = await open()
  await Promise.all(Array.from({ length: 50 }, () => json.update(({ count }) => ({ count: count + 1 }))))
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ count: 50 })
})

it('goes on after a change that failed, with the value from before', async () => {
  const { json } = await open('{ "count": 5 }')
  const fail = (): never => {
    throw new Error('no')
  }
  await expect(json.update(fail)).rejects.toThrow('no')
  expect(await json.update(({ count }) => ({ count: count + 1 }))).toEqual({ count: 6 })
})

it('leaves the old file and no temporary one behind when it cannot write', async () => {
  const folder = await makeTemporaryFolder()
  const target = join(folder, 'target')
  await mkdir(join(target, 'not-empty'), { recursive: true })
  await expect(writeAtomically(target, 'x')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['target'])
})

it('says that a folder cannot be written to', async () => {
  const folder = await makeTemporaryFolder()
  await writeFile(join(folder, 'file'), '')
  await expect(writeAtomically(join(folder, 'file', 'x.json'), 'x')).rejects.toMatchObject({ code: 'not-writable' })
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'not-writable'],
  ['EACCES', 'not-writable'],
])('names %s by the code %s', (errno, code) => {
  expect(describeWriteFailure(Object.assign(new Error(errno), { code: errno }), 'x')).toMatchObject({ code })
})

it('gives a file to its owner alone, whatever was there before', async () => {
  const folder = await makeTemporaryFolder()
  const file = join(folder, 'secret')
  await writeFile(file, 'old')
  await chmod(file, 0o644)
  await writeAtomically(file, 'new')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
