import type { App, BrowserWindow, Dialog } from 'electron'

/**
 * When the window's process dies, the person decides: a silent reload could go on for ever, and an empty window says nothing.
 */
export function offerReloadAfterCrash(window: BrowserWindow, dialog: Dialog, app: App): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`[methodenkoffer] the window's process is gone: ${reason}`)
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Methodenkoffer',
      message: 'Das Fenster ist abgestürzt.',
      detail: 'Ihre gespeicherten Daten sind noch da. Laden Sie das Fenster neu, um weiterzuarbeiten.',
      buttons: ['Neu laden', 'Beenden'],
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}

/** A failure before there is a window; afterwards nothing runs, so the app ends with an exit code that says so. */
export function explainFailedStart(error: unknown, dialog: Dialog, app: App): void {
  console.error(`[methodenkoffer] start failed: ${String(error)}`)
  dialog.showErrorBox(
    'Der Methodenkoffer konnte nicht starten',
    `${error instanceof Error ? error.message : String(error)}\n\nBitte starten Sie ihn noch einmal. Hilft das nicht, installieren Sie ihn neu; Ihre Notizen bleiben erhalten.`,
  )
  app.exit(1)
}
