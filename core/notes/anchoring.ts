import search from 'approx-string-match'
import type { TextPosition, TextQuote } from '../model/notes'

/** Characters of the surroundings that a quotation carries on each side. */
const CONTEXT_LENGTH = 48
/** Shorter passages are only found again word for word: with errors allowed, they would be found anywhere. */
const MIN_FUZZY_LENGTH = 12
/** One wrong sign in so many is still the same passage. */
const SIGNS_PER_ERROR = 4
/** Where the passage is guessed, its surroundings must agree at least this much (0 to 1), or the passage itself nearly exactly. */
const MIN_SCORE = 0.62
/** Approximate search takes time with the square of what it allows: longer passages are found by their first and last part. */
const MAX_FUZZY_LENGTH = 400
const PART_LENGTH = 120
/** How much longer or shorter a long passage may have become between its parts. */
const MAX_GROWTH = 1.5

export interface Selectors {
  readonly quote: TextQuote
  readonly position: TextPosition
}

export type Found =
  | {
      readonly state: 'found'
      readonly start: number
      readonly end: number
      readonly how: 'position' | 'quote' | 'similar'
    }
  | { readonly state: 'lost' }

const LOST: Found = { state: 'lost' }

/**
 * What names a passage of a text so that it can be found again (W3C Web Annotation, 4.2.4 and 4.2.5). `start` and `end` are UTF-16 units;
 * they are cut to the text. Null where nothing but space is chosen.
 */
export function makeSelectors(text: string, start: number, end: number): Selectors | null {
  const from = Math.max(0, Math.min(start, end))
  const to = Math.min(text.length, Math.max(start, end))
  const exact = text.slice(from, to)
  if (exact.trim() === '') return null
  return {
    quote: {
      exact,
      prefix: text.slice(Math.max(0, from - CONTEXT_LENGTH), from),
      suffix: text.slice(to, to + CONTEXT_LENGTH),
    },
    position: { start: from, end: to },
  }
}

/**
 * Finds a passage again in a text that may have changed: where it was, else where the same words stand in the most similar surroundings,
 * else where similar words stand. What is too far from it is `lost`, never guessed.
 */
export function findAgain(text: string, { quote, position }: Selectors): Found {
  if (quote.exact === '') return LOST
  const isInPlace = text.slice(position.start, position.end) === quote.exact
  const exact = findExact(text, quote.exact)
  if (isInPlace && (exact.length === 1 || scoreContext(text, position.start, position.end, quote) === 1)) {
    return { state: 'found', ...position, how: 'position' }
  }
  const best = chooseBest(text, exact, { quote, position })
  if (best !== null) {
    const how = best.start === position.start ? 'position' : 'quote'
    return { state: 'found', start: best.start, end: best.end, how }
  }
  return findSimilar(text, { quote, position })
}

/** A long passage is where its first and last words are, if what lies between them has about its length. */
function findByParts(text: string, { quote, position }: Selectors): Found {
  const { exact, prefix, suffix } = quote
  const head = findAgain(text, {
    quote: {
      exact: exact.slice(0, PART_LENGTH),
      prefix,
      suffix: exact.slice(PART_LENGTH, PART_LENGTH + CONTEXT_LENGTH),
    },
    position: { start: position.start, end: position.start + PART_LENGTH },
  })
  const tail = findAgain(text, {
    quote: {
      exact: exact.slice(-PART_LENGTH),
      prefix: exact.slice(-PART_LENGTH - CONTEXT_LENGTH, -PART_LENGTH),
      suffix,
    },
    position: { start: position.end - PART_LENGTH, end: position.end },
  })
  if (head.state === 'lost' || tail.state === 'lost') return LOST
  const growth = (tail.end - head.start) / exact.length
  if (growth > MAX_GROWTH || growth < 1 / MAX_GROWTH) return LOST
  return { state: 'found', start: head.start, end: tail.end, how: 'similar' }
}

interface Candidate extends TextPosition {
  readonly errors: number
}

function findExact(text: string, exact: string): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 })
  }
  return found
}

function findSimilar(text: string, selectors: Selectors): Found {
  const { exact } = selectors.quote
  if (exact.length < MIN_FUZZY_LENGTH) return LOST
  if (exact.length > MAX_FUZZY_LENGTH) return findByParts(text, selectors)
  const candidates = search(text, exact, Math.floor(exact.length / SIGNS_PER_ERROR))
  const best = chooseBest(text, candidates, selectors)
  if (best === null || best.start === best.end) return LOST
  return scoreCandidate(text, best, selectors) >= MIN_SCORE
    ? { state: 'found', start: best.start, end: best.end, how: 'similar' }
    : LOST
}

/** The candidate whose words and surroundings agree most; the one nearest to the old place among equals. */
function chooseBest(text: string, candidates: readonly Candidate[], selectors: Selectors): Candidate | null {
  const distance = ({ start }: Candidate): number => Math.abs(start - selectors.position.start)
  let best: { candidate: Candidate; score: number } | null = null
  for (const candidate of candidates) {
    const score = scoreCandidate(text, candidate, selectors)
    const isBetter =
      best === null || score > best.score || (score === best.score && distance(candidate) < distance(best.candidate))
    if (isBetter) best = { candidate, score }
  }
  return best?.candidate ?? null
}

/** From 0 to 1: two thirds for the words, one third for the surroundings. */
function scoreCandidate(text: string, { start, end, errors }: Candidate, { quote }: Selectors): number {
  const words = 1 - errors / quote.exact.length
  return (2 * words + scoreContext(text, start, end, quote)) / 3
}

/** From 0 to 1: how much of the prefix and suffix still stands right beside the place. */
function scoreContext(text: string, start: number, end: number, { prefix, suffix }: TextQuote): number {
  const length = prefix.length + suffix.length
  if (length === 0) return 1
  const before = countSame(prefix.length, (n) => text.charAt(start - n) === prefix.charAt(prefix.length - n))
  const after = countSame(suffix.length, (n) => text.charAt(end + n - 1) === suffix.charAt(n - 1))
  return (before + after) / length
}

/** How many from the first on pass. */
function countSame(length: number, isSame: (n: number) => boolean): number {
  let count = 0
  while (count < length && isSame(count + 1)) count += 1
  return count
}

export interface SectionText {
  readonly id: string
  /** Plain text of the section, as the selectors count it. */
  readonly text: string
}

export type FoundInEntry = Extract<Found, { state: 'found' }> & { readonly sectionId: string }

/** Looks in the passage's own section first, then, for the very words, in the others: sections are renamed. Null where it is lost. */
export function findInEntry(
  sections: readonly SectionText[],
  highlight: Selectors & { readonly sectionId: string },
): FoundInEntry | null {
  const own = sections.find(({ id }) => id === highlight.sectionId)
  const found = own === undefined ? LOST : findAgain(own.text, highlight)
  if (found.state === 'found') return { ...found, sectionId: highlight.sectionId }
  const { exact } = highlight.quote
  if (exact.length < MIN_FUZZY_LENGTH) return null
  const elsewhere = sections
    .filter(({ id, text }) => id !== highlight.sectionId && text.includes(exact))
    .flatMap(({ id, text }) => {
      const place = findAgain(text, highlight)
      return place.state === 'found' ? [{ ...place, how: 'quote' as const, sectionId: id }] : []
    })
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null
}
