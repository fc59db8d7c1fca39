import { allowedTypos, TypoMeasure } from '../search/edit-distance'
import { foldWithOrigins } from '../search/fold'
import { stemWord } from '../search/stem'
import { forEachToken, tokenizeWhole } from '../search/tokens'
import type { Marked } from '../search/types'

/** What the search knows of a note. */
export interface NoteDocument {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Tags and the title of its entry. */
  readonly keywords: readonly string[]
}

export interface NoteIndex {
  /** Adds a note or replaces the one of the same id. */
  put(document: NoteDocument): void
  remove(id: string): void
  /** Notes that have every word. Nothing for a text without words. */
  find(text: string): NoteHits
}

export interface NoteHits {
  /** Best first. */
  readonly ids: readonly string[]
  /** The piece of a note around its first match. It is cut when it is asked for: only a page of the hits is shown. */
  readonly snippet: (id: string) => Marked
}

const QUALITY = { whole: 1, stem: 0.85, start: 0.6, part: 0.5, typo: 0.3 } as const
const TITLE_WEIGHT = 3
const KEYWORD_WEIGHT = 2
/** Shorter pieces within words are found everywhere. */
const MIN_PART = 3
const MAX_SNIPPET = 160
const MAX_LEAD = 50

interface Stored {
  readonly document: NoteDocument
  readonly terms: ReadonlyMap<string, number>
}

/**
 * A search over a person's notes, kept in memory and changed a note at a time. It folds, stems and splits words like the search over the
 * library; as there is no list of words to take compounds apart by, the inside of every word is looked into.
 */
export function createNoteIndex(): NoteIndex {
  const notes = new Map<string, Stored>()
  const postings = new Map<string, Map<string, number>>()
  const stems = new Map<string, string>()

  const remove = (id: string): void => {
    for (const term of notes.get(id)?.terms.keys() ?? []) {
      const list = postings.get(term)
      list?.delete(id)
      if (list?.size !== 0) continue
      postings.delete(term)
      stems.delete(term)
    }
    notes.delete(id)
  }

  const put = (document: NoteDocument): void => {
    remove(document.id)
    const terms = countTerms(document)
    notes.set(document.id, { document, terms })
    for (const [term, weight] of terms) {
      let list = postings.get(term)
      if (!list) {
        list = new Map()
        postings.set(term, list)
        stems.set(term, stemWord(term))
      }
      list.set(document.id, weight)
    }
  }

  const find = (text: string): NoteHits => {
    const slots = tokenizeWhole(text).map(({ word }) => matchTerms(word, stems))
    return {
      ids: scoreNotes(slots, postings).map(([id]) => id),
      snippet: (id) => cutSnippet(notes.get(id)?.document.text ?? '', slots),
    }
  }

  return { put, remove, find }
}

function countTerms({ title, text, keywords }: NoteDocument): Map<string, number> {
  const terms = new Map<string, number>()
  const count = (source: string, weight: number): void =>
    forEachToken(source, (word) => terms.set(word, (terms.get(word) ?? 0) + weight))
  count(title, TITLE_WEIGHT)
  count(text, 1)
  for (const keyword of keywords) count(keyword, KEYWORD_WEIGHT)
  return terms
}

interface TermMatch {
  readonly quality: number
  /** The piece of the term that matched, for the mark. */
  readonly piece: string
}
type Slot = ReadonlyMap<string, TermMatch>

/** The terms that answer a word; such as assume a typing error only where there is no other. */
function matchTerms(word: string, stems: ReadonlyMap<string, string>): Slot {
  const stem = stemWord(word)
  const found = new Map<string, TermMatch>()
  for (const [term, termStem] of stems) {
    const match = matchTerm(word, stem, term, termStem)
    if (match) found.set(term, match)
  }
  return found.size > 0 ? found : matchTypos(word, stems)
}

function matchTerm(word: string, stem: string, term: string, termStem: string): TermMatch | null {
  if (term === word) return { quality: QUALITY.whole, piece: term }
  if (termStem === stem) return { quality: QUALITY.stem, piece: term }
  if (term.startsWith(word)) return { quality: QUALITY.start, piece: word }
  if (word.length >= MIN_PART && term.includes(word)) return { quality: QUALITY.part, piece: word }
  if (stem.length > MIN_PART && term.includes(stem)) return { quality: QUALITY.part, piece: stem }
  return null
}

function matchTypos(word: string, stems: ReadonlyMap<string, string>): Slot {
  const limit = allowedTypos(word.length)
  const found = new Map<string, TermMatch>()
  if (limit === 0) return found
  const measure = new TypoMeasure(word)
  for (const term of stems.keys()) {
    if (measure.distance(term, limit) <= limit) found.set(term, { quality: QUALITY.typo, piece: term })
  }
  return found
}

function scoreNotes(
  slots: readonly Slot[],
  postings: ReadonlyMap<string, ReadonlyMap<string, number>>,
): (readonly [string, number])[] {
  let scores: Map<string, number> | null = null
  for (const slot of slots) {
    const answers = new Map<string, number>()
    for (const [term, { quality }] of slot) {
      for (const [id, weight] of postings.get(term) ?? []) {
        if (scores !== null && !scores.has(id)) continue
        answers.set(id, Math.max(answers.get(id) ?? 0, quality * (1 + Math.log(weight))))
      }
    }
    for (const [id, score] of answers) answers.set(id, score + (scores?.get(id) ?? 0))
    scores = answers
  }
  return [...(scores ?? [])].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
}

/** A piece of the note around its first match, with all matches in it marked. */
function cutSnippet(text: string, slots: readonly Slot[]): Marked {
  const matches: [number, number][] = []
  forEachToken(text, (word, start, end) => {
    const match = slots.map((slot) => slot.get(word)).find((each) => each !== undefined)
    if (match) matches.push(locatePiece(text, start, end, match.piece))
  })
  const first = matches[0]?.[0] ?? 0
  const start = first <= MAX_LEAD ? 0 : startOfWord(text, first - MAX_LEAD, first)
  const end = Math.min(text.length, start + MAX_SNIPPET)
  const before = start > 0 ? '… ' : ''
  const shift = before.length - start
  const marks: [number, number][] = []
  for (const [from, to] of matches) {
    const isInside = from >= start && to <= end && from >= (marks.at(-1)?.[1] ?? 0) - shift
    if (isInside) marks.push([from + shift, to + shift])
  }
  return {
    text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? ' …' : ''}`,
    marks,
  }
}

function startOfWord(text: string, from: number, latest: number): number {
  const space = text.slice(from, latest).search(/\s\S/)
  return space < 0 ? latest : from + space + 1
}

function locatePiece(text: string, start: number, end: number, piece: string): [number, number] {
  const { folded, origins } = foldWithOrigins(text.slice(start, end))
  const at = folded.indexOf(piece)
  if (at < 0) return [start, end]
  return [start + (origins[at] ?? 0), start + (origins[at + piece.length] ?? end - start)]
}
