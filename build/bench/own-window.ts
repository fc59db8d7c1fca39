import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import type { OwnData } from '../../core/model/notes'
import { startBrowserEdition } from '../../electron/browser/edition'
import { compileFolder } from '../../electron/host/compile/compile-folder'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import { provideChromium } from '../chromium'
import { FOLDERS, WORKER_URL } from '../content/folders'
import { measureLongestTask } from './longest-task'
import type { BenchContext } from './section'

const OPENED = 100
/** Notes that an entry shows before one asks for all of them. */
const SHOWN_NOTES = 5
/** The first entries also fetch what draws notes. */
const WARM_UP = 5
/** Reading in a full backup takes a while on a busy machine. Milliseconds. */
const PATIENCE = 180_000
/** A person holds the button of the mouse for about this long. Milliseconds. */
const PRESSED = 80

export interface OwnWindow {
  /** From the click on an entry until its text stands there. Milliseconds. */
  readonly bare: readonly number[]
  /** Until its notes and its highlights, found again in the text, stand there as well. Milliseconds. */
  readonly full: readonly number[]
  /** Longest tasks, in milliseconds of processor time: while entries are opened, and while a note is written beside one. */
  readonly openingTask: number
  readonly typingTask: number
}

/** Opens entries in the window itself, without one's own data and with all of it, and writes in a note. `text` is a backup with `data` in it. */
export async function measureOwnWindow(
  { folder, corpus }: BenchContext,
  data: OwnData,
  text: string,
): Promise<OwnWindow> {
  const executablePath = await provideChromium(process.env, console.log)
  if (executablePath === null) throw new Error('there is no Chromium')
  const work = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-own-'))
  const libraryDir = join(work, 'library')
  await compileFolder({ folder, outFolder: libraryDir, workerUrl: WORKER_URL })
  const edition = await startBrowserEdition({
    port: 0,
    dataDir: join(work, 'data'),
    libraryDir,
    rendererDir: FOLDERS.renderer,
    version: '0.0.0',
    packs: findBuiltEnvironment(FOLDERS.built, fetch),
    log: () => undefined,
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    const entries = corpus.entries.map(({ id, title }) => ({
      id,
      title,
      notes: Math.min(SHOWN_NOTES, data.notes.filter(({ entryId }) => entryId === id).length),
      marks: data.highlights.filter(({ entryId }) => entryId === id).length,
    }))
    const bare = await openAll(await openPage(context, edition.address), entries.map(withoutOwn))
    const page = await openPage(context, edition.address)
    await readIn(page, edition.address, text)
    const full = await openAll(page, entries)
    // Tracing takes its own time: what it finds is one question, how long it takes another.
    const openingTask = await measureLongestTask(page, async () => void (await openAll(page, entries)))
    return { bare, full, openingTask, typingTask: await measureLongestTask(page, () => typeBesideEntry(page)) }
  } finally {
    await browser.close()
    await edition.close()
    await rm(work, { recursive: true, force: true, maxRetries: 3 })
  }
}

interface Opened {
  readonly id: string
  readonly title: string
  readonly notes: number
  readonly marks: number
}

const withoutOwn = (entry: Opened): Opened => ({ ...entry, notes: 0, marks: 0 })

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('main h1').waitFor({ state: 'attached' })
  return page
}

async function readIn(page: Page, address: string, text: string): Promise<void> {
  await page.goto(new URL('/einstellungen', address).href)
  const file = { name: 'sicherung.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  // What is given before the database is open would be refused.
  await page.locator('.own-data button:enabled', { hasText: 'Datei einlesen' }).waitFor()
  await page.locator('.own-data input[type=file]').setInputFiles(file)
  await page.getByText(/^Eingelesen: /).waitFor({ timeout: PATIENCE })
}

async function openAll(page: Page, entries: readonly Opened[]): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < OPENED + WARM_UP; n += 1) {
    const entry = entries[(n * 31) % entries.length]
    if (entry) times.push(await openEntry(page, entry))
  }
  return times.slice(WARM_UP)
}

/** Follows the link among the results of a search, as a person does: with the mouse, once the page stands still. */
async function openEntry(page: Page, opened: Opened): Promise<number> {
  const results = `/suche?q=${encodeURIComponent(opened.title)}`
  await page.evaluate((address) => history.pushState(null, '', address), results)
  const link = page.locator(`.hit a[href="/eintrag/${opened.id}"]`)
  await link.scrollIntoViewIfNeeded()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  // In an object, or it would be waited for before the click.
  const watched = await page.evaluateHandle(({ title, notes, marks }) => {
    const time = new Promise<number>((resolve) => {
      let clicked = 0
      // No named function in here: the bench's own loader would name it with a helper that the page does not have.
      const once = { capture: true, once: true }
      window.addEventListener(
        'click',
        ({ timeStamp }) => {
          clicked = timeStamp
        },
        once,
      )
      new MutationObserver((_, observer) => {
        if (document.querySelector('article h1')?.textContent !== title) return
        if (document.querySelector('.prose section') === null) return
        if (document.querySelectorAll('.entry-notes > li').length !== notes) return
        if (document.querySelectorAll('.mark-list > li').length !== marks) return
        observer.disconnect()
        resolve(performance.now() - clicked)
      }).observe(document, { childList: true, subtree: true, characterData: true })
    })
    return { time }
  }, opened)
  await link.click({ delay: PRESSED })
  return watched.evaluate(({ time }) => time)
}

async function typeBesideEntry(page: Page): Promise<void> {
  await page.locator('.side-card').getByRole('button', { name: 'Neue Notiz' }).click()
  const field = page.getByRole('textbox', { name: 'Text der Notiz' })
  await field.fill('Ein Absatz, der schon da war, und dann noch einer. '.repeat(40))
  await field.pressSequentially('Und jetzt wird weitergeschrieben, Zeichen um Zeichen. '.repeat(4), { delay: 30 })
}
