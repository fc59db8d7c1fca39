import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'

/** `npm start` and `npm run browser` as somebody on a terminal meets them. */

const root = join(import.meta.dirname, '../..')
const START = ['--import', 'tsx', 'build/start.ts']
const BROWSER = ['out/main/browser.js']

let folder: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-start-'))
})

test.afterEach(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly output: string
}

/** Runs until it ends, or until it prints an address, and then stops it with Ctrl-C. */
async function runUntilAddress(args: readonly string[], env: NodeJS.ProcessEnv = {}, dataDir = folder): Promise<Ended> {
  const child = start(args, env, dataDir)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (/Strg\+C/.test(output)) child.kill('SIGINT')
    })
  }
  const [code] = await once(child, 'close')
  return { code, output }
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, dataDir = folder) {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ELECTRON_OVERRIDE_DIST_PATH: _override, ...rest } = process.env
  return spawn(process.execPath, [...args, '--no-open', '--data', dataDir], { cwd: root, env: { ...rest, ...env } })
}

/** Of the edition that was just started; what it says may come in pieces. */
async function readAddress({ stdout }: ChildProcessWithoutNullStreams): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const address = ADDRESS.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('it ended without an address')
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{64}/

test('without a display: one sentence, the address, and exit code 0 on Ctrl-C', async () => {
  test.skip(process.platform !== 'linux', 'Only Linux runs without a display as a matter of course.')
  const { code, output } = await runUntilAddress([...START, '--port', '0'])
  expect(output.split('\n')[0]).toMatch(/^Hier gibt es keinen Bildschirm .*Browser-Ausgabe\.$/)
  expect(output).toMatch(ADDRESS)
  expect(output).not.toMatch(/^\s+at /m)
  expect(code).toBe(0)
})

test('with an Electron that cannot start: its reason in one sentence instead of its own words', async () => {
  test.skip(process.platform === 'win32', 'The stand-in for a broken Electron is a shell script.')
  const broken = join(folder, 'electron')
  await writeFile(
    broken,
    '#!/bin/sh\necho "electron: error while loading shared libraries: libnss3.so: cannot open" >&2\nexit 127\n',
  )
  await chmod(broken, 0o755)
  const { code, output } = await runUntilAddress([...START, '--port', '0'], { ELECTRON_OVERRIDE_DIST_PATH: folder })
  expect(output.split('\n')[0]).toContain('die Systembibliothek libnss3.so fehlt')
  expect(output).not.toContain('error while loading')
  expect(output).toMatch(ADDRESS)
  expect(code).toBe(0)
})

test('an Electron that ran and ended gives its exit code, and no browser edition', async () => {
  test.skip(process.platform === 'win32', 'The stand-in for Electron is a shell script.')
  const quits = join(folder, 'electron')
  await writeFile(quits, '#!/bin/sh\nexit 0\n')
  await chmod(quits, 0o755)
  expect(await runUntilAddress(START, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({ code: 0, output: '' })
})

test('a taken port: one sentence and exit code 1; our own edition on it: where it is, and 0', async () => {
  const first = start([...BROWSER, '--port', '0'])
  const port = new URL(await readAddress(first)).port
  const own = await runUntilAddress([...BROWSER, '--port', port])
  expect(own).toMatchObject({ code: 0, output: expect.stringMatching(/^Der Methodenkoffer läuft schon\. .*token=/) })
  const foreign = await runUntilAddress([...BROWSER, '--port', port], {}, join(folder, 'other'))
  expect(foreign).toEqual({ code: 1, output: expect.stringMatching(/^Der Port \d+ ist schon belegt: [^\n]+\n$/) })
  const ended = once(first, 'exit')
  first.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
})

test('arguments that it does not know: one sentence and exit code 1', async () => {
  for (const args of [
    ['--prot', '1'],
    ['--port', 'x'],
    ['--port', '70000'],
  ]) {
    const { code, output } = await runUntilAddress([...BROWSER, ...args])
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toMatch(/^Das habe ich nicht verstanden/)
    expect(code).toBe(1)
  }
})
