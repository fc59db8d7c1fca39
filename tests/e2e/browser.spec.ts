import { expect, test } from './app'

/** What only the browser edition has. Hostile case 58. */

test.beforeEach(({ shell }) => {
  test.skip(shell !== 'browser', 'This is about the browser edition alone.')
})

test('the secret is gone from the address, and no script can read it', async ({ page }) => {
  expect(new URL(page.url()).search).toBe('')
  expect(await page.evaluate(() => [document.cookie, document.referrer])).toEqual(['', ''])
})

test('the short address is enough afterwards, in this browser only', async ({ page, playwright }) => {
  await page.goto(new URL('/', page.url()).href)
  await expect(page).toHaveTitle(/Methodenkoffer/)
  const stranger = await playwright.request.newContext({ extraHTTPHeaders: { accept: 'text/html' } })
  const answer = await stranger.get(page.url())
  expect(answer.status()).toBe(401)
  expect(await answer.text()).toContain('Bitte öffnen Sie die ganze Adresse')
  await stranger.dispose()
})

test('another site gets nothing, not even with the browser that holds the cookie', async ({ page }) => {
  const address = page.url()
  await page.route('https://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }))
  await page.goto('https://evil.example/')
  const outcome = await page.evaluate(
    (url) =>
      fetch(`${url}api/settings.write`, { method: 'POST', credentials: 'include', body: '{"appearance":"dark"}' }).then(
        () => 'answered',
        () => 'refused',
      ),
    address,
  )
  expect(outcome).toBe('refused')
  await page.goto(address)
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'system')
})
