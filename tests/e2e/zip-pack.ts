import { expect, type Locator } from '@playwright/test'
import { zipPack } from '../support/zip-pack'
import type { App } from './app'

/** Compiling the whole library anew takes seconds, on a busy machine many. */
const COMPILED = { timeout: 90_000 }

/** Opens a pack as a zip, as a person does. Returns its card, which is there once its entries are. */
export async function openZipPack(
  app: App,
  version: string,
  files: Readonly<Record<string, string>>,
): Promise<Locator> {
  const { page } = app
  await app.goto('/inhaltspakete')
  await page
    .locator('input[accept^=".zip"]')
    .setInputFiles({ name: 'zusatz.zip', mimeType: 'application/zip', buffer: zipPack(version, files) })
  const pack = page.locator('.pack', { hasText: 'Zusatzmethoden' })
  await expect(pack.getByRole('heading')).toContainText(version, COMPILED)
  return pack
}
