import type { Session } from 'electron'
import { isAllowedAddress } from '../../core/packs/channel-file'
import type { Fetch } from '../host/channel/http-transport'

type ChannelSession = Pick<Session, 'fetch' | 'webRequest'>

/** Only these are asked about: the app's own scheme has its own guard. */
const NETWORK = { urls: ['http://*/*', 'https://*/*'] }

/**
 * The channel's way to the network: Electron's, with the system's proxy and certificates, in sessions of its own that keep no cookies. Electron cannot
 * hand out a redirect (`redirect: 'manual'` fails as "Redirect was cancelled", electron/electron#43715), so it follows, and each hop is
 * held to what `http-transport` allows: https only, and http only for a channel on this very computer.
 */
export function createChannelFetch(fromPartition: (name: string) => ChannelSession): Fetch {
  const sessions = new Map<boolean, ChannelSession>()
  const openSession = (isLocal: boolean): ChannelSession => {
    const session = fromPartition(isLocal ? 'channel-local' : 'channel')
    session.webRequest.onBeforeRequest(NETWORK, ({ url }, respond) => respond({ cancel: !isAllowedHop(url, isLocal) }))
    sessions.set(isLocal, session)
    return session
  }
  return (address, init) => {
    const isLocal = new URL(address).protocol === 'http:'
    const session = sessions.get(isLocal) ?? openSession(isLocal)
    return session.fetch(address, { ...init, redirect: 'follow' })
  }
}

/** Whether a request may go there. `isLocal`: the channel is on this computer. */
function isAllowedHop(address: string, isLocal: boolean): boolean {
  const url = new URL(address)
  return isAllowedAddress(url) && (isLocal || url.protocol === 'https:')
}
