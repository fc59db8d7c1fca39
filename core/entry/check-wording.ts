import type { TextCheck } from './body-check'
import type { Finding, Passage, Position, Reporter } from './finding'

interface AvoidedWord {
  readonly pattern: RegExp
  readonly better: string
}

/** Words that fix people to a flaw or carry contempt. As a name (with a capital, „Soziale Brennpunkte“) or in quotation marks they pass. */
const AVOIDED_WORDS: readonly AvoidedWord[] = [
  {
    pattern: /\bsoziale[rnsm]? Brennpunkte?n?s?\b/gu,
    better: 'benachteiligtes Quartier, Stadtteil mit besonderem Bedarf',
  },
  {
    pattern: /\b(?:Problem|Brennpunkt)(?:viertel|bezirk|kiez|stadtteil|quartier)\p{L}*/gu,
    better: 'benachteiligtes Quartier',
  },
  {
    pattern: /\b[Dd](?:ie|en|er) Behinderten\b|\bBehinderte[rnm]?\b(?! Menschen)/gu,
    better: 'Menschen mit Behinderung',
  },
  { pattern: /\ban den Rollstuhl gefesselt\b/gu, better: 'nutzt einen Rollstuhl' },
  { pattern: /\b[Tt]aubstumm\p{L}*/gu, better: 'gehörlos' },
  { pattern: /\bgeistig (?:behindert|zurückgeblieben)\p{L}*/gu, better: 'Menschen mit Lernschwierigkeiten' },
  {
    pattern: /\bFlüchtlings(?:strom|ströme|welle|flut|krise)\p{L}*/gu,
    better: 'Geflüchtete, die Ankunft vieler Geflüchteter',
  },
  {
    pattern: /\b(?:Asylant|Wirtschaftsflüchtling|Scheinasylant)\p{L}*/gu,
    better: 'Geflüchtete, Menschen, die Schutz suchen',
  },
  { pattern: /\b[Bb]ildungsfern\p{L}*/gu, better: 'Menschen mit wenig Zugang zu Bildung' },
  { pattern: /\bsozial [Ss]chwach\p{L}*|\bsozial Schwache\p{L}*/gu, better: 'Menschen mit wenig Geld' },
  { pattern: /\bAsozial\p{L}*|\basozial\p{L}*/gu, better: 'sagen, was genau gemeint ist' },
  { pattern: /\b(?:Zigeuner|Neger|Mohr)(?:s|n|en|in|innen)?\b/gu, better: 'Sinti und Roma, Schwarze Menschen' },
  { pattern: /\bRandgruppen?\b/gu, better: 'Menschen, die ausgegrenzt werden' },
  { pattern: /\b(?:Überfremdung|Parallelgesellschaft)\p{L}*/gu, better: 'sagen, was genau gemeint ist' },
  { pattern: /\b(?:Ghetto|Getto)(?:s|isierung)?\b/gu, better: 'benachteiligtes Quartier' },
  { pattern: /\bPflegef(?:all|älle)\p{L}*/gu, better: 'pflegebedürftiger Mensch' },
  { pattern: /\bInvalide[rnm]?\b/gu, better: 'Menschen mit Behinderung' },
  { pattern: /\bIllegale[rn]?\b/gu, better: 'Menschen ohne Papiere' },
]

/** Whether any of them could be there: one pattern that is quickly made, where the others would take as long as the rest of the check. */
const ANY_AVOIDED = new RegExp(
  AVOIDED_WORDS.map(({ pattern }) => pattern.source.replaceAll('\\p{L}*', '')).join('|'),
  'u',
)

/** `Nachbar*innen`, `Nachbar:innen`, `Nachbar_innen`, `NachbarInnen`, `Nachbar/-innen`, `Nachbar(innen)`. */
const GENDER_SIGN = /\p{L}(?:[*:_·]in(?:nen)?\b|\/-?in(?:nen)?\b|\((?:inn)?en?\)|\(in(?:nen)?\)|In(?:nen)?\b)/gu

/** Words to avoid and gender signs within words, in the text and in the title, summary and materials. */
export function checkWording({ report, lines }: TextCheck, frontMatter: readonly Passage[]): readonly Finding[] {
  const body = lines.map((text, index) => ({ text, at: { line: index + 1, column: 1 } }))
  return [...body, ...frontMatter].flatMap(({ text, at }) => checkPassage(report, text, at))
}

function checkPassage(report: Reporter, passage: string, at: Position): readonly Finding[] {
  const text = blankOut(passage)
  const findings: Finding[] = []
  for (const { pattern, better } of ANY_AVOIDED.test(text) ? AVOIDED_WORDS : []) {
    for (const match of text.matchAll(pattern)) {
      const message = `„${match[0]}“ kann verletzen. Besser: ${better}. Als Zitat gehört es in „…“.`
      findings.push(report('wording', shift(at, match.index), message, { severity: 'warning', found: match[0] }))
    }
  }
  for (const match of text.matchAll(GENDER_SIGN)) {
    const message =
      'Kein Sonderzeichen im Wort: Schreiben Sie beide Formen („Bewohnerinnen und Bewohner“) oder ein neutrales Wort.'
    findings.push(report('gender', shift(at, match.index), message, { severity: 'warning', found: match[0] }))
  }
  return findings
}

function shift(at: Position, offset: number): Position {
  return { line: at.line, column: at.column + offset }
}

/** Quotations and addresses keep their length, so that columns stay right, and lose their letters. */
function blankOut(text: string): string {
  const blank = (part: string): string => ' '.repeat(part.length)
  return text
    .replace(/„[^“]*“/gu, blank)
    .replace(/\]\([^)]*\)/gu, blank)
    .replace(/https?:\/\/\S+/gu, blank)
}
