import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log'

/** Editors save in several steps; milliseconds of silence after which a change counts as done. */
const QUIET = 150

/**
 * Calls `tell` after something in one of the folders was changed. Network drives often report nothing: the window also asks when it gets the focus,
 * and every save compares versions.
 */
export function followFolders(root: string, folders: readonly string[], tell: () => void, log: Log): () => void {
  let timer: NodeJS.Timeout | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(tell, QUIET)
  }
  const watchers = folders.flatMap((folder): FSWatcher[] => {
    try {
      const watcher = watch(join(root, folder), { persistent: false }, later)
      watcher.on('error', (error) => log(`cannot follow the workspace any more: ${String(error)}`))
      return [watcher]
    } catch (error) {
      log(`cannot follow the workspace: ${String(error)}`)
      return []
    }
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
