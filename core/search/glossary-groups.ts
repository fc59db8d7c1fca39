import type { GlossaryTerm, SearchDocument } from '../model/library'
import { PHRASE_FILLERS } from './fillers'
import type { PhraseKind, SerializedGroup, SerializedPhrase } from './index-format'
import { stemWord } from './stem'
import { tokenize, tokenizeWhole } from './tokens'

/** All words of a term's phrases, folded: they join the vocabulary, so that typing errors in them are found too. */
export function phraseWords(term: GlossaryTerm): string[] {
  return allPhrases(term).flatMap(([, text]) => tokenize(text).map((token) => token.word))
}

/** The glossary as groups of phrases that stand for each other. Terms and entries that do not exist are left out. */
export function buildGroups(
  documents: readonly SearchDocument[],
  glossary: readonly GlossaryTerm[],
): SerializedGroup[] {
  const places = new Map(documents.map((document, place) => [document.id, place]))
  return glossary.map((term) => ({
    docs: term.entries.flatMap((id) => places.get(id) ?? []),
    phrases: allPhrases(term).flatMap(([kind, text]) => {
      const phrase = buildPhrase(kind, text)
      return phrase ? [phrase] : []
    }),
  }))
}

function allPhrases(term: GlossaryTerm): (readonly [PhraseKind, string])[] {
  return [
    ['same', term.term],
    ...term.synonyms.map((text) => ['same', text] as const),
    ...term.near.map((text) => ['near', text] as const),
    ...term.searchOnly.map((text) => ['hidden', text] as const),
  ]
}

function buildPhrase(kind: PhraseKind, text: string): SerializedPhrase | null {
  const words = tokenizeWhole(text).map((token) => token.word)
  const content = words.filter((word) => !PHRASE_FILLERS.has(word))
  if (words.length === 0) return null
  const livesFromFillers = content.length === 0 || (content.length === 1 && words.length >= 3)
  return {
    kind,
    text: kind === 'hidden' ? '' : text,
    stems: (content.length > 0 ? content : words).map(stemWord),
    ...(livesFromFillers ? { exact: words.join(' ') } : {}),
  }
}
