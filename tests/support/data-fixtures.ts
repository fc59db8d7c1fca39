import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { DataPage } from '../fixtures/data-page/page'
import { buildDataPage, type DataBrowser, findPort, serveDataPage, startBrowser } from './data-page'

declare global {
  var dataPage: DataPage
}

export interface DataDesk {
  readonly folder: string
  readonly address: string
  /** A browser on the one profile of the test. */
  start(): Promise<DataBrowser>
}

/** `desk` is a running browser edition with the page of tests/fixtures/data-page, and browsers that may be killed. */
export const test = base.extend<{ desk: DataDesk }, { pageDir: string }>({
  pageDir: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-page-'))
      await buildDataPage(folder)
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  desk: async ({ pageDir }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-data-'))
    const server = await serveDataPage(pageDir, join(folder, 'data'), await findPort())
    const browsers: DataBrowser[] = []
    const start = async (): Promise<DataBrowser> => {
      const browser = await startBrowser(join(folder, 'profile'))
      browsers.push(browser)
      return browser
    }
    await use({ folder, address: server.address, start })
    for (const browser of browsers) await browser.kill()
    await server.stop()
    // What a crash left behind says more than the failure does.
    if (testInfo.status === testInfo.expectedStatus) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    else console.log(`the database and the backups are kept in ${folder}`)
  },
})

export const stateOf = (page: Page) => page.locator('#state')

export async function openReady(browser: DataBrowser, address: string): Promise<Page> {
  const page = await browser.open(address)
  await expect(stateOf(page)).not.toHaveText('opening')
  const state = await page.evaluate(() =>
    JSON.stringify({ ...globalThis.dataPage.service.state, data: null, backups: null }),
  )
  expect(state).toContain('"state":"ready"')
  return page
}

export { expect }
