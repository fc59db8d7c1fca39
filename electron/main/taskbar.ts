import type { BrowserWindow } from 'electron'
import type { PackActivity } from '../../core/contract'
import { assertNever } from '../../core/errors'
import type { Host } from '../host/host'

/** Electron's values for `setProgressBar`: none, and some that cannot be told. */
const NONE = -1
const UNKNOWN = 2

/** How far an update is, from 0 to 1, or one of the two values above. */
export function describeActivity(activity: PackActivity): number {
  switch (activity.type) {
    case 'idle':
    case 'failed':
      return NONE
    case 'preparing':
      return UNKNOWN
    case 'fetching':
      return share(activity.progress.bytes, activity.progress.totalBytes)
    case 'compiling':
      return share(activity.done, activity.total)
    default:
      return assertNever(activity)
  }
}

function share(done: number, total: number): number {
  return total > 0 ? Math.min(1, done / total) : UNKNOWN
}

/** Shows updates and exports in the taskbar or the Dock. What comes back answers the window's requests, and sees exports begin and end. */
export function showProgress(host: Host, window: BrowserWindow): Pick<Host, 'answer'> {
  let update = NONE
  let exports = 0
  const show = (): void => {
    if (!window.isDestroyed()) window.setProgressBar(exports > 0 ? UNKNOWN : update)
  }
  const end = host.on('packs.changed', ({ activity }) => {
    update = describeActivity(activity)
    show()
  })
  window.on('closed', end)
  return {
    answer: async (channel, params) => {
      if (channel !== 'export.save') return host.answer(channel, params)
      exports += 1
      show()
      try {
        return await host.answer(channel, params)
      } finally {
        exports -= 1
        show()
      }
    },
  }
}
