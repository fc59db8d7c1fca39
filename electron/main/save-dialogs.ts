import { extname, join } from 'node:path'
import type { Dialog } from 'electron'

const KINDS: Readonly<Record<string, string>> = {
  '.pdf': 'PDF-Datei',
  '.docx': 'Word-Dokument',
  '.html': 'HTML-Datei',
  '.md': 'Markdown-Datei',
}

/** Asks where to save a file; null when the person cancelled. The ending stays, whatever was typed. */
export async function chooseFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  folder: string,
  name: string,
): Promise<string | null> {
  const ending = extname(name)
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: 'Speichern',
    defaultPath: join(folder, name),
    filters: [{ name: KINDS[ending] ?? 'Datei', extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  return extname(filePath).toLowerCase() === ending ? filePath : filePath + ending
}

/** Asks in which folder a new folder is made; null when the person cancelled. */
export async function chooseFolder(dialog: Pick<Dialog, 'showOpenDialog'>, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'In welchem Ordner speichern?',
    buttonLabel: 'Hier speichern',
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
