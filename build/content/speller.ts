import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Speller } from '../../core/entry/check-spelling'
import { loadSpeller } from '../../electron/host/workspace/speller'

/** The folder of the package `dictionary-de`: only its two files are read, nothing of it is run. */
const DICTIONARY_FOLDER = dirname(createRequire(import.meta.url).resolve('dictionary-de'))

export async function loadGermanDictionary(): Promise<Speller> {
  const speller = await loadSpeller(DICTIONARY_FOLDER)
  if (speller === null) throw new Error(`no dictionary in ${DICTIONARY_FOLDER}`)
  return speller
}
