import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { DEFAULT_SHEET_SETTINGS } from '../../core/model/sheet'
import { writeDocx } from '../../core/sheets/docx/document'
import { writeHtml } from '../../core/sheets/html/document'
import { compileFolder } from '../../electron/host/compile/compile-folder'
import { provideChromium } from '../chromium'
import { WORKER_URL } from '../content/folders'
import { readSheetFonts } from '../content/sheet-fonts'
import { percentile, timedAsync } from './measure'
import type { BenchSection } from './section'
import { createBenchFolder } from './sheets-folder'
import { formatMs } from './table'

const ENTRIES = 50
const ROUNDS = 5
const { look } = DEFAULT_SHEET_SETTINGS

/** A folder of fifty entries as PDF and DOCX, beside what Chromium itself needs to print the same page; memory for ten and two hundred. */
export const sheetsSection: BenchSection = {
  name: 'sheets',
  run: async ({ folder }) => {
    const executablePath = await provideChromium(process.env, console.log)
    if (executablePath === null) throw new Error('there is no Chromium')
    const work = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-sheets-'))
    const libraryDir = join(work, 'library')
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      await compileFolder({ folder, outFolder: libraryDir, workerUrl: WORKER_URL })
      const file = join(work, 'folder.html')
      const bare: number[] = []
      const whole: number[] = []
      const docx: number[] = []
      let pages = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const built = await timedAsync(() => buildHtml(libraryDir))
        await writeFile(file, built.value)
        const printed = await timedAsync(() => printFile(browser, file))
        bare.push(printed.ms)
        whole.push(built.ms + printed.ms)
        pages = printed.value
        docx.push(
          (
            await timedAsync(async () =>
              writeDocx(await createBenchFolder(libraryDir, ENTRIES), { look, image: () => null }),
            )
          ).ms,
        )
      }
      const memory = [...(await compareMemory(libraryDir, 'html')), ...(await compareMemory(libraryDir, 'docx'))]
      const ms = (values: readonly number[]): string => formatMs(percentile(values, 0.5))
      const ratio = (percentile(whole, 0.5) / percentile(bare, 0.5)).toFixed(2)
      return {
        title: `Workshop folder of ${ENTRIES} entries (${pages} pages)`,
        columns: ['what', 'value', 'limit'],
        rows: [
          ['bare print of the same page (ms)', ms(bare), ''],
          ['PDF, from entries to file (ms)', ms(whole), ''],
          ['PDF beside the bare print', `${ratio}×`, '1.3×'],
          ['DOCX, from entries to file (ms)', ms(docx), '3000'],
          ...memory,
        ],
        notes: [
          `Medians of ${ROUNDS}. Memory: most that a process of its own had while it wrote the format; html is what a PDF is printed from.`,
        ],
      }
    } finally {
      await browser.close()
      await rm(work, { recursive: true, force: true })
    }
  },
}

async function buildHtml(libraryDir: string): Promise<string> {
  const [document, fonts] = await Promise.all([createBenchFolder(libraryDir, ENTRIES), readSheetFonts()])
  return writeHtml(document, { look, fonts, imageAddress: () => null, pageNumber: () => 1 })
}

/** As the desktop app's hidden window prints; gives the number of pages. */
async function printFile(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  await context.close()
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function compareMemory(libraryDir: string, format: 'html' | 'docx'): Promise<string[][]> {
  const [small, large] = [await measureMemory(libraryDir, 10, format), await measureMemory(libraryDir, 200, format)]
  const toMegabytes = (kilobytes: number): string => (kilobytes / 1000).toFixed(0)
  return [
    [`memory of ${format}, 10 entries (MB)`, toMegabytes(small), ''],
    [`memory of ${format}, 200 entries (MB)`, toMegabytes(large), ''],
    [`memory of ${format}, 200 beside 10`, `${(large / small).toFixed(2)}×`, '2×'],
  ]
}

/** The median: when garbage is collected is chance, and moves a single run by a tenth. */
async function measureMemory(libraryDir: string, count: number, format: string): Promise<number> {
  const script = join(import.meta.dirname, 'sheets-memory.ts')
  const args = ['--import', 'tsx', script, libraryDir, String(count), format]
  const sizes: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, args)
    sizes.push(Number(stdout.trim()))
  }
  return percentile(sizes, 0.5)
}
