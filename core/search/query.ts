import { QUERY_FILLERS, WEAK_STEMS } from './fillers'
import type { Fact, Place } from './mentioned-facts'
import { type Mentions, readMentions } from './mentions'
import { stemWord } from './stem'
import { type Token, tokenizeWhole } from './tokens'

/** Longer queries are cut: nobody types them, and a pasted page must not block the window. */
const MAX_QUERY_LENGTH = 300
const MAX_QUERY_WORDS = 24

/** Words that only tell the circumstances. */
export const MENTION_WEIGHT = 0.15
const WEAK_WEIGHT = 0.25

export interface QueryWord {
  /** Folded. */
  readonly word: string
  readonly stem: string
  /** Parts of a hyphenated word, folded. */
  readonly parts: readonly string[]
  /** How much it counts beside the other words, from 0 to 1. */
  readonly weight: number
  /** The text ends with it: more letters may follow. */
  readonly typing: boolean
  /** What the facts of an entry may say instead of the word. */
  readonly facts: readonly Fact[]
}

export interface ParsedQuery {
  readonly words: readonly QueryWord[]
  /** All words, folded, joined by spaces with one at each end. */
  readonly plain: string
  readonly mentions: Mentions
}

/** Reads what was typed. Fillers count nothing, unless there is nothing else. */
export function parseQuery(text: string): ParsedQuery {
  const cut = text.slice(0, MAX_QUERY_LENGTH)
  const mentions = readMentions(cut)
  const tokens = tokenizeWhole(cut).slice(0, MAX_QUERY_WORDS)
  const words = tokens.map((token): QueryWord => {
    return {
      word: token.word,
      stem: stemWord(token.word),
      parts: token.parts.map((part) => part.word),
      weight: weightOf(token, mentions),
      typing: token.end === cut.length,
      facts: mentions.facts.filter(({ place }) => isWithin(token, place)).map(({ fact }) => fact),
    }
  })
  const onlyFillers = words.every((word) => word.weight === 0)
  return {
    words: onlyFillers ? words.map((word) => ({ ...word, weight: 1 })) : words,
    plain: ` ${words.map((word) => word.word).join(' ')} `,
    mentions,
  }
}

function weightOf(token: Token, mentions: Mentions): number {
  if (mentions.places.some((place) => isWithin(token, place))) return MENTION_WEIGHT
  if (QUERY_FILLERS.has(token.word) || (token.word.length === 1 && !/\d/.test(token.word))) return 0
  return WEAK_STEMS.has(stemWord(token.word)) ? WEAK_WEIGHT : 1
}

function isWithin(token: Token, [start, end]: Place): boolean {
  return start <= token.start && token.end <= end
}
