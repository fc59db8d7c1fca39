import { resolve } from 'node:path'
import type { App } from 'electron'
import { readStartArguments, type StartItem } from '../../core/shell/start-arguments'

/** What a command line asks to open; relative paths count from the folder in which it was given. */
export function readItems(args: readonly string[], folder: string): readonly StartItem[] {
  return readStartArguments(args).open.map((item) =>
    item.type === 'file' ? { ...item, path: resolve(folder, item.path) } : item,
  )
}

/**
 * Hears what the system wants opened while the app runs: a second start, and on macOS (which starts no second app) a file or a link. Must be
 * called before the app is ready, because macOS tells then already.
 */
export function hearOpenRequests(app: App, open: (items: readonly StartItem[]) => void): void {
  app.on('second-instance', (_event, args, folder) => open(readItems(args.slice(1), folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(readItems([path], '/'))
  })
  app.on('open-url', (event, address) => {
    event.preventDefault()
    open(readItems([address], '/'))
  })
}
