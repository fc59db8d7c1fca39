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

/** Writes a note beside the text of an entry and waits until it is saved; the place where its notes are. */
export async function writeNoteBeside(page: Page, text: string): Promise<Locator> {
  const notes = page.getByRole('region', { name: 'Meine Notizen' })
  await notes.getByRole('button', { name: 'Neue Notiz' }).click()
  await expect(notes.getByRole('textbox', { name: 'Text der Notiz' })).toBeFocused()
  await page.keyboard.type(text)
  await expect(notes.getByText(/^gespeichert/)).toBeVisible()
  return notes
}
