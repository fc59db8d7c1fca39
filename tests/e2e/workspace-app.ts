import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type App, test as base } from './app'

/** A folder of the person, since a browser may only work below it. */
export const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(homedir(), 'methodenkoffer-redaktion-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  },
})

/** Opens the folder as a person does: in the system's dialog, or by going there in the window. */
export async function openWorkspace(app: App, folder: string): Promise<Page> {
  if (app.shell === 'desktop') {
    await app.electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
  }
  await app.goto('/redaktion')
  const { page } = app
  if (app.shell === 'desktop') {
    await page.getByRole('button', { name: 'Ordner wählen …' }).click()
  } else {
    for (const part of relative(homedir(), folder).split('/')) {
      await page.getByRole('button', { name: part, exact: true }).click()
    }
    await expect(page.getByText(`Ordner in ${folder}`)).toBeVisible()
    await page.getByRole('button', { name: /^(?:Diesen Ordner öffnen|Hier eine neue Redaktion anlegen)$/ }).click()
  }
  await expect(page.getByText(`Ordner: ${folder}`)).toBeVisible()
  return page
}

/** Lays files into the folder, as another program does. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
