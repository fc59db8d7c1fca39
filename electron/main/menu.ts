import type { MenuItemConstructorOptions } from 'electron'
import type { MenuPage } from '../../core/model/shell'

/** What the menu can do beside the roles that the system knows. */
export interface MenuActions {
  readonly goTo: (page: MenuPage) => void
  readonly goBack: () => void
  readonly goForward: () => void
  readonly openFile: () => void
  readonly print: () => void
  readonly showLogs: () => void
}

type Item = MenuItemConstructorOptions
const SEPARATOR: Item = { type: 'separator' }

/** The application menu. Roles bring the shortcuts of the system; only their names are ours. */
export function describeMenu(platform: NodeJS.Platform, appName: string, actions: MenuActions): Item[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [describeAppMenu(appName, actions)] : []),
    describeFileMenu(isMac, actions),
    describeEditMenu(),
    describeViewMenu(),
    describeGoMenu(isMac, actions),
    describeWindowMenu(isMac),
    describeHelpMenu(isMac, appName, actions),
  ]
}

function describeSettings(actions: MenuActions): Item {
  return { label: 'Einstellungen …', accelerator: 'CmdOrCtrl+,', click: () => actions.goTo('settings') }
}

function describeAppMenu(appName: string, actions: MenuActions): Item {
  return {
    label: appName,
    submenu: [
      { role: 'about', label: `Über ${appName}` },
      SEPARATOR,
      describeSettings(actions),
      SEPARATOR,
      { role: 'services', label: 'Dienste' },
      SEPARATOR,
      { role: 'hide', label: `${appName} ausblenden` },
      { role: 'hideOthers', label: 'Andere ausblenden' },
      { role: 'unhide', label: 'Alle einblenden' },
      SEPARATOR,
      { role: 'quit', label: `${appName} beenden` },
    ],
  }
}

function describeFileMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&Datei',
    submenu: [
      { label: 'Öffnen …', accelerator: 'CmdOrCtrl+O', click: actions.openFile },
      { label: 'Drucken …', accelerator: 'CmdOrCtrl+P', click: actions.print },
      ...(isMac ? [] : [SEPARATOR, describeSettings(actions), SEPARATOR, { role: 'quit', label: 'Beenden' } as const]),
    ],
  }
}

function describeEditMenu(): Item {
  return {
    label: '&Bearbeiten',
    submenu: [
      { role: 'undo', label: 'Rückgängig' },
      { role: 'redo', label: 'Wiederholen' },
      SEPARATOR,
      { role: 'cut', label: 'Ausschneiden' },
      { role: 'copy', label: 'Kopieren' },
      { role: 'paste', label: 'Einfügen' },
      { role: 'selectAll', label: 'Alles auswählen' },
    ],
  }
}

function describeViewMenu(): Item {
  return {
    label: '&Ansicht',
    submenu: [
      { role: 'zoomIn', label: 'Vergrößern' },
      { role: 'zoomOut', label: 'Verkleinern' },
      { role: 'resetZoom', label: 'Originalgröße' },
      SEPARATOR,
      { role: 'togglefullscreen', label: 'Vollbild' },
    ],
  }
}

/** In the order of the window's own menu, the first nine with a digit. */
const PAGES: readonly (readonly [page: MenuPage, label: string])[] = [
  ['start', 'Start'],
  ['search', 'Suche'],
  ['themes', 'Handlungsfelder'],
  ['paths', 'Wege'],
  ['list', 'Alles von A bis Z'],
  ['places', 'Praxisbeispiele'],
  ['notes', 'Notizen'],
  ['collections', 'Mappen'],
  ['help', 'Hilfe sofort'],
]

function describeGoMenu(isMac: boolean, actions: MenuActions): Item {
  return {
    label: '&Gehe zu',
    submenu: [
      { label: 'Zurück', accelerator: isMac ? 'Cmd+[' : 'Alt+Left', click: actions.goBack },
      { label: 'Vor', accelerator: isMac ? 'Cmd+]' : 'Alt+Right', click: actions.goForward },
      SEPARATOR,
      ...PAGES.map(([page, label], index) => ({
        label,
        accelerator: `CmdOrCtrl+${index + 1}`,
        click: () => actions.goTo(page),
      })),
    ],
  }
}

function describeWindowMenu(isMac: boolean): Item {
  return {
    label: '&Fenster',
    submenu: [
      { role: 'minimize', label: 'Minimieren' },
      ...(isMac ? [{ role: 'zoom', label: 'Zoomen' } as const] : []),
      { role: 'close', label: 'Schließen' },
    ],
  }
}

function describeHelpMenu(isMac: boolean, appName: string, actions: MenuActions): Item {
  return {
    role: 'help',
    label: '&Hilfe',
    submenu: [
      { label: 'Ordner mit dem Protokoll öffnen', click: actions.showLogs },
      ...(isMac ? [] : [SEPARATOR, { role: 'about', label: `Über ${appName}` } as const]),
    ],
  }
}
