import { z } from 'zod'
import type { Channel } from '../contract'
import type { Policy } from '../model/shell'
import { checkChannelAddress } from '../packs/channel-file'
import { parseJson } from '../parse-json'

/** What placeholders in paths stand for. */
export interface Person {
  readonly home: string
  readonly name: string
}

export type PolicyResult =
  | { readonly state: 'valid'; readonly policy: Policy }
  /** One English sentence a problem, each with the key, for the administrator. */
  | { readonly state: 'invalid'; readonly problems: readonly string[] }

/** Characters. An administrator's file has a few lines. */
const MAX_LENGTH = 64 * 1024

const folder = z.string().min(1).max(1000)
const address = z
  .string()
  .max(500)
  .refine((text) => isChannelAddress(text), 'must be a plain https address')
/** As people copy it: groups of four with blanks, large or small letters. */
const fingerprint = z
  .string()
  .transform((text) => text.replaceAll(' ', '').toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'))

const policySchema = z
  .strictObject({
    channel: z.exactOptional(address),
    rootFingerprint: z.exactOptional(fingerprint),
    backupFolder: z.exactOptional(folder),
    dataFolder: z.exactOptional(folder),
    updateCheck: z.exactOptional(z.literal(false)),
  })
  .refine(({ channel, rootFingerprint }) => (channel === undefined) === (rootFingerprint === undefined), {
    message: 'channel and rootFingerprint belong together: an address alone would be trusted blindly',
    path: ['channel'],
  })

/** Folders with a person's own data: two people must never share one. */
const PERSONAL = ['backupFolder', 'dataFolder'] as const

/**
 * Reads the administrator's file. Unknown keys are errors, so that a typing error is no silent hole; `{home}` and `{user}` in paths stand for
 * the person who is logged in.
 */
export function parsePolicy(text: string, person: Person): PolicyResult {
  const parsed = policySchema.safeParse(text.length > MAX_LENGTH ? undefined : parseJson(text.replace(/^\uFEFF/, '')))
  if (!parsed.success) return { state: 'invalid', problems: parsed.error.issues.map(describeIssue) }
  const { data } = parsed
  const fill = (path: string | undefined): string | null =>
    path?.replaceAll('{home}', person.home).replaceAll('{user}', person.name) ?? null
  const policy: Policy = {
    channel:
      data.channel === undefined || data.rootFingerprint === undefined
        ? null
        : { address: checkChannelAddress(data.channel), fingerprint: data.rootFingerprint },
    backupFolder: fill(data.backupFolder),
    dataFolder: fill(data.dataFolder),
    updateCheck: data.updateCheck ?? null,
  }
  const shared = PERSONAL.filter((key) => data[key] !== undefined && !/\{home\}|\{user\}/.test(data[key]))
  const relative = PERSONAL.filter((key) => policy[key] !== null && !isWholePath(policy[key]))
  const problems = [
    ...shared.map((key) => `${key}: must contain {home} or {user}, or people would share one folder`),
    ...relative.map((key) => `${key}: must be a whole path`),
  ]
  return problems.length > 0 ? { state: 'invalid', problems } : { state: 'valid', policy }
}

/** What a person may not change, where the administrator decided it. */
const DECIDED: readonly { readonly channels: readonly string[]; readonly isDecided: (policy: Policy) => boolean }[] = [
  {
    channels: ['backups.chooseFolder', 'backups.dropFolder'],
    isDecided: ({ backupFolder }) => backupFolder !== null,
  },
  {
    channels: ['channel.set', 'channel.remove'],
    isDecided: ({ channel }) => channel !== null,
  },
  { channels: ['channel.checkAtStart'], isDecided: ({ updateCheck }) => updateCheck === false },
]

/** Whether a request would change what the administrator decided. */
export function isDecidedByPolicy(channel: Channel, policy: Policy): boolean {
  return DECIDED.some(({ channels, isDecided }) => channels.includes(channel) && isDecided(policy))
}

/** `/x`, `C:\x` or `\\server\share`, on whichever system. */
function isWholePath(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\[^\\])/.test(path) && !path.includes('\0')
}

function isChannelAddress(text: string): boolean {
  try {
    return checkChannelAddress(text) !== ''
  } catch {
    return false
  }
}

function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`
}
