import { stemmer } from '@orama/stemmers/german'

/** Shorter words have no ending worth cutting. */
const MIN_STEMMED = 4

const FEMININE = /^(.{2,}(?:er|ar|or|eur|ant|ent|ist|at|nd|og|oth|eg))in(?:nen)?$/
const LATIN_VERB =
  /^(?!quartier)(.{4,}?)(?:ation(?:en|s)?|ator(?:en|s)?|ier(?:ung|ungen|e|en|t|te|ten|end|ende|enden|ender))$/
const LATIN_NOUN = /^(.*(?:zentr|gremi|muse|stipendi|ministeri|studi))ums?$/
const PLURAL_N = /^(.{3,}(?:ar|el))n$/

/**
 * The stem of a folded word: the published German Snowball stemmer, with families that it leaves apart and that matter
 * here: feminine forms (Nachbarin, Bewohnerinnen), Latin verbs and their nouns (moderieren, Moderation, Moderator), Latin nouns
 * (Zentrum, Zentren) and plurals such as Nachbarn.
 */
export function stemWord(word: string): string {
  if (word.length < MIN_STEMMED || isNumber(word)) return word
  const feminine = FEMININE.exec(word)
  const base = feminine?.[1] ?? word
  const latin = LATIN_VERB.exec(base)
  if (latin?.[1]) return `${latin[1]}ier`
  return stemmer(LATIN_NOUN.exec(base)?.[1] ?? PLURAL_N.exec(base)?.[1] ?? base)
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word)
}

const PARTICIPLE =
  /^(ab|an|auf|aus|bei|durch|ein|fest|her|hin|los|mit|nach|um|vor|weg|weiter|zu|zuruck|zusammen)?ge(.{3,}?)(?:t|en|te|ten|ene|enen|ener|enes)$/
const SHORT_NOUN = /^(?!zeit)(.{3,5})ung(?:en)?$/
const SHORT_VERB = /^(?!zeit)(.{3,5})en$/

/**
 * Other words of the same family that the stemmer leaves apart: for a participle its infinitive (eingeladen: einladen), for a short
 * noun in -ung its verb (Planung: planen) and the other way round. They need not exist.
 */
export function relatedWords(word: string): string[] {
  const participle = PARTICIPLE.exec(word)
  const noun = SHORT_NOUN.exec(word)
  const verb = SHORT_VERB.exec(word)
  return [
    ...(participle ? [`${participle[1] ?? ''}${participle[2] ?? ''}en`] : []),
    ...(noun ? [`${noun[1] ?? ''}en`] : []),
    ...(verb ? [`${verb[1] ?? ''}ung`] : []),
  ]
}
