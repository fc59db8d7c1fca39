import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Page, test } from '@playwright/test'
import { findChromium } from '../../build/chromium'
import { CHROMIUM_DICTIONARY } from '../../electron/host/workspace/environment'

const dictionary = join(import.meta.dirname, '../../out/dictionary', CHROMIUM_DICTIONARY)
const PREFERENCES = { spellcheck: { dictionaries: ['de-DE'] }, browser: { enable_spellchecking: true } }

/** Pixels of a field in which red stands out: the waves under words that Chromium does not know. */
async function countRed(page: Page, field: string): Promise<number> {
  const picture = (await page.locator(field).screenshot()).toString('base64')
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
    let red = 0
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] ?? 0) > 180 && (pixels[at + 1] ?? 0) < 120 && (pixels[at + 2] ?? 0) < 120) red += 1
    }
    return red
  }, picture)
}

test('Chromium checks German by the dictionary that comes with the app', async () => {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium here; install one or set CHROMIUM_PATH')
  const profile = await mkdtemp(join(tmpdir(), 'methodenkoffer-spelling-'))
  for (const folder of ['Default', 'Dictionaries']) await mkdir(join(profile, folder))
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES))
  await copyFile(dictionary, join(profile, 'Dictionaries', CHROMIUM_DICTIONARY))
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: ['--no-sandbox'] })
  try {
    const [page = await context.newPage()] = context.pages()
    await page.setContent(
      `<body lang="de">${['right', 'wrong'].map((id) => `<textarea id="${id}" spellcheck="true"></textarea>`)}`,
    )
    await page.locator('#right').pressSequentially('Die Nachbarschaft trifft sich im Sprachcafé beim Straßenfest. ')
    await page.locator('#wrong').pressSequentially('Die Nachbarschfat trift sich. ')
    // The field that is right was asked about first: once the other one is marked, it would be.
    await expect.poll(() => countRed(page, '#wrong')).toBeGreaterThan(20)
    expect(await countRed(page, '#right')).toBe(0)
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
})
