import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { parseWordList } from '../../core/entry/check-spelling'
import { CHROMIUM_DICTIONARY } from '../../electron/host/workspace/environment'
import { writeBdic } from './bdic'

const FILES: readonly string[] = ['index.aff', 'index.dic', 'license']
/** The notice of `license` names both, and both ask to be handed on with the work. */
const LICENCES: readonly string[] = ['GPL-2.0.txt', 'GPL-3.0.txt']

export interface DictionaryOptions {
  /** `woerter.txt` of the library. */
  readonly words: string
  /** Folder of the licences in full. */
  readonly licences: string
  readonly outFolder: string
}

/**
 * Lays the German dictionary beside the built app, as it is and with its licences (GPL 2 or 3), and once more in the form that Chromium reads: it is data that
 * the editors' workspace and the window's spelling read, no part of the program. The library's own words lie beside it.
 */
export function layDictionary({ words, licences, outFolder }: DictionaryOptions): Plugin {
  return {
    name: 'lay-dictionary',
    closeBundle: async () => {
      const folder = dirname(createRequire(import.meta.url).resolve('dictionary-de'))
      await mkdir(outFolder, { recursive: true })
      for (const name of FILES) await copyFile(join(folder, name), join(outFolder, name))
      for (const name of LICENCES) await copyFile(join(licences, name), join(outFolder, name))
      await copyFile(words, join(outFolder, 'woerter.txt'))
      const [aff = '', dic = '', own = ''] = await Promise.all(
        [join(folder, 'index.aff'), join(folder, 'index.dic'), words].map((file) => readFile(file, 'utf8')),
      )
      await writeFile(join(outFolder, CHROMIUM_DICTIONARY), writeBdic({ aff, dic, ownWords: parseWordList(own) }))
    },
  }
}
