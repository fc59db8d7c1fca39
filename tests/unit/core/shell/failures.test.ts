import { describe, expect, it } from 'vitest'
import { decideAfterCrash } from '../../../../core/shell/after-crash'
import { redact, writeReport } from '../../../../core/shell/report'
import { beginStart, FIRST_START, finishStart } from '../../../../core/shell/start-record'

describe('safe mode', () => {
  it('comes by itself after two starts in a row that failed, and stays until one succeeds', () => {
    const first = beginStart(FIRST_START, false)
    const second = beginStart(first.record, false)
    const third = beginStart(second.record, false)
    const fourth = beginStart(third.record, false)
    expect([first, second, third, fourth].map(({ safe }) => safe)).toEqual([false, false, true, true])
    expect(beginStart(finishStart(), false).safe).toBe(false)
  })

  it('comes when it is asked for', () => {
    expect(beginStart(FIRST_START, true).safe).toBe(true)
  })
})

it.each([
  [null, 1_000, 'reopen'],
  [1_000, 61_001, 'reopen'],
  [1_000, 61_000, 'ask'],
  [1_000, 1_001, 'ask'],
])('a window that crashed at %s and at %s: %s', (before, now, outcome) => {
  expect(decideAfterCrash(before, now)).toBe(outcome)
})

const PERSONAL = {
  home: 'C:\\Users\\Eva Müller',
  user: 'Eva Müller',
  computer: 'PC-ROSENTAL',
  folders: ['C:\\Users\\Eva Müller\\AppData\\Roaming\\Methodenkoffer'],
}

describe('a report', () => {
  it.each([
    [
      'ENOENT: no such file, open C:\\Users\\Eva Müller\\AppData\\x.json',
      'ENOENT: no such file, open <Ordner>\\AppData\\x.json',
    ],
    ['at file:///c:/users/eva müller/app.js:1:2', 'at file:///<Ordner>/app.js:1:2'],
    ['from pc-rosental', 'from <Computer>'],
    ['cannot save "Streit bei Familie Kaya"', 'cannot save <Text>'],
    ['GET https://intranet.example/eva failed', 'GET <Adresse> failed'],
    ['mail of eva.mueller@example.org', 'mail of <E-Mail>'],
    ['/home/kaya/.config/x', '<Ordner>/.config/x'],
  ])('of %j says %j', (text, expected) => {
    expect(redact(text, PERSONAL)).toBe(expected)
  })

  it('fits a dialog, and says what failed and where', () => {
    const stack = `TypeError: x\n${'    at handle (app.asar/out/main/index.js:10:5)\n'.repeat(50)}`
    const report = writeReport({
      version: '1.2.3',
      system: 'Windows 10.0.22631 x64',
      runtime: 'Electron 45.4.1',
      at: '2026-11-22T10:00:00.000Z',
      error: { name: 'TypeError', message: `kaputt ${'x'.repeat(500)}`, stack },
      personal: PERSONAL,
    })
    expect(report.split('\n').length).toBeLessThanOrEqual(20)
    expect(report).toContain('Methodenkoffer 1.2.3\nWindows 10.0.22631 x64 · Electron 45.4.1\n2026-11-22T10:00:00.000Z')
    expect(report).toContain('TypeError: kaputt')
    expect(report).toContain('at handle (app.asar/out/main/index.js:10:5)')
    expect(Math.max(...report.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(160)
  })
})
