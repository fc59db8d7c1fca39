import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const FILES: readonly string[] = ['index.aff', 'index.dic', 'license']

/**
 * Lays the German dictionary beside the built app, as it is and with its licence (GPL): it is data that the editors' workspace reads, no part of the
 * program. The library's own words lie beside it.
 */
export function copyDictionary(words: string, outFolder: string): Plugin {
  return {
    name: 'copy-dictionary',
    closeBundle: async () => {
      const folder = dirname(createRequire(import.meta.url).resolve('dictionary-de'))
      await mkdir(outFolder, { recursive: true })
      for (const name of FILES) await copyFile(join(folder, name), join(outFolder, name))
      await copyFile(words, join(outFolder, 'woerter.txt'))
    },
  }
}
