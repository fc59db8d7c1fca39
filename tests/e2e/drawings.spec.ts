import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './app'

const IMAGES = new URL('../../content/images/', import.meta.url)

test('a drawing stands in the text, says what it shows, and takes the colours of the page', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ colorScheme: 'light' })
  await app.goto('/eintrag/fishbowl')
  const drawing = page.getByRole('img', { name: /Stuhlkreise von oben/ })
  await expect(drawing).toBeVisible()
  await expect(drawing.getByText('Freier Stuhl')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bild vergrößern' })).toBeHidden()
  const lines = page.locator('figure.diagram > svg')
  await expect(lines).toHaveCSS('stroke', 'rgb(28, 38, 41)')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(lines).toHaveCSS('stroke', 'rgb(236, 234, 228)')
})

test.describe('at 320 pixels, or 400 % of the usual size', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('the page does not scroll sideways, and the drawing opens in full size', async ({ app }) => {
    const { page } = app
    await app.goto('/eintrag/wirkungstreppe')
    const enlarge = page.getByRole('button', { name: 'Bild vergrößern' })
    await enlarge.scrollIntoViewIfNeeded()
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await enlarge.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Bild in voller Größe' })
    const large = dialog.getByRole('img', { name: /Treppe mit sieben Stufen/ })
    await expect.poll(async () => (await large.boundingBox())?.width).toBe(660)
    await expect(dialog.getByRole('button', { name: 'Schließen' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(enlarge).toBeFocused()
  })
})

/** Words that leave their drawing, or touch other words. */
function findFaults(source: string): readonly string[] {
  const svg = document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true)
  svg.setAttribute('width', '660')
  document.body.append(svg)
  const frame = svg.getBoundingClientRect()
  const lines: { readonly words: string; readonly box: DOMRect }[] = []
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = new Range()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width > 0) lines.push({ words: node.nodeValue ?? '', box })
  }
  const outside = lines.filter(
    ({ box }) =>
      box.left < frame.left + 4 || box.right > frame.right - 4 || box.top < frame.top || box.bottom > frame.bottom + 2,
  )
  // Lines of one text stand 20 units apart, which is less than their boxes are high.
  const touching = lines.flatMap(({ words, box }, index) =>
    lines
      .slice(index + 1)
      .filter(
        (other) =>
          box.left < other.box.right &&
          other.box.left < box.right &&
          box.top + 4 < other.box.bottom - 4 &&
          other.box.top + 4 < box.bottom - 4,
      )
      .map((other) => `${words} / ${other.words}`),
  )
  svg.remove()
  return [...outside.map(({ words }) => words), ...touching]
}

test('no word leaves its drawing or touches another', async ({ app, shell }) => {
  test.skip(shell === 'desktop', 'the same engine as in the browser')
  await app.goto('/eintrag/fishbowl')
  // Each of them, also those that the page itself has no word for: a word is measured once.
  await app.page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
  })
  const names = readdirSync(IMAGES).filter((name) => name.endsWith('.svg'))
  expect(names.length).toBeGreaterThanOrEqual(30)
  for (const name of names) {
    const faults = await app.page.evaluate(findFaults, readFileSync(new URL(name, IMAGES), 'utf8'))
    expect(faults, name).toEqual([])
  }
})
