import type { BodyCheck } from './body-check'
import type { Finding, Position, Reporter } from './finding'
import { countWords } from './mdast-text'
import { EASY_LANGUAGE_HEADING } from './section-headings'

const MIN_WORDS = 80
const MAX_WORDS = 150
const MAX_SENTENCE = 12
/** Letters without a hyphen. „Nachbarschaft“ has 13, „Schwierigkeiten“ 15: words that people know. */
const MAX_WORD = 15

/**
 * Letters of German and its neighbours. The engine throws compiled patterns away from time to time, and those with all letters of the world take so long to
 * compile anew, most of all regardless of case, that whoever types would notice.
 */
const LETTERS = 'A-Za-zÀ-ÖØ-öø-ſ'
const SMALL = 'a-zß-öø-ÿ'
/** `\b` does not know umlauts: words are bounded by what is no letter. */
const START = `(?<![${LETTERS}-])`
const END = `(?![${LETTERS}-])`

interface LineRule {
  readonly pattern: RegExp
  readonly explain: (found: string) => string
  /** What to write instead, where there is one answer. */
  readonly mend?: Readonly<Record<string, string>>
}

const NUMBERS: Readonly<Record<string, string>> = {
  zwei: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zehn: '10',
  elf: '11',
  zwölf: '12',
  hundert: '100',
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'z. B.': 'zum Beispiel',
  'z.B.': 'zum Beispiel',
  'd. h.': 'das heißt',
  'd.h.': 'das heißt',
  'u. a.': 'unter anderem',
  'e. V.': 'Verein',
  'usw.': 'und so weiter',
  'bzw.': 'oder',
  'ca.': 'etwa',
  'max.': 'höchstens',
  'mind.': 'mindestens',
  'Nr.': 'Nummer',
  'Tel.': 'Telefon',
  'Std.': 'Stunden',
  'Min.': 'Minuten',
}

/** Lower-case words that look like a participle and are none, or that follow "werden" in the future tense. */
const NO_PARTICIPLE =
  '(?:gegen|dagegen|gestern|genug|gern|gesamten|gemeinsamen|gesund|gesunden|geben|gehen|gehören|gelten|gelingen|genießen|gewinnen|geschehen|gefallen|bereit|beliebt|bekannt|selbst|zuerst|erst|erhalten|verstehen|vergessen|besser|nicht|leicht|recht|echt|fast|meist|sonst|mit|seit|zeit)'

const WORD = new RegExp(`[${LETTERS}]+`, 'gu')

const PARTICIPLE = `(?!${NO_PARTICIPLE}${END})(?:[${SMALL}]*ge[${SMALL}]{2,}(?:t|en)|(?:be|er|ver|zer|ent|miss|über|unter)[${SMALL}]{2,}t|[${SMALL}]{2,}iert)`

const LINE_RULES: readonly LineRule[] = [
  {
    pattern: new RegExp(`${START}(?:wird|werden|wurde|wurden|worden)${END}(?=.*${START}${PARTICIPLE}${END})`, 'giu'),
    explain: () =>
      'Das klingt nach Passiv. Sagen Sie, wer etwas tut: „Alle machen eine Liste“ statt „Eine Liste wird gemacht“.',
  },
  {
    // „in dieses Haus“ only looks like one: the noun ends in -s by itself.
    pattern: new RegExp(
      `${START}(?:des|eines|dieses|jedes|meines|Ihres|unseres|seines)${END} (?:[${SMALL}]+en )?(?![${LETTERS}]*(?:[Hh]aus|ss|us)${END})[A-ZÀ-ÖØ-Þ][${LETTERS}-]+s${END}`,
      'gu',
    ),
    explain: (found) => `„${found}“ ist ein Genitiv. Leichter: „von dem …“, „vom …“.`,
  },
  {
    pattern: new RegExp(`${START}(?:würde|könnte|sollte|müsste|dürfte|hätte|wäre)(?:n|t|st)?${END}`, 'giu'),
    explain: (found) => `„${found}“ ist ein Konjunktiv. Leichter: „kann“, „soll“, „vielleicht“.`,
  },
  {
    pattern: new RegExp(
      `${START}(?:z\\. ?B\\.|d\\. ?h\\.|u\\. ?a\\.|o\\. ?ä\\.|e\\. ?V\\.|usw\\.|etc\\.|bzw\\.|ca\\.|ggf\\.|evtl\\.|inkl\\.|max\\.|mind\\.|Nr\\.|Tel\\.|Std\\.|Min\\.|Str\\.|Dr\\.|km|qm)(?![${LETTERS}])`,
      'gu',
    ),
    explain: (found) => `„${found}“ ist eine Abkürzung. Schreiben Sie die Wörter aus.`,
    mend: ABBREVIATIONS,
  },
  {
    pattern: new RegExp(`${START}(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert)${END}`, 'giu'),
    explain: (found) => `Zahlen stehen als Ziffern, nicht „${found}“.`,
    mend: NUMBERS,
  },
  {
    pattern: /[&%§/;()]/gu,
    explain: (found) => `Das Zeichen „${found}“ ist schwer zu lesen. Schreiben Sie es in Worten.`,
    mend: { '&': 'und', '%': 'Prozent' },
  },
]

