import { hostname, release, version as systemVersion } from 'node:os'
import type { App, Dialog } from 'electron'
import { writeReport } from '../../core/shell/report'
import { writeAtomically } from '../host/atomic-write'
import type { Log } from '../host/log'
import { readUserName } from './person'
import { TEXTS } from './texts'

export interface FailureReportOptions {
  readonly app: App
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  /** Asks where to save a file of this name; null when the person cancelled. */
  readonly chooseFile: (name: string) => Promise<string | null>
  readonly dataDir: string
  readonly now: () => Date
  readonly log: Log
}

/** What answers to a dialog mean, in the order of its buttons. */
const ANSWERS = ['restart', 'save', 'quit'] as const

/**
 * Says that the main process failed, what to do, and what a report would say, which is saved where the person wants it and sent nowhere. One dialog
 * at a time: what fails meanwhile is only logged.
 */
export function createFailureReporter(options: FailureReportOptions): (error: unknown) => Promise<void> {
  const { app, dialog, log } = options
  let isShown = false

  async function ask(report: string, note: string): Promise<void> {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: TEXTS.title,
      message: TEXTS.failed,
      detail: [note, TEXTS.failedAdvice, '', report].filter((part, index) => index > 0 || part !== '').join('\n'),
      buttons: [TEXTS.restart, TEXTS.saveReport, TEXTS.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    switch (ANSWERS[response]) {
      case 'save':
        return ask(report, await save(report))
      case 'quit':
        return app.quit()
      default:
        // Not `exit`: the window finishes what it is at first.
        app.relaunch()
        app.quit()
    }
  }

  /** What came of it, for the person. */
  async function save(report: string): Promise<string> {
    const file = await options.chooseFile('Methodenkoffer-Fehlerbericht.txt')
    if (file === null) return ''
    try {
      await writeAtomically(file, report)
      return TEXTS.reportSaved(file)
    } catch (error) {
      log(`the report cannot be saved: ${String(error)}`)
      return TEXTS.reportNotSaved
    }
  }

  return async (error) => {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    log(`the main process failed: ${String(error)} ${stack}`)
    if (isShown || !app.isReady()) return
    isShown = true
    try {
      await ask(composeReport(error, stack, options), '')
    } finally {
      isShown = false
    }
  }
}

function composeReport(error: unknown, stack: string, { app, dataDir, now }: FailureReportOptions): string {
  const home = app.getPath('home')
  return writeReport({
    version: app.getVersion(),
    system: `${systemVersion()} ${release()} ${process.arch}`,
    runtime: `Electron ${process.versions.electron ?? '?'}, Node ${process.versions.node}`,
    at: now().toISOString(),
    error: {
      name: error instanceof Error ? error.name : 'Error',
      message: error instanceof Error ? error.message : String(error),
      stack,
    },
    personal: { home, user: readUserName(process.env), computer: hostname(), folders: [dataDir] },
  })
}

/** Everything that nobody caught. */
export function hearFailures(report: (error: unknown) => Promise<void>): void {
  process.on('uncaughtException', (error) => void report(error))
  process.on('unhandledRejection', (reason) => void report(reason))
}
