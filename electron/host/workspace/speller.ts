import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import nspell from 'nspell'
import type { Speller } from '../../../core/entry/check-spelling'

/**
 * A German dictionary: `index.aff` and `index.dic` of a folder. The only place that imports nspell. The dictionary itself is under the GPL; it is
 * data beside the program, unchanged and with its own licence, and everything works without it. Takes about a second to load.
 */
export async function loadSpeller(folder: string): Promise<Speller | null> {
  const files = await Promise.all(['index.aff', 'index.dic'].map((name) => readFile(join(folder, name)))).catch(
    () => null,
  )
  const [aff, dic] = files ?? []
  if (aff === undefined || dic === undefined) return null
  const spell = nspell({ aff, dic: Buffer.from(dropCompoundParts(dic.toString('utf8'))) })
  return { isKnown: (word) => spell.correct(word), suggest: (word) => spell.suggest(word) }
}

/**
 * Leaves out lines that are only parts of compounds (flags h and o of this dictionary). nspell knows no compounds, and takes the flags of such a
 * line for those of the whole word of the same letters: „begrüßen“ would be wrong.
 */
function dropCompoundParts(dic: string): string {
  return dic
    .split('\n')
    .filter((line) => !/^[^/\s]+\/\S*[ho]/.test(line))
    .join('\n')
}
