import { z } from 'zod'
import { AppError } from '../errors'
import type { AppRelease } from '../model/shell'
import { compareVersions, isVersion } from '../packs/version'
import { parseJson } from '../parse-json'

/** The target of the channel that tells of the app itself; signed and verified like every other. */
export const APP_TARGET = 'app.json'
/** Bytes. */
export const MAX_APP_TARGET_BYTES = 32 * 1024

const appReleaseSchema = z.strictObject({
  format: z.literal(1),
  version: z.string().refine(isVersion, 'must be three numbers'),
  address: z
    .string()
    .max(500)
    .refine((text) => isDownloadPage(text), 'must be an https address'),
  notes: z.array(z.string().min(1).max(300)).max(30),
})

/**
 * Reads what the channel says of the app.
 * @throws AppError `channel-untrusted` for anything but the form above: what is signed and still wrong is nothing to guess about
 */
export function parseAppRelease(text: string): AppRelease {
  const parsed = appReleaseSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new AppError('channel-untrusted', `app.json: ${parsed.error.issues[0]?.message ?? ''}`)
  const { version, address, notes } = parsed.data
  return { version, address, notes }
}

/** The text of `app.json`, with its line end. */
export function writeAppRelease({ version, address, notes }: AppRelease): string {
  return `${JSON.stringify(appReleaseSchema.parse({ format: 1, version, address, notes }), null, 2)}\n`
}

/** The release if it is newer than the app that runs; the app never offers a way back. */
export function pickNewerRelease(release: AppRelease | null, running: string): AppRelease | null {
  return release !== null && isVersion(running) && compareVersions(release.version, running) > 0 ? release : null
}

function isDownloadPage(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}
