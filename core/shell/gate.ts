import type { Channel } from '../contract'
import type { ErrorCode } from '../errors'
import type { Policy } from '../model/shell'
import { isDecidedByPolicy } from './policy'

export interface Circumstances {
  readonly policy: Policy | null
  readonly safeMode: boolean
}

/** What brings in or fetches what did not come with the app. Removing it stays possible: it is the way out. */
const NOT_IN_SAFE_MODE: readonly Channel[] = [
  'packs.update',
  'packs.upload',
  'packs.openZip',
  'channel.preview',
  'channel.set',
  'channel.checkAtStart',
  'channel.check',
  'channel.exportToFolder',
]

/** Why a request of the window is refused whatever its arguments are; null where it is not. */
export function findRefusal(channel: Channel, { policy, safeMode }: Circumstances): ErrorCode | null {
  if (policy !== null && isDecidedByPolicy(channel, policy)) return 'set-by-administrator'
  return safeMode && NOT_IN_SAFE_MODE.includes(channel) ? 'safe-mode' : null
}
