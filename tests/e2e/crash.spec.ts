import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { type DataDesk, expect, stateOf, test } from '../support/data-fixtures'
import type { DataBrowser } from '../support/data-page'

/** `npm run test:crash` does a hundred. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 10)
/** Longest time of writing before the kill. Milliseconds. */
const LONGEST = 900

/** Writes as fast as saves complete: new notes and further texts of old ones, three at a time. Every save is told the moment it is called saved. */
async function startWriting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { service, addNote, changeNote } = globalThis.dataPage
    if (service.state.state !== 'ready') throw new Error(service.state.state)
    const { store } = service.state.data
    const { sayISaved } = globalThis as unknown as { sayISaved: (id: string, count: number) => Promise<void> }
    const writeOn = async (): Promise<never> => {
      for (;;) {
        let note = await addNote(store, { entryId: null, text: '0', entrySeen: null })
        void sayISaved(note.id, 0)
        for (let count = 1; count < 5; count += 1) {
          note = (await changeNote(store, note, { text: `${count} ${'Wort '.repeat(count * 100)}` })).record
          void sayISaved(note.id, count)
        }
      }
    }
    for (let writer = 0; writer < 3; writer += 1) void writeOn()
  })
}

/**
 * Opens the page as the person does who takes what is offered: now and then Chromium comes up with an empty or an older database, and the
 * newest backup must then hold every save. Says whether that was so.
 */
async function openAgain(desk: DataDesk, browser: DataBrowser): Promise<{ page: Page; wasRestored: boolean }> {
  const page = await browser.open(desk.address)
  await expect(stateOf(page)).toHaveText(/ready|restore-offered/)
  const wasRestored = await page.evaluate(async () => {
    const { service } = globalThis.dataPage
    if (service.state.state !== 'restore-offered') return false
    const newest = service.state.backups.backups.find(({ counts }) => counts !== null)
    if (newest === undefined) throw new Error('nothing to restore')
    await service.restore(newest, 'merge')
    return true
  })
  return { page, wasRestored }
}

/** Of each note the count that its text begins with. */
async function readCounts(page: Page): Promise<Map<string, number>> {
  const notes = await page.evaluate(async () => {
    const { service, readOwnData } = globalThis.dataPage
    if (service.state.state !== 'ready') throw new Error(service.state.state)
    const data = await readOwnData(service.state.data.store.database)
    return data.notes.map(({ id, text }) => [id, Number.parseInt(text, 10)] as const)
  })
  return new Map(notes)
}

test(`hostile case 61: killed ${ROUNDS} times while notes are saved, every save that was called saved is there`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000)
  const saved = new Map<string, number>()
  let [kills, saves, restored] = [0, 0, 0]
  const checkSaved = (counts: ReadonlyMap<string, number>): void => {
    for (const [id, count] of saved) expect(counts.get(id) ?? -1, `note ${id}`).toBeGreaterThanOrEqual(count)
  }
  const killOnce = async (): Promise<void> => {
    const browser = await desk.start()
    const { page, wasRestored } = await openAgain(desk, browser)
    if (wasRestored) restored += 1
    checkSaved(await readCounts(page))
    await page.exposeFunction('sayISaved', (id: string, count: number) => {
      saved.set(id, count)
      saves += 1
    })
    const savesBefore = saves
    await startWriting(page)
    // Counted from the first save on: a slow machine would be killed before it, and nothing be tried.
    await expect.poll(() => saves).toBeGreaterThan(savesBefore)
    await pause(randomInt(LONGEST))
    await browser.kill()
    kills += 1
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    await killOnce().catch((cause: unknown) => {
      throw new Error(`in round ${round}: ${String(cause)}`, { cause })
    })
  }
  const { page } = await openAgain(desk, await desk.start())
  checkSaved(await readCounts(page))
  expect(saved.size).toBeGreaterThan(ROUNDS)
  console.log(
    `${kills} kills, ${saves} saves of ${saved.size} notes called saved, all there, ${restored} times from the newest backup`,
  )
})
