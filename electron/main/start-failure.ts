import type { App, Dialog } from 'electron'
import { TEXTS } from './texts'

/** A start that cannot go on, in the person's words. */
export class StartRefused extends Error {}

/** A failure before there is a window; afterwards nothing runs, so the app ends with an exit code that says so. */
export function explainFailedStart(error: unknown, dialog: Pick<Dialog, 'showErrorBox'>, app: App): void {
  console.error(`[methodenkoffer] start failed: ${String(error)}`)
  const text =
    error instanceof StartRefused
      ? error.message
      : `${error instanceof Error ? error.message : String(error)}\n\n${TEXTS.startAdvice}`
  dialog.showErrorBox(TEXTS.startFailed, text)
  app.exit(1)
}
