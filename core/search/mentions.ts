import type { Level } from '../model/entry'
import { type MentionedFact, type Place, readFacts, standingAlone } from './mentioned-facts'

/** What a query says in passing about the circumstances: "zwei Stunden, zwölf Leute, kein Geld, draußen". */
export interface Mentions {
  /** Minutes at hand. */
  readonly minutes?: number
  readonly people?: number
  /** The highest level that is meant. */
  readonly cost?: Level
  /** What is said that the facts of an entry may answer as well as its text. */
  readonly facts: readonly MentionedFact[]
  /** Where time, people and money stand in the text; these words need not be found in an entry. */
  readonly places: readonly Place[]
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  einem: 1,
  anderthalb: 1.5,
  eineinhalb: 1.5,
  zwei: 2,
  zweieinhalb: 2.5,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  fünfzehn: 15,
  zwanzig: 20,
  fünfundzwanzig: 25,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  hundert: 100,
}
const NUMBER = `(\\d{1,4}(?:[.,]\\d)?|${Object.keys(NUMBER_WORDS).join('|')})`
const UP_TO = '(?:(?:bis|ca|etwa|circa|maximal|max|höchstens|nur|in|für|mit)\\.?\\s+)*'

const HOURS = standingAlone(`${UP_TO}${NUMBER}[\\s-]*(?:stunden?|std\\.?|h)`)
const MINUTES = standingAlone(`${UP_TO}${NUMBER}[\\s-]*(?:minuten?|min\\.?)`)
const TIMES: readonly (readonly [RegExp, number])[] = [
  [standingAlone('(?:eine\\s+)?viertelstunde'), 15],
  [standingAlone('(?:eine[r]?\\s+)?halben?\\s+stunde'), 30],
  [standingAlone('(?:eine\\s+)?dreiviertelstunde'), 45],
  [standingAlone('(?:einen?\\s+)?halbe[nr]?\\s+tag|halbtags'), 240],
  [standingAlone('(?:einen?|ganze[nr]?)\\s+(?:ganzen?\\s+)?tag'), 480],
  [standingAlone('(?:ein(?:em|en)?|am|für\\s+den)\\s+(?:vormittag|nachmittag)'), 240],
  [standingAlone('ein(?:en|em)?\\s+abend'), 150],
  [standingAlone('wenig\\s+zeit|keine\\s+zeit|kurze?\\s+zeit|auf\\s+die\\s+schnelle'), 60],
]
const PEOPLE = standingAlone(
  `${UP_TO}${NUMBER}\\s*(?:personen|person|leuten?|menschen|teilnehmer(?:innen|n)?|teilnehmenden?|tn|gästen?|köpfen?|nachbarn|beteiligten?)`,
)
/** The number says how many; the word itself stays part of what is sought. */
const PEOPLE_BY_NAME = standingAlone(
  `${NUMBER}(?=\\s+(?:kinder|jugendliche|frauen|senior|ehrenamtliche|familien|mütter|eltern))`,
)
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [standingAlone('zu\\s+zweit'), 2],
  [standingAlone('zu\\s+dritt'), 3],
  [standingAlone('zu\\s+viert'), 4],
  [standingAlone('kleine[rn]?\\s+gruppen?'), 8],
  [standingAlone('(?:große[rn]?|grosse[rn]?)\\s+gruppen?'), 40],
  [standingAlone('viele[n]?\\s+(?:leuten?|menschen|personen)'), 50],
]
const COSTS: readonly (readonly [RegExp, Level])[] = [
  [
    standingAlone(
      '(?:kein|keine|keinen|ohne|null|nix)\\s+(?:viel\\s+)?(?:geld|budget|kosten|mittel|euro|etat|finanzierung)|kostenlose?[rsn]?|kostenfrei|gratis|umsonst|0\\s*(?:€|euro)',
    ),
    1,
  ],
  [
    standingAlone(
      '(?:wenig|kaum|kleine[sm]?)\\s+(?:geld|budget|kosten|mittel)|günstige?[rsn]?|billige?[rsn]?|preiswert',
    ),
    1,
  ],
]
/** Reads the plain mentions of a query. They never filter; they only move what fits up. */
export function readMentions(text: string): Mentions {
  const places: Place[] = []
  const minutes =
    readAmount(text, HOURS, 60, places) ?? readAmount(text, MINUTES, 1, places) ?? readFixed(text, TIMES, places)
  const people =
    readAmount(text, PEOPLE, 1, places) ??
    readAmount(text, PEOPLE_BY_NAME, 1, places) ??
    readFixed(text, GROUPS, places)
  const cost = readFixed(text, COSTS, places)
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(people === undefined ? {} : { people }),
    ...(cost === undefined ? {} : { cost }),
    facts: readFacts(text),
    places,
  }
}

function readAmount(text: string, pattern: RegExp, unit: number, places: Place[]): number | undefined {
  let amount: number | undefined
  for (const match of text.matchAll(pattern)) {
    const word = (match[1] ?? '').toLowerCase()
    const number = NUMBER_WORDS[word] ?? Number(word.replace(',', '.'))
    places.push([match.index, match.index + match[0].length])
    amount ??= Math.round(number * unit)
  }
  return amount
}

function readFixed<T>(text: string, patterns: readonly (readonly [RegExp, T])[], places: Place[]): T | undefined {
  let found: T | undefined
  for (const [pattern, value] of patterns) {
    for (const match of text.matchAll(pattern)) {
      places.push([match.index, match.index + match[0].length])
      found ??= value
    }
  }
  return found
}
