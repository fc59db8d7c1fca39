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

/**
 * German, and from nowhere else but the data folder; where Chromium cannot be held to that, it is not asked at all. Returns whether it is asked:
 * spelling is no reason not to start.
 */
export function setSpelling(
  session: Pick<
    Session,
    'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL'
  >,
  isWanted: boolean,
  log: Log,
): boolean {
  session.setSpellCheckerEnabled(false)
  if (!isWanted) return false
  try {
    session.setSpellCheckerDictionaryDownloadURL(NOWHERE)
    session.setSpellCheckerLanguages(['de-DE'])
    session.setSpellCheckerEnabled(true)
    return true
  } catch (error) {
    log(`spelling is not checked: ${String(error)}`)
    return false
  }
}
