import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLogFile, type LogLevel } from '../../../../electron/host/log-file'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

async function open(level: LogLevel, maxBytes?: number) {
  const folder = join(await makeTemporaryFolder(), 'logs')
  const mirrored: string[] = []
  const log = createLogFile({
    folder,
    level,
    now: () => new Date('2026-11-22T10:00:00Z'),
    mirror: (message) => mirrored.push(message),
    maxBytes,
  })
  return { folder, log, mirrored, read: () => readFile(join(folder, 'methodenkoffer.log'), 'utf8') }
}

it('writes one line an event with time and level, whatever is in the message', async () => {
  const { log, read } = await open('info')
  log.warn('first\nof two')
  log.info('second')
  expect(await read()).toBe('2026-11-22T10:00:00.000Z warn first of two\n2026-11-22T10:00:00.000Z info second\n')
})

it('leaves out what is less important than was asked for', async () => {
  const { log, read } = await open('warn')
  log.error('a')
  log.info('b')
  log.debug('c')
  expect(await read()).toMatch(/^\S+ error a\n$/)
})

it('keeps three files, the oldest goes', async () => {
  const { log, folder } = await open('info', 100)
  for (let index = 0; index < 40; index += 1) log.info(`event number ${index}`)
  const names = (await readdir(folder)).sort()
  expect(names).toEqual(['methodenkoffer.1.log', 'methodenkoffer.2.log', 'methodenkoffer.log'])
  const all = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('')
  expect(all).toContain('event number 39')
  expect(all).not.toContain('event number 1\n')
  expect(all.length).toBeLessThan(500)
})

it('goes on without a log where nothing can be written, and says so', async () => {
  const { log, folder, mirrored } = await open('info')
  await writeFile(folder, 'a file is in the way')
  log.warn('still alive')
  expect(mirrored).toEqual(['still alive', expect.stringContaining('the log cannot be written')])
})

it('is gone when all data are removed', async () => {
  const { log, folder } = await open('info')
  log.info('x')
  await log.clear()
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})
