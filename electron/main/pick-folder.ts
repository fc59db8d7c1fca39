import type { Dialog } from 'electron'

/** A folder that the person chooses in the system's dialog; null when they cancelled. */
export async function pickFolder(dialog: Pick<Dialog, 'showOpenDialog'>): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Ordner für Sicherungen wählen',
    buttonLabel: 'Diesen Ordner wählen',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}