/** The section "In Leichter Sprache" by the countable rules of DIN SPEC 33429. All are warnings: a rule can have a good exception. */
export function checkEasyLanguage(check: BodyCheck): readonly Finding[] {
  const index = check.sections.findIndex(({ title }) => title === EASY_LANGUAGE_HEADING)
  const section = check.sections[index]
  if (section === undefined) return []
  const from = section.heading.position?.end.line ?? 0
  const next = check.sections[index + 1]?.heading.position?.start.line
  const to = next === undefined ? check.lines.length : next - 1
  const lines = check.lines.slice(from, to).map((text, offset) => ({ text, line: from + offset + 1 }))
  const texts = lines.filter(({ text }) => text.trim() !== '' && !/^\[\^?[^\]]+\]:/.test(text))
  return [...checkAmount(check, texts, from), ...texts.flatMap(({ text, line }) => checkLine(check.report, text, line))]
}

function checkAmount(
  { report }: BodyCheck,
  lines: readonly { readonly text: string }[],
  line: number,
): readonly Finding[] {
  const words = lines.reduce((sum, { text }) => sum + countWords(text), 0)
  // An empty section is an error of its own.
  if (words === 0 || (words >= MIN_WORDS && words <= MAX_WORDS)) return []
  const verdict = words < MIN_WORDS ? 'zu kurz' : 'zu lang'
  return [
    report('easy-language', { line, column: 1 }, `„${EASY_LANGUAGE_HEADING}“ ist ${verdict}: ${words} Wörter.`, {
      severity: 'warning',
      expected: `${MIN_WORDS} bis ${MAX_WORDS} Wörter`,
      found: `${words} Wörter`,
    }),
  ]
}

/** One line of the file: one sentence. */
function checkLine(report: Reporter, raw: string, line: number): readonly Finding[] {
  const text = raw.replace(/\]\([^)]*\)/g, (part) => ' '.repeat(part.length)).replace(/[*_[\]]/g, ' ')
  const findings: Finding[] = []
  const warn = (column: number, message: string, found?: string, suggestion?: string): void => {
    const at: Position = { line, column: column + 1 }
    findings.push(report('easy-language', at, message, { severity: 'warning', found, suggestion }))
  }
  const words = countWords(text)
  if (words > MAX_SENTENCE)
    warn(0, `Der Satz hat ${words} Wörter, höchstens ${MAX_SENTENCE} sind leicht. Machen Sie zwei daraus.`)
  const second = /[.!?]["“]? +(?=[A-ZÀ-ÖØ-Þ])/u.exec(text.replace(/\d\. /g, '  '))
  if (second !== null) {
    const [found] = second
    warn(second.index, 'Jeder Satz steht in einer eigenen Zeile.', found, `${found.trimEnd()}\n`)
  }
  for (const match of text.matchAll(WORD)) {
    if (match[0].length <= MAX_WORD) continue
    warn(
      match.index,
      `„${match[0]}“ ist lang. Trennen Sie es mit Bindestrich (Nachbarschafts-Fest) oder nehmen Sie ein kürzeres Wort.`,
      match[0],
    )
  }
  for (const { pattern, explain, mend } of LINE_RULES) {
    for (const match of text.matchAll(pattern)) warn(match.index, explain(match[0]), match[0], mend?.[match[0]])
  }
  return findings
}
