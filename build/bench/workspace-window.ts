import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startBrowserEdition } from '../../electron/browser/edition'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import type { WorkspaceEnvironment } from '../../electron/host/workspace/environment'
import { provideChromium } from '../chromium'
import { FOLDERS } from '../content/folders'
import { measureLongestTask } from './longest-task'
import { percentile } from './measure'

/** The percentile of 95 of a dozen would be the worst of all. */
const ROUNDS = 40
/** The first of them start threads and load code. */
const WARM_UP = 3
/** What the check finds, and what the preview shows, as soon as it stands in the text. */
const NUMBER = ' Rufen Sie Frau Meyer an: 0511 1234567.'
const FOUND = 'Telefonnummer'
const TYPED = 'Alle stellen ihren Stuhl vor die Tür und bringen mit, was sie gern essen. '

export interface WindowMeasures {
  /** Milliseconds from the key to the finding beside the text, as many as there were rounds. */
  readonly checks: readonly number[]
  /** Milliseconds from the key to the word in the preview. */
  readonly previews: readonly number[]
  /** Longest task of the window's own thread, in milliseconds of processor time. */
  readonly typingTask: number
  readonly folderTask: number
  /** How many times as long as alone a piece of work takes, because the machine does other things as well. */
  readonly load: number
}

declare global {
  interface Window {
    /** Milliseconds from the last input to when what was waited for stood in the page. */
    benchWait?: Promise<number>
  }
}

/** What an editor waits for in the window, in a workspace named `redaktion` below the environment's home. */
export async function measureWorkspaceWindow(workspace: WorkspaceEnvironment, title: string): Promise<WindowMeasures> {
  const executablePath = await provideChromium(process.env, console.log)
  if (executablePath === null) throw new Error('there is no Chromium')
  const edition = await startBrowserEdition({
    port: 0,
    dataDir: join(workspace.home, 'window-data'),
    libraryDir: FOLDERS.compiled,
    rendererDir: FOLDERS.renderer,
    version: '0.0.0',
    packs: findBuiltEnvironment(FOLDERS.built, fetch),
    workspace,
    log: () => undefined,
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.goto(edition.address)
    // The page is there before anything is measured: loading it is the app's start, which other sections measure. Opening the folder and its list counts.
    await page.goto(new URL('/redaktion', edition.address).href)
    await page.getByRole('button', { name: 'redaktion', exact: true }).waitFor()
    const folderTask = await measureLongestTask(page, () => openFolder(page))
    await openEntry(page, title)
    const loads: number[] = []
    const checks = await measureWaits(page, '.findings', NUMBER, FOUND, loads)
    await page.getByRole('tab', { name: 'Leseansicht' }).click()
    const previews = await measureWaits(page, '.reader-preview', NUMBER, '1234567', loads)
    await page.getByRole('tab', { name: 'Fertig?' }).click()
    const typingTask = await measureLongestTask(page, async () => {
      await page.keyboard.type(TYPED.repeat(2), { delay: 60 })
    })
    return { checks, previews, typingTask, folderTask, load: percentile(loads, 0.5) }
  } finally {
    await browser.close()
    await edition.close()
  }
}

/** Opens the folder as a person does, and waits until all of it is checked. */
async function openFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'redaktion', exact: true }).click()
  await page.getByRole('button', { name: 'Diesen Ordner öffnen' }).click()
  await page.getByRole('status').filter({ hasText: 'Fehler' }).waitFor({ timeout: 300_000 })
}

async function openEntry(page: Page, title: string): Promise<void> {
  await page.getByLabel('Einträge suchen').fill(title)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.locator('.findings').waitFor()
  await page
    .locator('.cm-line', { hasText: /^[A-ZÄÖÜ].{40}/ })
    .first()
    .click()
  await page.keyboard.press('End')
}

/** Types and takes back, again and again: the times until the page shows it. */
async function measureWaits(
  page: Page,
  place: string,
  typed: string,
  shown: string,
  loads: number[],
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    loads.push(measureLoad())
    await page.evaluate(watchFor, [place, shown] as const)
    await page.keyboard.insertText(typed)
    const time = await page.evaluate(() => window.benchWait ?? 0)
    if (round >= 0) times.push(time)
    await page.keyboard.press('ControlOrMeta+z')
    await page.locator(place).getByText(shown).first().waitFor({ state: 'detached' })
  }
  return times
}

/** Put into the page: begins to wait for the text, counted from the next input. */
function watchFor([place, shown]: readonly [string, string]): void {
  let started = 0
  document.addEventListener('beforeinput', () => (started = performance.now()), { capture: true, once: true })
  window.benchWait = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (started === 0 || !document.querySelector(place)?.textContent?.includes(shown)) return
      observer.disconnect()
      resolve(performance.now() - started)
    })
    observer.observe(document, { childList: true, subtree: true, characterData: true })
  })
}

/** Some tens of milliseconds of work: by the clock, as a multiple of what the processor spent on it. */
function measureLoad(): number {
  const [clock, before] = [performance.now(), process.cpuUsage()]
  let spent = 0
  while (spent < 30) {
    const { user, system } = process.cpuUsage(before)
    spent = (user + system) / 1000
  }
  return (performance.now() - clock) / spent
}
