import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../../core/parse-json'
import { readErrorCode } from '../../electron/host/atomic-write'
import { ToolError } from './tool-error'
import { ROLE_NAMES, type RoleName } from './tuf-models'

/** Days that a signature of each role holds; who renews what how often stands in docs/channel.md. */
export type Lifetimes = Readonly<Record<RoleName, number>>

export const DEFAULT_LIFETIMES: Lifetimes = { root: 730, targets: 400, snapshot: 400, timestamp: 60 }

export interface ChannelSettings {
  readonly format: 1
  readonly title: string
  readonly address: string
  readonly lifetimes: Lifetimes
}

/** Where things lie in the publisher's own folder. Only `repository` is for the world. */
export interface Workspace {
  readonly folder: string
  readonly settings: ChannelSettings
  /** Private keys, encrypted. Those of root and targets are moved away after `init`. */
  readonly keys: string
  /** What is uploaded. */
  readonly repository: string
  /** What is prepared: metadata to be signed in one file, so that it changes as a whole; manifests and blobs beside it. */
  readonly draftFile: string
  readonly draft: string
}

/** Of what readers see as the channel's name. */
const titleSchema = z.string().trim().min(1).max(120)

/** @throws ToolError for a title that no reader's app would take */
export function checkTitle(title: string): string {
  const parsed = titleSchema.safeParse(title)
  if (parsed.success) return parsed.data
  throw new ToolError('Der Name des Kanals darf höchstens 120 Zeichen haben. Es wurde nichts geändert.')
}

const days = z.int().min(1).max(3650)
const settingsSchema = z.strictObject({
  format: z.literal(1),
  title: titleSchema,
  address: z.string().min(1).max(500),
  lifetimes: z.strictObject({ root: days, targets: days, snapshot: days, timestamp: days }),
})

export const SETTINGS_FILE = 'channel.json'

export function describeWorkspace(folder: string, settings: ChannelSettings): Workspace {
  return {
    folder,
    settings,
    keys: join(folder, 'keys'),
    repository: join(folder, 'repository'),
    draftFile: join(folder, 'draft.json'),
    draft: join(folder, 'draft'),
  }
}

/** @throws ToolError where the folder is none that `init` made */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const file = join(folder, SETTINGS_FILE)
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (readErrorCode(error) !== 'ENOENT' && readErrorCode(error) !== 'ENOTDIR') throw error
    throw new ToolError(
      `In ${folder} liegt kein Kanal (${SETTINGS_FILE} fehlt). Nennen Sie mit --in den Ordner, den „init“ angelegt hat.`,
    )
  })
  const parsed = settingsSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new ToolError(`Die Datei ${file} ist beschädigt:\n${explainFields(parsed.error)}\nEs wurde nichts geändert.`)
  }
  return describeWorkspace(folder, parsed.data)
}

export function expiryOf(role: RoleName, lifetimes: Lifetimes, now: Date): Date {
  return addDays(now, lifetimes[role])
}

export function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * 24 * 60 * 60 * 1000)
}

/** What is wrong with a file that people write or copy, field by field. */
export function explainFields({ issues }: z.ZodError): string {
  return issues
    .map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `  Unbekannt: ${issue.keys.join(', ')}`
        : issue.path.length === 0
          ? '  Sie ist kein gültiges JSON. Meist fehlt ein Komma oder ein Anführungszeichen, oder eines ist zu viel.'
          : `  „${issue.path.join('.')}“ fehlt oder ist nicht so, wie es sein muss.`,
    )
    .join('\n')
}

export const ROLE_TITLES: Readonly<Record<RoleName, string>> = {
  root: 'Wurzel (root)',
  targets: 'Inhaltsverzeichnis (targets)',
  snapshot: 'Schnappschuss (snapshot)',
  timestamp: 'Zeitstempel (timestamp)',
}

export function isRoleName(text: string): text is RoleName {
  return ROLE_NAMES.some((name) => name === text)
}
