import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { findReadyElectron } from '../../build/electron-runtime'
import { expect, test } from './app'

/** What only the desktop shell has. Hostile cases 50, 51 and 53. */

test.beforeEach(({ shell }) => {
  test.skip(shell !== 'desktop', 'This is about the desktop app alone.')
})

test('the window gets the two functions of the contract, and cannot change them', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { machine } = window
    if (machine === undefined) return null
    const refused = await Promise.resolve()
      .then(() => machine.request('machine:request' as 'settings.read', null))
      .then(
        () => 'answered',
        () => 'refused',
      )
    return { names: Object.keys(machine), isFrozen: Object.isFrozen(machine), refused }
  })
  expect(seen).toEqual({ names: ['request', 'on'], isFrozen: true, refused: 'refused' })
})

test('events come without an event object, and end when they are no longer wanted', async ({ page }) => {
  const heard = await page.evaluate(async () => {
    const { machine } = window
    const calls: unknown[][] = []
    const stop = machine?.on('settings.changed', (...args) => calls.push(args))
    await machine?.request('settings.write', { textSize: 23 })
    stop?.()
    await machine?.request('settings.write', { textSize: 26 })
    return calls
  })
  expect(heard).toEqual([[{ appearance: 'system', textSize: 23 }]])
})

test('no window opens, and the window goes nowhere else', async ({ app }) => {
  const before = app.page.url()
  await app.electron.evaluate(({ BrowserWindow }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    // Behind the app's own listener: what that denied is known by then.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', ({ url, defaultPrevented }) => {
      asked.push(`${url} ${defaultPrevented ? 'denied' : 'allowed'}`)
    })
  })
  const readAsked = (): Promise<unknown> => app.electron.evaluate(() => Reflect.get(globalThis, 'asked'))
  await app.page.evaluate(() => {
    window.open('https://example.org/', '_blank', 'noopener')
    for (const target of ['_blank', '_self']) {
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      link.target = target
      document.body.append(link)
      link.click()
    }
  })
  // The last of the three: what came before it was answered by then.
  await expect.poll(readAsked).toEqual(['https://example.org/ denied'])
  const refused = app.page.waitForEvent('console', (message) => message.text().includes('file:///etc/passwd'))
  await app.page.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  await refused
  await expect.poll(() => app.electron.windows().length).toBe(1)
  expect(app.page.url()).toBe(before)
  const open = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(open).toBe(1)
})

test('an address outside of the app is not found', async ({ page }) => {
  const paths = [
    '/..%2f..%2fetc/passwd',
    '/%5c..%5cetc',
    '/assets/%00.js',
    '/library/x/catalogue.json',
    '/package.json',
  ]
  const found = await page.evaluate((all) => Promise.all(all.map(async (path) => (await fetch(path)).status)), paths)
  expect(found).toEqual(paths.map(() => 404))
})

test('a second app on the same data ends at once, and leaves the first alone', async ({ app }) => {
  const runtime = findReadyElectron(process.env)
  if (runtime.kind === 'missing') throw new Error('the first app runs')
  const second = spawn(runtime.executable, ['.', `--user-data-dir=${app.dataDir}`], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => app.page.evaluate(() => document.readyState)).toBe('complete')
})

test('what was asked for is saved when the app quits, and the window comes back where it was', async ({ app }) => {
  await app.page.evaluate(() => window.machine?.request('settings.write', { textSize: 20 }))
  const place = { x: 60, y: 40, width: 900, height: 700 }
  await app.electron.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  const readPlace = (): Promise<unknown> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(readPlace).toEqual(place)
  await app.restart()
  expect(await app.page.evaluate(() => window.machine?.request('settings.read', null))).toMatchObject({
    value: { textSize: 20 },
  })
  await expect.poll(readPlace).toEqual(place)
})
