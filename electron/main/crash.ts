import type { App, BrowserWindow, Dialog } from 'electron'
import { decideAfterCrash } from '../../core/shell/after-crash'
import type { Log } from '../host/log'
import { TEXTS } from './texts'

export interface CrashOptions {
  readonly app: App
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly now: () => number
  readonly log: Log
}

/**
 * A window whose process died is loaded again, with the draft that was in it. Where it dies again at once the person decides: a reload could go on for
 * ever, and an empty window says nothing.
 */
export function reopenAfterCrash(window: BrowserWindow, { app, dialog, now, log }: CrashOptions): void {
  let before: number | null = null
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`the window's process is gone: ${reason}`)
    const decision = decideAfterCrash(before, now())
    before = now()
    if (decision === 'reopen') {
      window.webContents.reload()
      return
    }
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: TEXTS.title,
      message: TEXTS.crashed,
      detail: TEXTS.crashAdvice,
      buttons: [TEXTS.reload, TEXTS.startSafely, TEXTS.quit],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    })
    if (response === 0) {
      window.webContents.reload()
      return
    }
    if (response === 1) app.relaunch({ args: [...process.argv.slice(1), '--safe'] })
    app.quit()
  })
}
