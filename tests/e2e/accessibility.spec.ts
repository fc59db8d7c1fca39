import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { type App, test } from './app'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Each with what comes last in it: a page that is not whole yet has nothing to find. */
const PAGES: readonly (readonly [address: string, last: string])[] = [
  ['/', '.situation'],
  ['/suche?q=streit', '.hit'],
  ['/suche?q=qqqxxyzz', '.results'],
  ['/eintrag/nachbarschaftsmediation', '[aria-label=Markierungen] .text-link'],
  ['/eintrag/internationale-gaerten-goettingen', '[aria-label=Markierungen] .text-link'],
  ['/eintrag/gibt-es-nicht', 'main .button'],
  ['/handlungsfelder', '.theme-card'],
  ['/handlungsfelder/krisen', '.theme-intro'],
  ['/wege', '.path-card'],
  ['/wege/neu-im-quartier', '.path-steps'],
  ['/a-z', 'main h2'],
  ['/praxisbeispiele', 'main h2'],
  ['/merkliste', '.empty-state'],
  ['/mappen', '.empty-state .button:enabled'],
  ['/notizen', '.empty-state'],
  ['/notizen/neu', '.note-editor textarea'],
  ['/papierkorb', '.page-intro + p'],
  ['/einsatzprotokoll', '.empty-state'],
  ['/inhaltspakete', '.pack'],
  ['/blatt/stadtteilspaziergang', '.sheet-actions .button.primary:enabled'],
  ['/karten', '.sheet-actions .button.primary:enabled'],
  ['/redaktion', '.folder-browser, .workspace-choose .button.primary'],
  ['/hilfe', '.contact'],
  ['/einstellungen', '.own-data form.backup-folder'],
]

async function enter(app: App, address: string, last: string): Promise<Page> {
  await app.goto(address)
  await expect(app.page.locator(last).first(), address).toBeVisible()
  await app.page.evaluate(() => document.fonts.ready)
  return app.page
}

async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

for (const appearance of ['hell', 'dunkel', 'starker Kontrast']) {
  test(`axe finds nothing on any page, ${appearance}`, async ({ app }) => {
    test.setTimeout(300_000)
    await app.goto('/einstellungen')
    await app.page.getByRole('radio', { name: appearance }).focus()
    await app.page.keyboard.press('Space')
    await expect(app.page.getByText('Gespeichert')).toBeVisible()
    for (const [address, last] of PAGES) {
      const page = await enter(app, address, last)
      expect(await findViolations(page), address).toEqual([])
    }
  })
}

test('at 400 % zoom nothing scrolls sideways', async ({ app }) => {
  test.setTimeout(300_000)
  await app.page.setViewportSize({ width: 320, height: 640 })
  for (const [address, last] of PAGES) {
    const page = await enter(app, address, last)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(320)
  }
})

test('in a small window the menu opens and closes with the keyboard', async ({ app }) => {
  await app.page.setViewportSize({ width: 360, height: 640 })
  await app.goto('/hilfe')
  const menu = app.page.getByRole('button', { name: 'Menü' })
  await menu.focus()
  await app.page.keyboard.press('Enter')
  await expect(menu).toHaveAttribute('aria-expanded', 'true')
  await app.page.getByRole('link', { name: 'Wege' }).focus()
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { level: 1, name: /Wege/ })).toBeFocused()
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
})

test('the first Tab stop skips the menu', async ({ app }) => {
  await app.goto('/handlungsfelder')
  await app.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await app.page.keyboard.press('Tab')
  await expect(app.page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.press('Tab')
  await expect(app.page.locator('main a').first()).toBeFocused()
})

test('a screen reader hears the number of hits after the typing, and not during it', async ({ app }) => {
  await app.goto('/suche')
  const { page } = app
  const said = page.locator('.results-head [role=status]')
  await expect(said).toHaveText(/^\d+ Einträge/)
  await page.clock.install()
  // Its time stands still while somebody types, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.getByRole('textbox', { name: 'Bibliothek durchsuchen' }).pressSequentially('nachbarschaftsfest')
  await expect(page.locator('.results-head')).toContainText('zu „nachbarschaftsfest“')
  await expect(said).toHaveText(/^\d+ Einträge/)
  await page.clock.resume()
  await expect(said).toHaveText(/^\d+ Treffer zu „nachbarschaftsfest“/)
})
