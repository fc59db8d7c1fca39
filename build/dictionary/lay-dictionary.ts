import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { parseWordList } from '../../core/entry/check-spelling'
import { CHROMIUM_DICTIONARY } from '../../electron/host/workspace/environment'
import { writeBdic } from './bdic'

const FILES: readonly string[] = ['index.aff', 'index.dic', 'license']

/**
 * Lays the German dictionary beside the built app, as it is and with its licence (GPL), and once more in the form that Chromium reads: it is data that
 * the editors' workspace and the window's spelling read, no part of the program. The library's own words lie beside it.
 */
export function layDictionary(words: string, outFolder: string): Plugin {
  return {
    name: 'lay-dictionary',
    closeBundle: async () => {
      const folder = dirname(createRequire(import.meta.url).resolve('dictionary-de'))
      await mkdir(outFolder, { recursive: true })
      for (const name of FILES) await copyFile(join(folder, name), join(outFolder, name))
      await copyFile(words, join(outFolder, 'woerter.txt'))
      const [aff = '', dic = '', own = ''] = await Promise.all(
        [join(folder, 'index.aff'), join(folder, 'index.dic'), words].map((file) => readFile(file, 'utf8')),
      )
      await writeFile(join(outFolder, CHROMIUM_DICTIONARY), writeBdic({ aff, dic, ownWords: parseWordList(own) }))
    },
  }
}
