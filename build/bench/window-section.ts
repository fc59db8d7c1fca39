import { access, appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { startBrowserEdition } from '../../electron/browser/edition'
import { compileFolder } from '../../electron/host/compile/compile-folder'
import { findBuiltEnvironment } from '../../electron/host/packs/built-environment'
import { provideChromium } from '../chromium'
import { FOLDERS, WORKER_URL } from '../content/folders'
import { generateFolder } from './generate-folder'
import { percentile, timedAsync } from './measure'
import type { BenchSection } from './section'
import { formatKilobytes, formatMs, formatRatio } from './table'

const GENERATED_SIZES = [150, 500, 2000]
const ROUNDS = 7
const TYPED = 'etwas gegen Einsamkeit, zwei Stunden, kein Geld'

declare global {
  interface Window {
    /** Milliseconds from the beginning of the navigation to the first hit. */
    benchSearchable?: number
    /** Longest tasks of the window's thread. Milliseconds. */
    benchTasks?: number[]
  }
}

/** Put into the page before its own scripts: notes when the first hit stands there, and every long task. */
function watchPage(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.hit')) return
    window.benchSearchable = performance.now()
    observer.disconnect()
  }).observe(document, { childList: true, subtree: true })
  window.benchTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks?.push(duration)
  }).observe({ type: 'longtask' })
}

interface WindowMeasures {
  readonly empty: number
  readonly searchable: number
  readonly longestTask: number
  readonly heap: number
}

async function measureEmpty(page: Page, address: string): Promise<number> {
  await page.goto(new URL('/icon.svg', address).href)
  return page.evaluate(() => performance.now())
}

async function measureStart(page: Page, address: string): Promise<number> {
  await page.goto(new URL('/suche?q=streit', address).href)
  await page.waitForFunction(() => window.benchSearchable !== undefined)
  return page.evaluate(() => window.benchSearchable ?? 0)
}

async function measureWindow(context: BrowserContext, address: string): Promise<WindowMeasures> {
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await page.goto(address)
  const empty: number[] = []
  const searchable: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await measureEmpty(page, address))
    searchable.push(await measureStart(page, address))
  }
  await page.evaluate(() => {
    window.benchTasks = []
  })
  await page.getByRole('textbox').fill('')
  await page.getByRole('textbox').pressSequentially(TYPED, { delay: 60 })
  const tasks = await page.evaluate(() => window.benchTasks ?? [])
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.close()
  return {
    empty: percentile(empty, 0.5),
    searchable: percentile(searchable, 0.5),
    longestTask: Math.max(0, ...tasks),
    heap: usedSize,
  }
}

/** The scripts that the first window loads before it shows anything, zipped. Bytes. */
async function measureFirstScripts(): Promise<number> {
  const page = await readFile(join(FOLDERS.renderer, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '')
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await readFile(join(FOLDERS.renderer, path))).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Compiling, and the window in Chromium: from the start to the first hit, typing, memory. */
export const windowSection: BenchSection = {
  name: 'window',
  run: async ({ folder, corpus }) => {
    await access(join(FOLDERS.renderer, 'index.html')).catch(() => {
      throw new Error('the window is not built yet: npm run build')
    })
    const executablePath = await provideChromium(process.env, console.log)
    if (executablePath === null) throw new Error('there is no Chromium')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    const work = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-window-'))
    const rows: string[][] = []
    try {
      for (const size of [corpus.entries.length, ...GENERATED_SIZES]) {
        const source = size === corpus.entries.length ? folder : join(work, `content-${size}`)
        if (source !== folder) await generateFolder(folder, source, size)
        const libraryDir = join(work, `library-${size}`)
        const shared = { workerUrl: WORKER_URL, appVersion: 'bench' }
        const compiled = await timedAsync(() => compileFolder({ ...shared, folder: source, outFolder: libraryDir }))
        const changed = join(work, `changed-${size}`)
        await copyWithOneChange(source, changed)
        const again = await timedAsync(() =>
          compileFolder({ ...shared, folder: changed, outFolder: `${changed}-library`, before: [libraryDir] }),
        )
        const edition = await startBrowserEdition({
          port: 0,
          dataDir: join(work, `data-${size}`),
          libraryDir,
          rendererDir: FOLDERS.renderer,
          version: '0.0.0',
          packs: findBuiltEnvironment(FOLDERS.built, fetch),
          log: () => undefined,
        })
        const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
        const measured = await measureWindow(context, edition.address)
        await context.close()
        await edition.close()
        const name = source === folder ? `library (${size})` : `generated (${size})`
        rows.push(toRow(name, compiled.ms, again.ms, measured))
      }
    } finally {
      await browser.close()
      await rm(work, { recursive: true, force: true })
    }
    return {
      title: 'Compiling, and the window in Chromium (ms)',
      columns: [
        'library',
        'compile',
        'again',
        'empty page',
        'searchable',
        'ratio',
        'over 2× empty',
        'longest task',
        'heap',
      ],
      rows,
      notes: [
        `first scripts of the window, zipped: ${formatKilobytes(await measureFirstScripts())}`,
        'again: after a change in one entry, with the texts of the library before.',
        'searchable: from the beginning of the navigation to the first hit of a query in the address; empty page: a picture from the same',
        `server. Medians of ${ROUNDS}. over 2× empty: what searchable takes beyond twice the empty page. longest task: of the window's thread`,
        'over 50 ms while a sentence is typed; 0 where there is none. heap: of the window after a collection.',
      ],
    }
  },
}

/** What an update of one entry is for the library. */
async function copyWithOneChange(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  const [first = ''] = (await readdir(join(to, 'methods'))).sort()
  await appendFile(join(to, 'methods', first), '\nEin Satz mehr.\n')
}

function toRow(
  name: string,
  compile: number,
  again: number,
  { empty, searchable, longestTask, heap }: WindowMeasures,
): string[] {
  return [
    name,
    formatMs(compile),
    formatMs(again),
    formatMs(empty),
    formatMs(searchable),
    formatRatio(searchable, empty),
    formatMs(Math.max(0, searchable - 2 * empty)),
    formatMs(longestTask),
    formatKilobytes(heap),
  ]
}
