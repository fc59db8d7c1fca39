import { stemmer } from '@orama/stemmers/german'

/** Shorter words have no ending worth cutting. */
const MIN_STEMMED = 4

const FEMININE = /^(.{2,}(?:er|ar|or|eur|ant|ent|ist|at|nd|og|oth|eg))in(?:nen)?$/
const LATIN_VERB =
  /^(?!quartier)(.{4,}?)(?:ation(?:en|s)?|ator(?:en|s)?|ier(?:ung|ungen|en|t|te|ten|end|ende|enden|ender))$/
const PLURAL_N = /^(.{3,}(?:ar|el))n$/

/**
 * The stem of a folded word: the published German Snowball stemmer, with three families that it leaves apart and that
 * matter here: feminine forms (Nachbarin, Bewohnerinnen), Latin verbs and their nouns (moderieren, Moderation, Moderator), and
 * plurals such as Nachbarn.
 */
export function stemWord(word: string): string {
  if (word.length < MIN_STEMMED || isNumber(word)) return word
  const feminine = FEMININE.exec(word)
  const base = feminine?.[1] ?? word
  const latin = LATIN_VERB.exec(base)
  if (latin?.[1]) return latin[1]
  return stemmer(PLURAL_N.exec(base)?.[1] ?? base)
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word)
}
