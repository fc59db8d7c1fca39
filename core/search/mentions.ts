import type { Audience, Kind, Level, Setting } from '../model/entry'

/** What a query says in passing about the circumstances: "zwei Stunden, zwölf Leute, kein Geld, draußen". */
export interface Mentions {
  /** Minutes at hand. */
  readonly minutes?: number
  readonly people?: number
  /** The highest level that is meant. */
  readonly cost?: Level
  readonly settings: readonly Setting[]
  readonly audiences: readonly Audience[]
  readonly kinds: readonly Kind[]
  /** Where that stands in the text; these words need not be found in an entry. */
  readonly places: readonly Place[]
  /** Where the place is named: these words are worth finding, but an entry may say the same in its facts. */
  readonly settingPlaces: readonly Place[]
}

type Place = readonly [number, number]

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

/** A pattern that stands alone, not inside a word; JavaScript's \b does not know umlauts. */
function alone(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
}

const HOURS = alone(`${UP_TO}${NUMBER}[\\s-]*(?:stunden?|std\\.?|h)`)
const MINUTES = alone(`${UP_TO}${NUMBER}[\\s-]*(?:minuten?|min\\.?)`)
const TIMES: readonly (readonly [RegExp, number])[] = [
  [alone('(?:eine\\s+)?viertelstunde'), 15],
  [alone('(?:eine[r]?\\s+)?halben?\\s+stunde'), 30],
  [alone('(?:eine\\s+)?dreiviertelstunde'), 45],
  [alone('(?:einen?\\s+)?halbe[nr]?\\s+tag|halbtags'), 240],
  [alone('(?:einen?|ganze[nr]?)\\s+(?:ganzen?\\s+)?tag'), 480],
  [alone('(?:ein(?:em|en)?|am|für\\s+den)\\s+(?:vormittag|nachmittag)'), 240],
  [alone('ein(?:en|em)?\\s+abend'), 150],
  [alone('wenig\\s+zeit|keine\\s+zeit|kurze?\\s+zeit|auf\\s+die\\s+schnelle'), 60],
]
const PEOPLE = alone(
  `${UP_TO}${NUMBER}\\s*(?:personen|person|leuten?|menschen|teilnehmer(?:innen|n)?|teilnehmenden?|tn|gästen?|köpfen?|nachbarn|beteiligten?)`,
)
/** The number says how many; the word itself stays part of what is sought. */
const PEOPLE_BY_NAME = alone(
  `${NUMBER}(?=\\s+(?:kinder|jugendliche|frauen|senior|ehrenamtliche|familien|mütter|eltern))`,
)
const GROUPS: readonly (readonly [RegExp, number])[] = [
  [alone('zu\\s+zweit'), 2],
  [alone('zu\\s+dritt'), 3],
  [alone('zu\\s+viert'), 4],
  [alone('kleine[rn]?\\s+gruppen?'), 8],
  [alone('(?:große[rn]?|grosse[rn]?)\\s+gruppen?'), 40],
  [alone('viele[n]?\\s+(?:leuten?|menschen|personen)'), 50],
]
const COSTS: readonly (readonly [RegExp, Level])[] = [
  [
    alone(
      '(?:kein|keine|keinen|ohne|null|nix)\\s+(?:viel\\s+)?(?:geld|budget|kosten|mittel|euro|etat|finanzierung)|kostenlose?[rsn]?|kostenfrei|gratis|umsonst|0\\s*(?:€|euro)',
    ),
    1,
  ],
  [alone('(?:wenig|kaum|kleine[sm]?)\\s+(?:geld|budget|kosten|mittel)|günstige?[rsn]?|billige?[rsn]?|preiswert'), 1],
]
const SETTINGS: readonly (readonly [RegExp, Setting])[] = [
  [
    alone('draußen|draussen|im\\s+freien|outdoor|unter\\s+freiem\\s+himmel|an\\s+der\\s+(?:frischen\\s+)?luft'),
    'draussen',
  ],
  [alone('drinnen|indoor|im\\s+(?:raum|haus|saal)|bei\\s+(?:regen|schlechtem\\s+wetter)'), 'drinnen'],
  [alone('online|digital|virtuell|per\\s+(?:video|zoom)|videokonferenz|zoom'), 'online'],
]
const AUDIENCES: readonly (readonly [RegExp, Audience])[] = [
  [alone('kind(?:er|ern)?|kids|grundschul\\p{L}*|kita|kindergarten'), 'kinder'],
  [alone('jugend|jugendliche[nr]?|teenager|teenies?|junge[nr]?\\s+(?:leuten?|menschen)'), 'jugendliche'],
  [alone('familien?|eltern|mütter[n]?|väter[n]?|alleinerziehende[nr]?'), 'familien'],
  [
    alone(
      '(?:ältere|aeltere|altere|alte)[nr]?(?:\\s+(?:leuten?|menschen|personen|nachbarn))?|senior(?:en|innen|in)?|rentner(?:innen|n)?|hochbetagte[nr]?|oma|opa|großeltern',
    ),
    'aeltere',
  ],
  [
    alone(
      'geflüchtete[nr]?|flüchtlinge?[n]?|zugewanderte[nr]?|migrant(?:en|innen|in)?|zuwanderer|ausländer(?:innen|n)?|asyl\\p{L}*|ukrainer(?:innen|n)?',
    ),
    'zugewanderte',
  ],
  [alone('frauen|mädchen'), 'frauen'],
  [
    alone('behinderung(?:en)?|behinderte[nr]?|rollstuhl\\p{L}*|blinde?[nr]?|gehörlose?[nr]?|beeinträchtigung(?:en)?'),
    'menschen-mit-behinderung',
  ],
  [alone('ehrenamtliche[nr]?|freiwillige[nr]?|ehrenamtler'), 'ehrenamtliche'],
  [alone('fachkr(?:a|ä|ae)fte[n]?|hauptamtliche[nr]?|sozialarbeiter(?:innen|n)?'), 'fachkraefte'],
]
const KIND_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [alone('(?:praxis|fall)?beispiele?[n]?|gute\\s+praxis|fallstudien?|erfahrungen\\s+aus'), 'case-study'],
  [alone('methoden?|übung(?:en)?|spiele?'), 'method'],
  [alone('konzepte?[n]?|modelle?[n]?|strukturen'), 'concept'],
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
  const settingPlaces: Place[] = []
  const settings = SETTINGS.filter((setting) => readFixed(text, [setting], settingPlaces)).map(([, setting]) => setting)
  return {
    ...(minutes === undefined ? {} : { minutes }),
    ...(people === undefined ? {} : { people }),
    ...(cost === undefined ? {} : { cost }),
    settings,
    audiences: readAll(text, AUDIENCES),
    kinds: readAll(text, KIND_WORDS),
    places,
    settingPlaces,
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

function readAll<T>(text: string, patterns: readonly (readonly [RegExp, T])[]): T[] {
  return patterns.flatMap(([pattern, value]) => (text.search(pattern) >= 0 ? [value] : []))
}
