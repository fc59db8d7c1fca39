import type { GlossaryTerm } from '../model/library'

export interface TermMatch {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Finds the first term in `text` at or after `from` whose id is not in `skip`. Offsets are UTF-16 units. */
export type GlossaryMatcher = (text: string, from: number, skip: ReadonlySet<string>) => TermMatch | null

/** Endings that German nouns and adjectives take; vowel changes are not covered. */
const NOUN_ENDING = '(?:s|es|e|en|n|er|ern|innen)?'
const ADJECTIVE_ENDING = '(?:e|er|es|en|em)'

/** The matcher for one entry; null where no term is left. */
export type CreateGlossaryMatcher = (entry: { readonly id: string; readonly title: string }) => GlossaryMatcher | null

interface Form {
  readonly id: string
  /** Of a regular expression. */
  readonly source: string
  readonly asWord: RegExp
}

/**
 * Matchers for the terms that have an explanation, in any inflected form, and for the abbreviations among their synonyms (GWA). Terms that
 * the entry's title names are left out: an entry explains its own subject. Making a pattern takes longer than reading a text with it, so
 * entries that leave out the same terms share one.
 */
export function prepareGlossary(glossary: readonly GlossaryTerm[]): CreateGlossaryMatcher {
  const forms = glossary
    .filter(({ explanation }) => explanation !== undefined)
    .flatMap((term) => writtenForms(term).map((form) => ({ id: term.id, form })))
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ id, form }): Form => ({ id, source: inflect(form), asWord: asWord(inflect(form)) }))
  const matchers = new Map<string, GlossaryMatcher | null>()
  return ({ id, title }) => {
    const isUsed = forms.map((form) => form.id !== id && title.search(form.asWord) === -1)
    const key = isUsed.map(Number).join('')
    const matcher = matchers.get(key) ?? createMatcher(forms.filter((_form, index) => isUsed[index]))
    matchers.set(key, matcher)
    return matcher
  }
}

function createMatcher(forms: readonly Form[]): GlossaryMatcher | null {
  if (forms.length === 0) return null
  const pattern = asWord(forms.map(({ source }) => `(${source})`).join('|'))
  return (text, from, skip) => {
    pattern.lastIndex = from
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const group = match.findIndex((part, index) => index > 0 && part !== undefined)
      const id = forms[group - 1]?.id
      if (id !== undefined && !skip.has(id)) return { id, start: match.index, end: match.index + match[0].length }
    }
    return null
  }
}

/** Not within a longer word, nor a part of a hyphenated one. */
function asWord(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{L}-)(?:${alternatives})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu')
}

function writtenForms(term: GlossaryTerm): readonly string[] {
  return [term.term, ...term.synonyms.filter((synonym) => /^\p{Lu}{2,6}$/u.test(synonym))]
}

/** `Runder Tisch` → `Rund(e|er|…) Tisch(s|es|…)`. */
function inflect(form: string): string {
  const words = form.split(/\s+/)
  return words.map((word, index) => (index === words.length - 1 ? inflectLast(word) : inflectFirst(word))).join('\\s+')
}

function inflectLast(word: string): string {
  return /^\p{Lu}+$/u.test(word) ? escapePattern(word) : escapePattern(word) + NOUN_ENDING
}

function inflectFirst(word: string): string {
  const stem = /^(.{3,})(?:e|er|es|en|em)$/u.exec(word)?.[1]
  const pattern = stem === undefined ? escapePattern(word) : escapePattern(stem) + ADJECTIVE_ENDING
  const [first = ''] = word
  return /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]${pattern.slice(first.length)}` : pattern
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
