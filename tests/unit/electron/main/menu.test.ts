import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { describeContextMenu } from '../../../../electron/main/context-menu'
import { describeMenu } from '../../../../electron/main/menu'

const done: string[] = []
const ACTIONS = {
  goTo: (page: string) => done.push(page),
  goBack: () => done.push('back'),
  goForward: () => done.push('forward'),
  openFile: () => done.push('open'),
  print: () => done.push('print'),
  showLogs: () => done.push('logs'),
}

const PLATFORMS = ['linux', 'win32', 'darwin'] as const

function listItems(platform: NodeJS.Platform): readonly MenuItemConstructorOptions[] {
  return describeMenu(platform, 'Methodenkoffer', ACTIONS).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )
}

it.each(PLATFORMS)('offers the same menus in the same order on %s, in German', (platform) => {
  const labels = describeMenu(platform, 'Methodenkoffer', ACTIONS).map(({ label }) => label)
  const common = ['&Datei', '&Bearbeiten', '&Ansicht', '&Gehe zu', '&Fenster', '&Hilfe']
  expect(labels).toEqual(platform === 'darwin' ? ['Methodenkoffer', ...common] : common)
  for (const { type, label } of listItems(platform)) expect(type === 'separator' || Boolean(label)).toBe(true)
})

it.each(PLATFORMS)('offers editing, zoom, full screen and the way out on %s by the roles of the system', (platform) => {
  const roles = listItems(platform).map(({ role }) => role)
  for (const role of ['copy', 'paste', 'undo', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'quit'] as const)
    expect(roles).toContain(role)
})

it.each(PLATFORMS)('gives no shortcut twice on %s', (platform) => {
  const shortcuts = listItems(platform).flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
  expect(new Set(shortcuts).size).toBe(shortcuts.length)
})

it('leads to the pages, and opens, prints and goes back', () => {
  for (const label of ['Mappen', 'Hilfe sofort', 'Einstellungen …', 'Öffnen …', 'Drucken …', 'Zurück']) {
    const item = listItems('linux').find((each) => each.label === label)
    item?.click?.({} as never, undefined, {} as never)
  }
  expect(done).toEqual(['collections', 'help', 'settings', 'open', 'print', 'back'])
})

const FLAGS = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Electron.EditFlags
const PLAIN: Parameters<typeof describeContextMenu>[0] = {
  isEditable: false,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: FLAGS,
}

function describeLabels(params: Partial<typeof PLAIN>): unknown[] {
  const chosen: string[] = []
  const actions = {
    replaceMisspelling: (word: string) => chosen.push(word),
    learnWord: (word: string) => chosen.push(`+${word}`),
  }
  const items = describeContextMenu({ ...PLAIN, ...params }, actions)
  for (const { click } of items) click?.({} as never, undefined, {} as never)
  return [items.map(({ label }) => label), chosen]
}

it.each([
  ['plain text', {}, [], []],
  ['marked text', { selectionText: 'Fest' }, ['Kopieren'], []],
  ['a field', { isEditable: true }, ['Ausschneiden', 'Kopieren', 'Einfügen', 'Alles auswählen'], []],
  [
    'a misspelt word',
    { isEditable: true, misspelledWord: 'Metode', dictionarySuggestions: ['Methode', 'Mode'] },
    [
      'Methode',
      'Mode',
      '„Metode“ ins Wörterbuch aufnehmen',
      undefined,
      'Ausschneiden',
      'Kopieren',
      'Einfügen',
      'Alles auswählen',
    ],
    ['Methode', 'Mode', '+Metode'],
  ],
  [
    'a word that resembles none',
    { isEditable: true, misspelledWord: 'Qqxy' },
    [
      'Keine Vorschläge',
      '„Qqxy“ ins Wörterbuch aufnehmen',
      undefined,
      'Ausschneiden',
      'Kopieren',
      'Einfügen',
      'Alles auswählen',
    ],
    ['+Qqxy'],
  ],
])('the context menu of %s', (_what, params, labels, chosen) => {
  expect(describeLabels(params)).toEqual([labels, chosen])
})
