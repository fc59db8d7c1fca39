import { capitalize, isCompound } from './compound-parts'
import { createReporter, type Finding, type Passage, type Position, type Reporter } from './finding'

/** A dictionary with inflected forms. */
export interface Speller {
  readonly isKnown: (word: string) => boolean
  /** Words that may have been meant, the best first. May be slow. */
  readonly suggest: (word: string) => readonly string[]
}

/** Looks each word up once: a text that is being written is checked again and again, and hardly differs. */
export function rememberWords({ isKnown, suggest }: Speller): Speller {
  return { isKnown: rememberAnswers(isKnown), suggest: rememberAnswers(suggest) }
}

function rememberAnswers<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>()
  return (word) => {
    const known = answers.get(word)
    if (known !== undefined) return known
    const fresh = answer(word)
    answers.set(word, fresh)
    return fresh
  }
}

/** Text of one file, and the names in it that the spelling check takes as they are. */
export interface SpellingInput {
  readonly path: string
  readonly prose: readonly Passage[]
  readonly names: readonly string[]
}

/** Looking for what was meant takes a fifth of a second a word, so only the first unknown words get it. */
const MAX_SUGGESTIONS = 8

/** `content/woerter.txt`: one word a line, in its basic form; what follows a # is a comment. */
export function parseWordList(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => (line.split('#', 1)[0] ?? '').trim())
    .filter((word) => word !== '')
}

/** Unknown words, as warnings: a dictionary never has them all. Each word is looked up once, and reported once a file. */
export function checkSpelling(
  inputs: readonly SpellingInput[],
  speller: Speller,
  ownWords: readonly string[],
): readonly Finding[] {
  const isKnown = createWordTest(speller, ownWords)
  const suggestions = new Map<string, string | null>()
  const suggest = (word: string): string | null => {
    if (!suggestions.has(word))
      suggestions.set(word, suggestions.size < MAX_SUGGESTIONS ? (speller.suggest(word)[0] ?? null) : null)
    return suggestions.get(word) ?? null
  }
  return inputs.flatMap(({ path, prose, names }) => {
    const report = createReporter(path)
    const skip = new Set(names.flatMap((name) => [name, `${name}s`]))
    const findings: Finding[] = []
    for (const { text, at } of prose) {
      for (const { word, form, index } of findWords(text)) {
        if (skip.has(word) || isKnown(form)) continue
        skip.add(word)
        findings.push(reportWord(report, { line: at.line, column: at.column + index }, word, suggest(word)))
      }
    }
    return findings
  })
}

function reportWord(report: Reporter, at: Position, word: string, meant: string | null): Finding {
  const hint = meant === null ? '' : ` Meinten Sie „${meant}“?`
  return report('spelling', at, `„${word}“ steht nicht im Wörterbuch.${hint}`, {
    severity: 'warning',
    found: word,
    suggestion: meant ?? undefined,
  })
}

interface FoundWord {
  readonly word: string
  /** With a hyphen where the word goes on or began before: `Haus-` and `-straße` may be shortened. */
  readonly form: string
  readonly index: number
}

/** Leichte Sprache says how foreign words sound: „Man spricht es so: Oupen Speis.“ */
const PRONUNCIATION = /(?<=\b(?:spricht|man)\b[^:.]*\b(?:so|das|es):).*$/u

/** Words of letters only; what touches a digit or an @ is a name or an address. */
function findWords(text: string): readonly FoundWord[] {
  const words: FoundWord[] = []
  const readable = text.replace(PRONUNCIATION, (part) => ' '.repeat(part.length))
  for (const match of readable.matchAll(/(?<![\p{L}\p{N}@.&/])\p{L}+(?:['’]\p{L}+)?(?![\p{L}\p{N}@]|\.\p{Ll})/gu)) {
    const word = match[0]
    const before = text[match.index - 1] ?? ''
    const after = text[match.index + word.length] ?? ''
    words.push({ word, form: `${before === '-' ? '-' : ''}${word}${after === '-' ? '-' : ''}`, index: match.index })
  }
  return words
}

/** Of nouns and adjectives in our own list, which has basic forms. */
const ENDINGS: readonly string[] = ['s', 'n', 'e', 'en', 'em', 'er', 'es']

function createWordTest(speller: Speller, ownWords: readonly string[]): (form: string) => boolean {
  const own = new Set(ownWords)
  const isOwn = (word: string): boolean =>
    own.has(word) || ENDINGS.some((ending) => word.endsWith(ending) && own.has(word.slice(0, -ending.length)))
  const isListed = (word: string): boolean => speller.isKnown(word) || isOwn(word) || isOwn(decapitalize(word))
  return rememberAnswers((form: string): boolean => {
    const word = form.replaceAll('-', '').replaceAll('’', "'").replace(/'s?$/, '')
    if (word.length < 2 || /^\p{Lu}{2,6}s?$/u.test(word) || isListed(word)) return true
    if (form.startsWith('-') && (isListed(capitalize(word)) || isListed(decapitalize(word)))) return true
    if (form !== word && isPartOfHyphenated(word, isListed)) return true
    return isCompound(word, isListed)
  })
}

/** `Nachbarschafts-` and `Spazier-` stand for Nachbarschaft and spazieren; `mit-machen` has lower-case parts. */
function isPartOfHyphenated(word: string, isListed: (word: string) => boolean): boolean {
  const candidates = [word, capitalize(word), decapitalize(word)].flatMap((base) => [
    base,
    base.replace(/(?:s|n|en|es|e)$/, ''),
    `${base}e`,
    `${base}en`,
    `${base}n`,
  ])
  return candidates.some(isListed) || isCompound(word.replace(/s$/, ''), isListed)
}

function decapitalize(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1)
}
