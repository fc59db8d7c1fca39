import { type ZodType, z } from 'zod'
import { AppError } from '../../../core/errors'
import { writeAtomically } from '../atomic-write'
import { loadJsonFile } from '../json-file'
import type { Log } from '../log'
import { describeOnlineKeys, type RefreshOutcome, type TrustedMetadata, verifyRoot } from './tuf-client'

/** What a check starts from. */
export interface Trust {
  readonly metadata: TrustedMetadata
  /** Every root on the way from the embedded one to the newest, by version: whoever gets the channel on a stick needs the chain. */
  readonly roots: Readonly<Record<string, string>>
}

export interface TrustStore {
  /** Heals by itself: what is torn, missing or of another channel is left out, down to the root that was set with the channel. */
  load(channel: TrustAnchor): Promise<Trust>
  /** Keeps what was verified. @throws AppError `channel-rollback` where the root is older than one that was trusted before */
  save(channel: TrustAnchor, before: Trust, outcome: RefreshOutcome): Promise<Trust>
}

export interface TrustAnchor {
  readonly fingerprint: string
  /** Text of the root metadata that was set with the channel. */
  readonly root: string
}

interface TrustFile extends Trust {
  readonly fingerprint: string
  /** Keys that timestamp and snapshot were verified with: where the root names others now, they are dropped (TUF 5.3.11). */
  readonly onlineKeys: string
}

const trustSchema: ZodType<TrustFile | null> = z
  .object({
    fingerprint: z.string(),
    onlineKeys: z.string(),
    metadata: z.object({
      root: z.string(),
      timestamp: z.string().optional(),
      snapshot: z.string().optional(),
      targets: z.string().optional(),
    }),
    roots: z.record(z.string(), z.string()),
  })
  .nullable()

const highestSchema: ZodType<Readonly<Record<string, number>>> = z.record(z.string(), z.int())

/** The guarded cache: one file that is replaced as a whole, and apart from it the highest root version ever trusted. */
export function createTrustStore(files: { readonly trust: string; readonly highest: string }, log: Log): TrustStore {
  const loadHighest = () => loadJsonFile({ file: files.highest, schema: highestSchema, fallback: {}, log })
  return {
    load: async (channel) => {
      const kept = await loadJsonFile({ file: files.trust, schema: trustSchema, fallback: null, log })
      return kept?.fingerprint === channel.fingerprint && isSoundRoot(kept.metadata.root, log)
        ? { metadata: dropRotated(kept), roots: kept.roots }
        : { metadata: { root: channel.root }, roots: {} }
    },
    save: async (channel, before, { metadata, roots }) => {
      const { version } = verifyRoot(metadata.root)
      const highest = await loadHighest()
      const floor = Object.hasOwn(highest, channel.fingerprint) ? (highest[channel.fingerprint] ?? 0) : 0
      if (version < floor) throw new AppError('channel-rollback', `root ${version} is older than ${floor}`)
      const chain = [...roots].filter(([number]) => number <= version).map(([number, text]) => [String(number), text])
      const trust: Trust = { metadata, roots: { ...before.roots, ...Object.fromEntries(chain) } }
      if (version > floor) {
        await writeAtomically(files.highest, JSON.stringify({ ...highest, [channel.fingerprint]: version }))
      }
      const file: TrustFile = {
        ...trust,
        fingerprint: channel.fingerprint,
        onlineKeys: describeOnlineKeys(metadata.root),
      }
      await writeAtomically(files.trust, JSON.stringify(file))
      return trust
    },
  }
}

function isSoundRoot(text: string, log: Log): boolean {
  try {
    verifyRoot(text)
    return true
  } catch (error) {
    log(`the kept root of the channel is damaged: ${String(error)}; starting from the one that was set`)
    return false
  }
}

function dropRotated({ metadata, onlineKeys }: TrustFile): TrustedMetadata {
  return describeOnlineKeys(metadata.root) === onlineKeys ? metadata : { root: metadata.root }
}
