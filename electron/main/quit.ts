import type { App } from 'electron'

/** The app ends with its window, and not before what was to be saved is on the disk. */
export function quitWithWindow(app: App, settle: () => Promise<unknown>): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    void settle().finally(() => app.exit(0))
  })
}
