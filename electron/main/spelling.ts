import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'
import type { Log } from '../host/log'
import { CHROMIUM_DICTIONARY } from '../host/workspace/environment'

/** `.invalid` is reserved (RFC 2606): a dictionary that is missing is never fetched from anywhere. */
const NOWHERE = 'https://dictionary.invalid/'

export interface SpellingInput {
  readonly platform: NodeJS.Platform
  readonly dataDir: string
  /** Folder with the dictionary that comes with the app. */
  readonly dictionaryDir: string
}

/**
 * Whether the window checks spelling: on macOS by the system; elsewhere Chromium needs a dictionary in the data folder, which it would fetch from
 * Google's servers, so the one that comes with the app is put there.
 */
export function prepareSpelling({ platform, dataDir, dictionaryDir }: SpellingInput, log: Log): boolean {
  if (platform === 'darwin') return true
  const folder = join(dataDir, 'Dictionaries')
  try {
    const dictionary = readFileSync(join(dictionaryDir, CHROMIUM_DICTIONARY))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, CHROMIUM_DICTIONARY), dictionary)
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
