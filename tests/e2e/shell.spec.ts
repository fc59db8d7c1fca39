import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from './app'

/** What holds in both shells, whatever the window shows. Hostile cases 36, 50 and 52. */

test('the window itself breaks no rule of its policy', async ({ app }) => {
  const errors: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  app.page.on('pageerror', (error) => errors.push(error.message))
  for (const path of ['/', '/handlungsfelder', '/einstellungen']) {
    await app.goto(path)
    await app.page.waitForLoadState('networkidle')
  }
  expect(errors).toEqual([])
})

test('a page that was left is gone, and holds no database that the next one waits for', async ({ app }) => {
  await app.page.evaluate(() => {
    document.documentElement.dataset.left = 'before'
  })
  await app.goto('/hilfe')
  await app.page.goBack()
  await expect(app.page.locator('main h1')).toBeAttached()
  expect(await app.page.evaluate(() => document.documentElement.dataset.left)).toBeUndefined()
})

test('an inline script does not run', async ({ page }) => {
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = "document.documentElement.dataset.ran = 'yes'"
    document.head.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', "document.documentElement.dataset.ran = 'yes'")
    image.src = '/nothing.png'
    document.body.append(image)
    return new Promise((resolve) => image.addEventListener('error', () => setTimeout(resolve)))
  })
  expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined()
})

test('text does not become code', async ({ page }) => {
  const failure = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // Later, because the policy does not bind what the debugger evaluates itself.
        setTimeout(() => {
          try {
            resolve(new Function('return 1')())
          } catch (error) {
            resolve(error instanceof Error ? error.name : error)
          }
        })
      }),
  )
  expect(failure).toBe('EvalError')
})

test('nothing is fetched from outside, and nothing is embedded', async ({ page }) => {
  const asked: string[] = []
  const outside = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(outside, 'listening')
  const address = outside.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const blocked = await page.evaluate(async (origin) => {
    const directives: string[] = []
    const all = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => {
        if (directives.push(event.effectiveDirective) === 4) resolve(directives)
      }),
    )
    const image = document.createElement('img')
    image.src = `${origin}/pixel.png`
    const frame = document.createElement('iframe')
    frame.src = '/themen'
    const style = document.createElement('link')
    style.rel = 'stylesheet'
    style.href = `${origin}/style.css`
    document.body.append(image, frame, style)
    await fetch(`${origin}/data`).catch(() => undefined)
    await all
    return directives.sort()
  }, `http://127.0.0.1:${port}`)
  outside.close()
  expect(blocked).toEqual(['connect-src', 'frame-src', 'img-src', 'style-src-elem'])
  expect(asked).toEqual([])
})

test('the window knows nothing of Node', async ({ page }) => {
  const known = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(known).toEqual([])
})

test('permissions are denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const geolocation = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      ),
    )
    const names = ['camera', 'microphone', 'geolocation', 'midi'] as const
    const known = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    return [geolocation, ...known]
  })
  expect(states).toEqual(states.map(() => 'denied'))
})

test('the first paint after a restart already has the chosen appearance', async ({ app }) => {
  await app.goto('/einstellungen')
  await app.page.getByRole('radio', { name: 'Dunkel' }).check({ force: true })
  await expect(app.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await expect(app.page.getByText('Gespeichert', { exact: true })).toBeVisible()
  await app.restart()
  const page = await app.page.evaluate(async () => (await fetch('/')).text())
  expect(page).toContain('data-appearance="dark"')
})
