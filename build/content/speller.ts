import dictionary from 'dictionary-de'
import nspell from 'nspell'
import type { Speller } from '../../core/entry/check-spelling'

/**
 * The German dictionary. The only place that imports nspell and dictionary-de: the dictionary is under the GPL, so it is a tool for whoever
 * edits the library and never part of the app. Takes about a second to load.
 */
export function loadSpeller(): Speller {
  const { aff, dic } = dictionary
  const spell = nspell({
    aff: Buffer.from(aff),
    dic: Buffer.from(dropCompoundParts(Buffer.from(dic).toString('utf8'))),
  })
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
