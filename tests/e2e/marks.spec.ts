import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { selectWithMouse } from './on-entry'

const passage = (page: Page) => page.locator('[data-section-text] p').first()
const toolbar = (page: Page) => page.locator('.mark-toolbar')

/** How far the toolbar stands from where the passage begins. */
async function measureDistance(page: Page): Promise<{ x: number; y: number }> {
  const text = await passage(page).boundingBox()
  const bar = await toolbar(page).boundingBox()
  if (text === null || bar === null) throw new Error('one of them is not on the page')
  return { x: Math.abs(bar.x - text.x), y: bar.y - text.y }
}

for (const width of [1280, 800]) {
  test.describe(`in a window ${width} wide`, () => {
    test.use({ viewport: { width, height: 860 } })

    test('what one can do with a passage stands right below it, whole', async ({ app }) => {
      const { page } = app
      await app.goto('/eintrag/stadtteilspaziergang')
      await selectWithMouse(page, passage(page))
      await expect(async () => {
        const distance = await measureDistance(page)
        expect(distance.y).toBeGreaterThan(10)
        expect(distance.y).toBeLessThan(60)
        expect(distance.x).toBeLessThan(30)
      }).toPass()
      await page.getByRole('button', { name: 'Gelb markieren' }).click()
      await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
      await expect(page.getByRole('button', { name: 'Kommentar speichern' })).toBeInViewport({ ratio: 1 })
      await expect.poll(async () => (await toolbar(page).boundingBox())?.width).toBeGreaterThan(280)
    })
  })
}
