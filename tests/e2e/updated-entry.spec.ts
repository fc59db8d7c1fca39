import { methodText } from '../support/pack-samples'
import { expect, test } from './app'
import { writeNoteBeside } from './on-entry'
import { openZipPack } from './zip-pack'

const PATH = 'methods/laternen-runde.md'
const ADDRESS = '/eintrag/laternen-runde'
const MARKED = 'Jede Person trägt eine Laterne und erzählt dabei von ihrer Straße.'

const textOf = (extra: string, day = '2026-11-22'): string =>
  methodText('laternen-runde', extra, 'Laternenrunde').replace('updated: 2026-11-22', `updated: ${day}`)

test.describe.configure({ timeout: 300_000 })

test('an update says what changed since the note, keeps the quotation of a mark that is lost, and a removal keeps both (case 67)', async ({
  app,
}) => {
  const { page } = app
  await openZipPack(app, '1.0.0', { [PATH]: textOf(MARKED) })
  await app.goto(ADDRESS)
  const notes = await writeNoteBeside(page, 'Im November um fünf')
  await notes.getByRole('button', { name: 'Fertig' }).click()
  const marks = page.getByRole('region', { name: 'Markierungen' })
  await marks.getByRole('button', { name: 'Mit der Tastatur markieren' }).click()
  await expect(page.locator('article')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(marks.getByRole('status')).toHaveText(MARKED)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gelb markieren' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Kommentar' })).toBeFocused()
  await page.keyboard.type('Wer keine hat, leiht eine')
  await page.keyboard.press('Escape')
  await expect(marks.locator('.mark-comment')).toHaveText('Wer keine hat, leiht eine')

  await openZipPack(app, '1.1.0', { [PATH]: textOf('Heute ohne Licht.', '2026-11-23') })
  await app.goto(ADDRESS)
  const changed = page.getByRole('note').filter({ hasText: 'Dieser Eintrag wurde am 23. November 2026 geändert' })
  await expect(changed.getByRole('listitem')).toHaveText(['Worum es geht (geändert)'])
  await expect(marks.locator('.mark-lost')).toContainText('Nicht mehr gefunden')
  await expect(marks.locator('.mark-lost')).toContainText(`„${MARKED}“`)
  await expect(marks.locator('.mark-lost')).toContainText('Wer keine hat, leiht eine')
  await changed.getByRole('button').click()
  await expect(changed).toHaveCount(0)

  await app.goto('/inhaltspakete')
  const pack = page.locator('.pack', { hasText: 'Zusatzmethoden' })
  await pack.getByRole('button', { name: 'Entfernen' }).click()
  await expect(pack).toHaveCount(0, { timeout: 90_000 })
  await app.goto(ADDRESS)
  const own = page.getByRole('region', { name: 'Ihre Notizen und Markierungen zu „Laternenrunde“' })
  await expect(own).toContainText('Im November um fünf')
  await expect(own.getByRole('blockquote')).toHaveText(MARKED)
  await expect(own).toContainText('Wer keine hat, leiht eine')
})
