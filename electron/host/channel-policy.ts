import { AppError } from '../../core/errors'
import type { Policy } from '../../core/model/shell'
import type { Log } from './log'
import type { PackHandlers } from './packs/packs'

type ChannelHandlers = Pick<PackHandlers, 'channel.read' | 'channel.set' | 'channel.checkAtStart'>

/**
 * Sets the channel that an administrator decided on, where it is not set yet. Its root must have the fingerprint that they wrote down. Never
 * throws: without network the next start tries again, and until then there is no channel or the one from before.
 */
export async function applyChannelPolicy(policy: Policy, handlers: ChannelHandlers, log: Log): Promise<void> {
  try {
    const { channel, checkAtStart } = await handlers['channel.read'](null)
    const { channel: wanted, updateCheck } = policy
    if (updateCheck === false && checkAtStart) await handlers['channel.checkAtStart']({ enabled: false })
    if (wanted === null) return
    if (channel?.fingerprint === wanted.fingerprint && channel.address === wanted.address) return
    const { address, fingerprint } = wanted
    await handlers['channel.set']({ source: { type: 'address', address }, fingerprint })
    log(`the administrator's channel is set`)
  } catch (error) {
    const reason = error instanceof AppError ? error.code : String(error)
    log(`the administrator's channel cannot be set now: ${reason}`)
  }
}
