import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeBackup } from '../../core/notes/backup-file'
// The page that the tests of the data use: the real service, worker and hooks in a real Chromium, without the rest of the window.
import { buildDataPage, findPort, serveDataPage, startBrowser } from '../../tests/support/data-page'
import { measureLongestTask } from './longest-task'
import { percentile } from './measure'
import { generateOwnData } from './notes-data'
import { measureOwnWindow } from './own-window'
import type { BenchSection } from './section'
import { formatMs, formatRatio } from './table'

const NOTES = 5000
const HIGHLIGHTS = 2000
const OPENED = 200
const QUERIES = [
  'fest',
  'nachbar',
  'spaziergang',
  'aeltere',
  'treppenhaus',
  'e',
  'konflikt vermitteln',
  'gibtesnicht',
  'notiz 4711',
]
/** Milliseconds. */
const GOAL = 50

/** What a full database costs: reading, searching, typing, backing up. */
export const notesSection: BenchSection = {
  name: 'notes',
  run: async (context) => {
    const { corpus } = context
    const folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-bench-notes-'))
    const data = generateOwnData(corpus, NOTES, HIGHLIGHTS)
    const text = writeBackup({
      created: new Date().toISOString(),
      appVersion: 'bench',
      databaseId: 'messung',
      revision: 1,
      data,
    })
    const ids = [...new Set(data.notes.flatMap(({ entryId }) => entryId ?? []))]
    await buildDataPage(join(folder, 'page'))
    const server = await serveDataPage(join(folder, 'page'), join(folder, 'data'), await findPort())
    const browser = await startBrowser(join(folder, 'profile'))
    try {
      const page = await browser.open(server.address)
      await page.getByText('ready').waitFor({ state: 'attached' })
      await page.evaluate((backup) => globalThis.dataPage.service.importText(backup), text)
      const opened = await openEntries(page, ids)
      const searched = await searchNotes(page)
      const backup = await measureLongestTask(page, () => backUp(page))
      const own = await measureOwnWindow(context, data, text)
      return {
        title: `Notes: ${NOTES} notes, ${HIGHLIGHTS} highlights, ${(text.length / 1e6).toFixed(1)} MB (ms)`,
        columns: ['what', 'p50', 'p95', 'longest task', 'goal'],
        rows: [
          ['notes of an entry read', ...percentiles(opened), '', `${GOAL}`],
          ['entry opened, without', ...percentiles(own.bare), '', ''],
          ['entry opened, with own', ...percentiles(own.full), formatMs(own.openingTask), `${GOAL}`],
          [
            'ratio',
            formatRatio(percentile(own.full, 0.5), percentile(own.bare, 0.5)),
            formatRatio(percentile(own.full, 0.95), percentile(own.bare, 0.95)),
            '',
            '',
          ],
          ['note search', ...percentiles(searched), '', `${GOAL}`],
          ['typing in a note', '', '', formatMs(own.typingTask), `${GOAL}`],
          ['during a backup', '', '', formatMs(backup), `${GOAL}`],
        ],
        notes: [
          'read: notes and highlights of one entry from the database. opened: in the window, from the click on a result until the text stands',
          'there; with own: and its first five notes, and its highlights found again. search: question to the worker and answer with 50 snippets.',
          "longest task: of the window's own thread, in processor time. Typing: in a note beside an entry with its notes.",
        ],
      }
    } finally {
      await browser.kill()
      await server.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  },
}

function percentiles(values: readonly number[]): [string, string] {
  return [formatMs(percentile(values, 0.5)), formatMs(percentile(values, 0.95))]
}

function openEntries(page: Page, ids: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(
    async ([entries, count]) => {
      const { service, listNotesOf, listHighlights } = globalThis.dataPage
      if (service.state.state !== 'ready') throw new Error(service.state.state)
      const { database } = service.state.data.store
      const times: number[] = []
      for (let n = 0; n < count; n += 1) {
        const id = entries[(n * 31) % entries.length] ?? ''
        const started = performance.now()
        await Promise.all([listNotesOf(database, id), listHighlights(database, id)])
        times.push(performance.now() - started)
      }
      return times
    },
    [ids, OPENED] as const,
  )
}

function searchNotes(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (queries) => {
    const { service } = globalThis.dataPage
    if (service.state.state !== 'ready') throw new Error(service.state.state)
    const { worker } = service.state.data
    // No named function in here: the bench's own loader would name it with a helper that the page does not have.
    const rest = { tag: null, entry: null, offset: 0, limit: 50 }
    await worker.call('listNotes', { text: '', ...rest })
    const times: number[] = []
    for (let round = 0; round < 20; round += 1) {
      for (const query of queries) {
        const started = performance.now()
        await worker.call('listNotes', { text: query, ...rest })
        times.push(performance.now() - started)
      }
    }
    return times
  }, QUERIES)
}

function backUp(page: Page): Promise<void> {
  return page.evaluate(() => globalThis.dataPage.service.finish())
}
