import type { App } from 'electron'

/**
 * Two apps on one data folder would write over each other: the second one ends, and the first shows its window instead.
 * Returns whether this is the first.
 */
export function claimSingleInstance(app: App, showWindow: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', showWindow)
  return true
}
