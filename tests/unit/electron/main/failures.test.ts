import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App, BrowserWindow, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { reopenAfterCrash } from '../../../../electron/main/crash'
import { createFailureReporter } from '../../../../electron/main/failure-report'
import { noteStart } from '../../../../electron/main/start-record'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

/** An app that only notes what is asked of it, and a person who answers dialogs in this order. */
function open(answers: number[]) {
  const asked: MessageBoxOptions[] = []
  const done: string[] = []
  const app = {
    getPath: () => '/home/eva',
    getVersion: () => '1.2.3',
    isReady: () => true,
    quit: () => done.push('quit'),
    relaunch: (options?: { args: string[] }) =>
      done.push(`relaunch ${options?.args.includes('--safe') ? 'safely' : ''}`),
  } as unknown as App
  const showMessageBox = async (...args: unknown[]) => {
    asked.push(args.at(-1) as MessageBoxOptions)
    return { response: answers.shift() ?? 0, checkboxChecked: false }
  }
  return { app, asked, done, dialog: { showMessageBox } as Electron.Dialog }
}

function openWindow(done: string[]) {
  const webContents = Object.assign(new EventEmitter(), { reload: () => done.push('reload') })
  return { webContents, isDestroyed: () => false } as unknown as BrowserWindow
}

async function crash(window: BrowserWindow, reason = 'crashed'): Promise<void> {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  await new Promise(setImmediate)
}

describe('a window whose process died', () => {
  it('is loaded again by itself; at the second time within a minute the person decides', async () => {
    const { app, asked, done, dialog } = open([1])
    const window = openWindow(done)
    let time = 0
    reopenAfterCrash(window, { app, dialog, now: () => time, log: () => undefined })
    await crash(window)
    expect([done, asked]).toEqual([['reload'], []])
    time = 30_000
    await crash(window, 'oom')
    expect(asked).toHaveLength(1)
    expect(done).toEqual(['reload', 'relaunch safely', 'quit'])
  })

  it('is left alone where it ended in good order', async () => {
    const { app, done, dialog } = open([])
    const window = openWindow(done)
    reopenAfterCrash(window, { app, dialog, now: () => 0, log: () => undefined })
    await crash(window, 'clean-exit')
    expect(done).toEqual([])
  })
})

describe('a failure of the main process', () => {
  async function report(answers: number[], file: string | null) {
    const { app, asked, done, dialog } = open(answers)
    const logged: string[] = []
    const tell = createFailureReporter({
      app,
      dialog,
      chooseFile: async () => file,
      dataDir: '/home/eva/.config/Methodenkoffer',
      now: () => new Date('2026-11-22T10:00:00Z'),
      log: (message) => logged.push(message),
    })
    return { tell, asked, done, logged }
  }

  it('shows what a report would say, and starts anew', async () => {
    const { tell, asked, done } = await report([0], null)
    await tell(new Error('no /home/eva/.config/Methodenkoffer/own-data.json'))
    expect(asked[0]?.detail).toContain('Error: no <Ordner>/own-data.json')
    expect(asked[0]?.detail).not.toContain('eva')
    expect(done).toEqual(['relaunch ', 'quit'])
  })

  it('saves exactly what it showed where the person wants it', async () => {
    const file = join(await makeTemporaryFolder(), 'bericht.txt')
    const { tell, asked, done } = await report([1, 2], file)
    await tell(new TypeError('kaputt'))
    const saved = await readFile(file, 'utf8')
    expect(saved).toContain('TypeError: kaputt')
    expect(asked[0]?.detail).toContain(saved)
    expect(asked[1]?.detail).toContain(`Der Bericht ist gespeichert: ${file}`)
    expect(done).toEqual(['quit'])
  })

  it('says when it could not be saved, and asks again', async () => {
    const { tell, asked } = await report([1, 2], join(await makeTemporaryFolder(), 'x\0'))
    await tell(new Error('kaputt'))
    expect(asked[1]?.detail).toContain('konnte dort nicht gespeichert werden')
  })

  it('shows one dialog at a time, and logs the rest', async () => {
    const { tell, asked, logged } = await report([2], null)
    await Promise.all([tell(new Error('first')), tell(new Error('second'))])
    expect(asked).toHaveLength(1)
    expect(logged.map((line) => /first|second/.exec(line)?.[0])).toEqual(['first', 'second'])
  })
})

it('starts safely after two starts that came to nothing, and normally once a window stood', async () => {
  const dataDir = await makeTemporaryFolder()
  const begin = () => noteStart(dataDir, false, () => undefined)
  expect((await begin()).safe).toBe(false)
  expect((await begin()).safe).toBe(false)
  const third = await begin()
  expect(third.safe).toBe(true)
  await third.finish()
  expect((await begin()).safe).toBe(false)
})
