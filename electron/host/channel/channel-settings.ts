import { type ZodType, z } from 'zod'
import { writeAtomically } from '../atomic-write'
import { loadJsonFile } from '../json-file'
import type { Log } from '../log'

/** The channel as it was set, with the root metadata that everything else is verified from. */
export interface SetChannel {
  readonly title: string
  readonly address: string
  readonly fingerprint: string
  readonly root: string
  readonly setAt: string
}

export interface ChannelSettings {
  readonly channel: SetChannel | null
  readonly checkAtStart: boolean
  /** ISO date and time of the last look that succeeded, and of the last at a start, whether or not it did. */
  readonly lastCheckAt: string | null
  readonly lastStartCheckAt: string | null
}

const NONE: ChannelSettings = { channel: null, checkAtStart: false, lastCheckAt: null, lastStartCheckAt: null }

const schema: ZodType<ChannelSettings> = z.object({
  channel: z
    .object({
      title: z.string(),
      address: z.string(),
      fingerprint: z.string(),
      root: z.string(),
      setAt: z.string(),
    })
    .nullable(),
  checkAtStart: z.boolean(),
  lastCheckAt: z.string().nullable(),
  lastStartCheckAt: z.string().nullable(),
})

export interface ChannelSettingsFile {
  read(): Promise<ChannelSettings>
  change(change: Partial<ChannelSettings>): Promise<void>
}

/** Read anew each time, because another process of the app may have written it. A damaged file means no channel: nothing is fetched then. */
export function createChannelSettings(file: string, log: Log): ChannelSettingsFile {
  const read = (): Promise<ChannelSettings> => loadJsonFile({ file, schema, fallback: NONE, log })
  return {
    read,
    change: async (change) => writeAtomically(file, JSON.stringify({ ...(await read()), ...change })),
  }
}
