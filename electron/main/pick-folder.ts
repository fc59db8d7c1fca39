import type { Dialog } from 'electron'

/** A folder that the person chooses in the system's dialog; null when they cancelled. */
export function pickFolder(dialog: Pick<Dialog, 'showOpenDialog'>): Promise<string | null> {
  return askForFolder(dialog, 'Ordner für Sicherungen wählen')
}

/** The folder in which an editor works: one that is there, or a new one. */
export function pickWorkspace(dialog: Pick<Dialog, 'showOpenDialog'>): Promise<string | null> {
  return askForFolder(dialog, 'Ordner für die Redaktion wählen oder anlegen')
}

async function askForFolder(dialog: Pick<Dialog, 'showOpenDialog'>, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title,
    buttonLabel: 'Diesen Ordner wählen',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
