import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'
import type { Log } from '../host/log'

/** As Chromium names its German dictionary. */
const DICTIONARY = 'de-DE-3-0.bdic'
/** `.invalid` is reserved (RFC 2606): a dictionary that is missing is never fetched from anywhere. */
const NOWHERE = 'https://dictionary.invalid/'

export interface SpellingInput {
  readonly platform: NodeJS.Platform
  readonly dataDir: string
  /** A dictionary that the administrator provides. */
  readonly provided: string | null
}

/**
 * Whether the window checks spelling: on macOS by the system; elsewhere Chromium needs a dictionary, which it would fetch from Google's servers, so
 * only where one lies in the data folder already, or is provided and can be put there.
 */
export function prepareSpelling({ platform, dataDir, provided }: SpellingInput, log: Log): boolean {
  if (platform === 'darwin') return true
  const folder = join(dataDir, 'Dictionaries')
  const file = join(folder, DICTIONARY)
  if (existsSync(file)) return true
  if (provided === null) return false
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    copyFileSync(provided, file)
    return true
  } catch (error) {
    log(`the spelling dictionary cannot be used: ${String(error)}`)
    return false
  }
}

/** German, and from nowhere else but the data folder. Without it Chromium is not even asked. */
export function setSpelling(
  session: Pick<
    Session,
    'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL'
  >,
  isOn: boolean,
): void {
  session.setSpellCheckerEnabled(isOn)
  if (!isOn) return
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  session.setSpellCheckerLanguages(['de-DE'])
}
