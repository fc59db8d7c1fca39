import type { Page } from '@playwright/test'
import { makeNote } from '../support/own-data'
import { methodText } from '../support/pack-samples'
import { expect, test } from './app'
import { readIn } from './own-file'
import { openZipPack } from './zip-pack'

const ACTS = '<img src=x onerror="document.title=1">'

/** What would have come to be if any of the markup had become more than text. */
async function expectInert(page: Page): Promise<void> {
  await expect(
    page.locator('main').locator('script, iframe, object, embed, form[action], [onerror], [onload], img[src="x"]'),
  ).toHaveCount(0)
  await expect(page).toHaveTitle(/Methodenkoffer$/)
}

test('a pack that means harm is shown as text: elements, attributes, addresses, names, title (cases 33, 34, 35, 37, 38)', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).host))
  const extra = [
    '<script>document.title=1</script><iframe src="https://boese.example"></iframe>',
    `<b onclick="x" style="position:fixed">fett</b> ${ACTS} ![fern](https://boese.example/x.png)`,
    '[Verweis](javascript:document.title=1) [Datei](file:///etc/passwd)',
    '### location\n\nEin Fußweg[^1].\n\n[^1]: Die Fußnote.',
    '```<style/onload=document.title=1>\nlaternenschloss\n```',
  ].join('\n\n')
  const title = `'Laterne ${ACTS}'`
  await openZipPack(app, '1.0.0', { 'methods/laterne.md': methodText('laterne', extra, title) })
  await app.goto('/eintrag/laterne')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Laterne ${ACTS}`)
  await expect(page.locator('.prose')).toContainText('laternenschloss')
  await expectInert(page)
  await expect(page.locator('.dead-link')).toHaveText(['Verweis', 'Datei'])
  expect(await page.evaluate(() => document.getElementById('location'))).toBeNull()
  const footnote = page.locator('.prose a[href*="fn-"]').first()
  await footnote.click()
  await expect(page.locator(':target, :focus').filter({ hasText: 'Die Fußnote.' })).toBeVisible()
  await app.goto('/suche?q=laternenschloss')
  await expect(page.locator('.hit').first()).toContainText(ACTS)
  await expectInert(page)
  expect(asked.filter((host) => host.includes('boese'))).toEqual([])
})

test('a note, its tag and its snippet that mean harm are shown as text (case 38)', async ({ app }) => {
  const { page } = app
  await readIn(app, { notes: [makeNote({ entryId: null, text: `${ACTS} Laternenschloss ${ACTS}`, tags: [ACTS] })] })
  await app.goto('/notizen?q=laternenschloss')
  await expect(page.locator('.note-item')).toContainText(`Laternenschloss ${ACTS}`)
  await expect(page.locator('.note-item mark')).toHaveText('Laternenschloss')
  await expect(page.getByRole('button', { name: `#${ACTS}` })).toBeVisible()
  await expectInert(page)
  await page.locator('.note-item').click()
  await page.getByRole('button', { name: 'Ansehen' }).click()
  await expect(page.locator('.note-text')).toContainText('Laternenschloss')
  await expectInert(page)
})
