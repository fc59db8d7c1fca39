import type { Page } from '@playwright/test'
import { expect, test } from './app'

/** Selects the beginning of a paragraph with the mouse; where it is in the window. */
async function selectWithMouse(page: Page, paragraph: number): Promise<{ x: number; y: number }> {
  const text = page.locator('[data-section-text] p').nth(paragraph)
  await text.scrollIntoViewIfNeeded()
  const box = await text.boundingBox()
  if (!box) throw new Error('the paragraph is not on the page')
  await page.mouse.move(box.x + 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 220, box.y + 10, { steps: 5 })
  await page.mouse.up()
  return { x: box.x, y: box.y }
}

for (const width of [1280, 800]) {
  test.describe(`in a window ${width} wide`, () => {
    test.use({ viewport: { width, height: 860 } })

    test('what one can do with a passage stands right below it, whole', async ({ app }) => {
      const { page } = app
      await app.goto('/eintrag/stadtteilspaziergang')
      await expect(page.getByRole('region', { name: 'Markierungen' })).toBeVisible()
      const passage = await selectWithMouse(page, 0)
      const bar = page.locator('.mark-toolbar')
      const box = await bar.boundingBox()
      if (!box) throw new Error('there is no toolbar')
      expect(box.y - passage.y).toBeGreaterThan(10)
      expect(box.y - passage.y).toBeLessThan(60)
      expect(Math.abs(box.x - passage.x)).toBeLessThan(30)
      await page.getByRole('button', { name: 'Gelb markieren' }).click()
      await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
      await expect(page.getByRole('button', { name: 'Kommentar speichern' })).toBeInViewport({ ratio: 1 })
      expect((await bar.boundingBox())?.width).toBeGreaterThan(280)
    })
  })
}
