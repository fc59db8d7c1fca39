import { BrowserWindow, screen } from 'electron'
import type { JsonFile } from '../host/json-file'
import { choosePlace, MINIMUM_SIZE, type Rectangle, rememberPlace, type WindowPlaces } from '../host/window-place'

export interface WindowOptions {
  readonly preload: string
  readonly address: string
  readonly background: string
  readonly places: JsonFile<WindowPlaces>
  /** Only where the dictionary is at hand: elsewhere Chromium would fetch one from the network. */
  readonly spellcheck: boolean
  /** Resolves when the window has saved what was being written, and may go. */
  readonly prepareClose: () => Promise<void>
}

/** Opens the app's window where the person left it, and shows it once it has something to show. */
export async function openWindow({
  preload,
  address,
  background,
  places,
  spellcheck,
  prepareClose,
}: WindowOptions): Promise<BrowserWindow> {
  const { bounds, maximized } = choosePlace(await places.read(), listWorkAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    backgroundColor: background,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
    // A shortcut of Windows may ask for a minimized start, which nobody finds again.
    if (window.isMinimized()) window.restore()
  })
  let isClosing = false
  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    const place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    // Nobody is left to tell when this fails; the next start then uses the place before.
    void places.update((known) => rememberPlace(known, listWorkAreas(), place)).catch(() => undefined)
    // A window whose process is gone cannot answer; what it had not saved waits in its draft.
    void (window.webContents.isCrashed() ? Promise.resolve() : prepareClose()).finally(() => window.destroy())
  })
  void window.loadURL(address)
  return window
}

export function showWindow(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function listWorkAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}
