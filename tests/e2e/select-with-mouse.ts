import { expect, type Locator, type Page } from '@playwright/test'

/** Selects the beginning of a paragraph of an entry with the mouse, once the text can be marked and stands still. */
export async function selectWithMouse(page: Page, paragraph: Locator): Promise<void> {
  await expect(page.getByRole('button', { name: 'Mit der Tastatur markieren' })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  await paragraph.hover({ position: { x: 2, y: 10 } })
  await page.mouse.down()
  await paragraph.hover({ position: { x: 220, y: 10 } })
  await page.mouse.up()
}
