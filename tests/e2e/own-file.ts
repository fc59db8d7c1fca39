import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { EMPTY_DATA, type OwnData } from '../../core/model/notes'
import { writeBackup } from '../../core/notes/backup-file'
import type { App } from './app'

/** Reads a file of own data in, as a person does in the settings. */
export async function readIn(app: App, data: Partial<OwnData>): Promise<void> {
  const path = join(app.dataDir, 'einlesen.json')
  const file = { created: '2026-01-01T10:00:00.000Z', appVersion: '1.0.0', databaseId: 'andere', revision: 1 }
  await writeFile(path, writeBackup({ ...file, data: { ...EMPTY_DATA, ...data } }))
  await app.goto('/einstellungen')
  await expect(app.page.getByRole('button', { name: 'Datei einlesen' })).toBeEnabled()
  await app.page.locator('.own-data input[type=file]').setInputFiles(path)
  await expect(app.page.getByText(/^Eingelesen: /)).toBeVisible()
}
