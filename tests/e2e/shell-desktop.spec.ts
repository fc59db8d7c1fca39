import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findReadyElectron } from '../../build/electron-runtime'
import { COLLECTION_FORMAT, COLLECTION_SCHEMA, type CollectionFile } from '../../core/model/notes'
import { type App, expect, test } from './app'
import { writeNoteBeside } from './on-entry'

/** What an administrator lets in: opening, menus, failures. Wired to Electron's own interfaces. */

const root = join(import.meta.dirname, '../..')

test.beforeEach(({ shell }) => {
  test.skip(shell !== 'desktop', 'This is about the desktop app alone.')
})

/** Starts the app once more, as a double click or a link does; it ends as soon as the first has taken over. */
async function startAgain(app: App, ...args: string[]): Promise<void> {
  const code = await runApp(app.dataDir, ...args)
  expect(code).toBe(0)
}

async function runApp(dataDir: string, ...args: string[]): Promise<unknown> {
  const runtime = findReadyElectron(process.env)
  if (runtime.kind === 'missing') throw new Error('there is no Electron here')
  const child = spawn(runtime.executable, ['.', `--user-data-dir=${dataDir}`, ...args], { cwd: root, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code
}

const COLLECTION: CollectionFile = {
  format: COLLECTION_FORMAT,
  schema: COLLECTION_SCHEMA,
  created: '2026-11-22T10:00:00.000Z',
  title: 'Sommerfest am Brunnen',
  date: null,
  items: [],
  plan: null,
}

test('a link opens its entry in the window that is there', async ({ app }) => {
  await startAgain(app, 'methodenkoffer://eintrag/fishbowl')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(/Fishbowl/)
})

test('a link that is not exactly an entry opens nothing', async ({ app }) => {
  await startAgain(app, 'methodenkoffer://eintrag/../einstellungen', '--safe', '/etc/passwd.zip')
  await startAgain(app, 'methodenkoffer://eintrag/fishbowl')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(/Fishbowl/)
  await expect(app.page.locator('.notice')).toHaveCount(0)
})

test('a file that another start was given is opened, and a broken one is explained', async ({ app }) => {
  const whole = join(app.dataDir, 'Fest.mappe')
  await writeFile(whole, JSON.stringify(COLLECTION))
  await startAgain(app, whole)
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Sommerfest am Brunnen')
  const broken = join(app.dataDir, 'Kaputt.mappe')
  await writeFile(broken, JSON.stringify(COLLECTION).slice(0, 40))
  await startAgain(app, broken)
  await expect(app.page.getByRole('heading', { level: 1, name: 'Mappen' })).toBeVisible()
  await expect(app.page.locator('.notice.error')).toBeVisible()
  await startAgain(app, join(app.dataDir, 'gibt-es-nicht.kanal'))
  await expect(app.page.locator('.notice.error')).toContainText('gibt-es-nicht.kanal')
})

test('a file dropped onto the window goes to its page, any other is explained', async ({ app }) => {
  const drop = (name: string): Promise<void> =>
    app.page.evaluate((fileName) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['kein Zip'], fileName))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, name)
  await drop('Urlaub.png')
  await expect(app.page.locator('.notice.error')).toContainText('Urlaub.png')
  await drop('Neues.zip')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Inhaltspakete' })).toBeVisible()
  await expect(app.page.locator('.notice.error')).toContainText('Inhaltspaket')
})

test('the menu leads to the pages of the window', async ({ app }) => {
  const choose = (label: string): Promise<void> =>
    app.electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      const item = items?.find((each) => each.label === wanted)
      item?.click()
    }, label)
  await choose('Mappen')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Mappen' })).toBeVisible()
  await choose('Hilfe sofort')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Hilfe sofort' })).toBeVisible()
})

test('a window whose process dies comes back with what was being written (case 55)', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  await writeNoteBeside(app.page, 'Das hier war noch nicht fertig')
  const crashed = app.page.waitForEvent('crash')
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await crashed
  const readLog = (): Promise<string> => readFile(join(app.dataDir, 'logs/methodenkoffer.log'), 'utf8')
  await expect.poll(readLog).toContain("the window's process is gone: crashed")
  await app.restart()
  await app.goto('/notizen')
  await expect(app.page.getByRole('link', { name: /Das hier war noch nicht fertig/ })).toBeVisible()
})

test('after two starts that came to nothing, only what came with the app is there', async ({ app }) => {
  await app.restart(() => writeFile(join(app.dataDir, 'start.json'), '{"unfinished": 2}'))
  await expect(app.page.getByText(/^Abgesicherter Modus/)).toBeVisible()
  const refused = await app.page.evaluate(() =>
    window.machine?.request('channel.preview', { source: { type: 'address', address: 'https://example.org' } }),
  )
  expect(refused).toMatchObject({ ok: false, error: { code: 'safe-mode' } })
  await app.restart()
  const about = await app.page.evaluate(() => window.machine?.request('app.about', null))
  expect(about).toMatchObject({ ok: true, value: { safeMode: false } })
  await expect(app.page.getByText(/^Abgesicherter Modus/)).toHaveCount(0)
})

test('an unhandled failure shows a report without personal data, and sends nothing', async ({ app }) => {
  const shown = await app.electron.evaluate(async ({ dialog, app: electronApp }) => {
    const seen: string[] = []
    dialog.showMessageBox = async (...args: unknown[]) => {
      seen.push(String((args.at(-1) as { detail?: string }).detail))
      return { response: 2, checkboxChecked: false }
    }
    const { quit } = electronApp
    electronApp.quit = () => undefined
    process.emit('uncaughtException', new Error(`cannot read ${electronApp.getPath('userData')}/own-data.json`))
    await new Promise(setImmediate)
    electronApp.quit = quit
    return seen
  })
  expect(shown).toHaveLength(1)
  expect(shown[0]).toContain('cannot read <Ordner>/own-data.json')
  expect(shown[0]).not.toContain(app.dataDir)
  const log = await readFile(join(app.dataDir, 'logs/methodenkoffer.log'), 'utf8')
  expect(log).toContain('the main process failed')
})

test('the log holds nothing of a note', async ({ app }) => {
  await app.goto('/eintrag/telefonkette')
  await writeNoteBeside(app.page, 'Geheimes über Frau Kaya')
  await app.restart()
  const log = await readFile(join(app.dataDir, 'logs/methodenkoffer.log'), 'utf8')
  expect(log).toContain(' info version ')
  expect(log).not.toContain('Kaya')
})

test('the self-test opens an entry, prints it, and says so in a file', async ({ dataDir }) => {
  test.skip(findReadyElectron(process.env).kind === 'missing', 'The desktop app cannot run here.')
  const folder = join(dataDir, 'selbsttest')
  expect(await runApp(join(dataDir, 'other'), `--self-test=${folder}`)).toBe(0)
  const result: unknown = JSON.parse(await readFile(join(folder, 'ergebnis.json'), 'utf8'))
  expect(result).toMatchObject({ ok: true, heading: expect.stringContaining('Methodenkoffer') })
  expect((await readFile(join(folder, 'eintrag.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a number is copied although the app grants no permission', async ({ app }) => {
  await app.goto('/hilfe')
  await app.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
  })
  await app.page.getByRole('button', { name: /116 016/ }).click()
  await expect(app.page.getByText('kopiert', { exact: true })).toBeVisible()
  await app.page.keyboard.press('ControlOrMeta+K')
  await expect(app.page.getByRole('textbox', { name: 'Bibliothek durchsuchen' })).toBeFocused()
  await app.page.keyboard.press('ControlOrMeta+V')
  await expect(app.page).toHaveURL(/116/)
})
