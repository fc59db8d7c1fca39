import type { Dialog } from 'electron'
import type { StartItem } from '../../core/shell/start-arguments'
import { readItems } from './open-requests'
import { TEXTS } from './texts'

/** "Öffnen …" of the menu: files that the person chooses; none when they cancelled. */
export async function chooseItems(dialog: Pick<Dialog, 'showOpenDialog'>): Promise<readonly StartItem[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: TEXTS.openTitle,
    filters: [{ name: TEXTS.openFilter, extensions: ['kanal', 'mappe', 'zip'] }],
    properties: ['openFile', 'multiSelections'],
  })
  return canceled ? [] : readItems(filePaths, '/')
}
