import type { MenuItemConstructorOptions } from 'electron'

/** The application menu. Roles bring the shortcuts of the system; only their names are ours. */
export function describeMenu(platform: NodeJS.Platform, appName: string): MenuItemConstructorOptions[] {
  return [
    ...(platform === 'darwin' ? [describeAppMenu(appName)] : []),
    describeEditMenu(),
    describeViewMenu(),
    describeWindowMenu(platform),
  ]
}

function describeAppMenu(appName: string): MenuItemConstructorOptions {
  return {
    label: appName,
    submenu: [
      { role: 'about', label: `Über ${appName}` },
      { type: 'separator' },
      { role: 'hide', label: `${appName} ausblenden` },
      { role: 'hideOthers', label: 'Andere ausblenden' },
      { role: 'unhide', label: 'Alle einblenden' },
      { type: 'separator' },
      { role: 'quit', label: `${appName} beenden` },
    ],
  }
}

function describeEditMenu(): MenuItemConstructorOptions {
  return {
    label: 'Bearbeiten',
    submenu: [
      { role: 'undo', label: 'Rückgängig' },
      { role: 'redo', label: 'Wiederholen' },
      { type: 'separator' },
      { role: 'cut', label: 'Ausschneiden' },
      { role: 'copy', label: 'Kopieren' },
      { role: 'paste', label: 'Einfügen' },
      { role: 'selectAll', label: 'Alles auswählen' },
    ],
  }
}

function describeViewMenu(): MenuItemConstructorOptions {
  return {
    label: 'Ansicht',
    submenu: [
      { role: 'zoomIn', label: 'Vergrößern' },
      { role: 'zoomOut', label: 'Verkleinern' },
      { role: 'resetZoom', label: 'Originalgröße' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Vollbild' },
    ],
  }
}

function describeWindowMenu(platform: NodeJS.Platform): MenuItemConstructorOptions {
  return {
    label: 'Fenster',
    submenu: [
      { role: 'minimize', label: 'Minimieren' },
      { role: 'close', label: 'Schließen' },
      ...(platform === 'darwin' ? [] : [{ role: 'quit', label: 'Beenden' } as const]),
    ],
  }
}
