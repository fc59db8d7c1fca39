import { foldWithOrigins } from './fold'
import type { SearchIndex, SectionTokens, TextTokens } from './index-types'
import type { TermMatch } from './match-word'
import type { Slot } from './slots'
import { findTokens } from './text-tokens'
import type { Marked } from './types'

/** Longest snippet, and how much of it may stand before the first mark, in UTF-16 units. */
const MAX_SNIPPET = 200
const MAX_LEAD = 60
/** Marked words that lie further apart do not share a snippet. */
const MAX_WINDOW = 150
/** The easy text says the same in split words: other sections go first. */
const EASY_SECTION = 'leichter-sprache'
const EASY_FACTOR = 0.5

interface TermAnswer {
  readonly match: TermMatch
  /** Sum of the weights of the slots that the term answers, times its quality. */
  readonly value: number
  /** The slots that it answers, as bits. */
  readonly slots: number
}

/** Which terms a query marks. Made once a query. */
export class Marker {
  private readonly index: SearchIndex
  private readonly answers = new Map<number, TermAnswer>()

  constructor(index: SearchIndex, slots: readonly Slot[]) {
    this.index = index
    slots.forEach((slot, place) => {
      for (const [term, match] of slot.terms) this.note(term, match, slot.weight, 1 << Math.min(place, 30))
    })
  }

  /** A text with all its matches marked. */
  mark(text: string): Marked {
    return { text, marks: this.marksIn(text, findTokens(this.index, text), 0, text.length) }
  }

  /** How many slots a text answers, weighed. */
  valueOf(text: string): number {
    const tokens = findTokens(this.index, text)
    return this.bestWindow({ id: '', text, tokens })?.value ?? 0
  }

  /** The best piece of an entry's text, with its section; null where nothing in it matches. */
  snippet(text: TextTokens): { snippet: Marked; sectionId: string; value: number } | null {
    let best: { window: Window; section: SectionTokens } | null = null
    for (const section of text.sections) {
      const window = this.bestWindow(section)
      if (window && (!best || window.value > best.window.value)) best = { window, section }
    }
    if (!best) return null
    const { window, section } = best
    return { snippet: this.cut(section, window), sectionId: section.id, value: window.value }
  }

  private note(term: number, match: TermMatch, weight: number, slot: number): void {
    const known = this.answers.get(term)
    const value = (known?.value ?? 0) + weight * match.quality
    const better = known && known.match.quality >= match.quality ? known.match : match
    this.answers.set(term, { match: better, value, slots: (known?.slots ?? 0) | slot })
  }

  /** The stretch of a section that answers most of the query. */
  private bestWindow(section: SectionTokens): Window | null {
    const { tokens } = section
    const places: number[] = []
    for (let place = 0; place < tokens.length; place += 3) {
      if (this.answers.has(tokens[place] ?? -1)) places.push(place)
    }
    const factor = section.id.includes(EASY_SECTION) ? EASY_FACTOR : 1
    let best: Window | null = null
    places.forEach((first, order) => {
      const window = this.windowFrom(tokens, places, order)
      const value = window.value * factor
      if (!best || value > best.value) best = { ...window, start: tokens[first + 1] ?? 0, value }
    })
    return best
  }

  private windowFrom(tokens: Int32Array, places: readonly number[], order: number): Window {
    const start = tokens[(places[order] ?? 0) + 1] ?? 0
    let end = start
    let value = 0
    let seen = 0
    for (let next = order; next < places.length; next += 1) {
      const place = places[next] ?? 0
      const tokenEnd = tokens[place + 2] ?? 0
      if (tokenEnd - start > MAX_WINDOW && next > order) break
      const answer = this.answers.get(tokens[place] ?? -1)
      if (!answer) continue
      value += (answer.slots & ~seen) !== 0 ? answer.value : answer.value * 0.05
      seen |= answer.slots
      end = Math.max(end, tokenEnd)
    }
    return { start, end, value }
  }

  private cut(section: SectionTokens, window: Window): Marked {
    const { text } = section
    const [start, end] = widen(text, window)
    const before = start > 0 ? '… ' : ''
    const after = end < text.length ? ' …' : ''
    const shift = before.length - start
    const marks = this.marksIn(text, section.tokens, start, end)
    return {
      text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${after}`,
      marks: marks.map(([from, to]) => [from + shift, to + shift] as const),
    }
  }

  private marksIn(text: string, tokens: Int32Array, start: number, end: number): [number, number][] {
    const marks: [number, number][] = []
    for (let place = 0; place < tokens.length; place += 3) {
      const from = tokens[place + 1] ?? 0
      const to = tokens[place + 2] ?? 0
      if (from < start || to > end) continue
      const answer = this.answers.get(tokens[place] ?? -1)
      if (!answer) continue
      const [markStart, markEnd] = locatePiece(text.slice(from, to), answer.match.piece)
      addMark(marks, from + markStart, from + markEnd)
    }
    return marks
  }
}

interface Window {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** Where a folded piece lies in a word as it is written; the whole word where it cannot be told. */
function locatePiece(raw: string, piece: string): [number, number] {
  if (piece === '') return [0, raw.length]
  const { folded, origins } = foldWithOrigins(raw)
  const at = folded.indexOf(piece)
  if (at < 0) return [0, raw.length]
  return [origins[at] ?? 0, origins[at + piece.length] ?? raw.length]
}

/** Adds a mark; earlier ones that it overlaps (the parts of a hyphenated word) are merged into it. */
function addMark(marks: [number, number][], start: number, end: number): void {
  let from = start
  let to = end
  for (let last = marks.at(-1); last && from < last[1]; last = marks.at(-1)) {
    from = Math.min(from, last[0])
    to = Math.max(to, last[1])
    marks.pop()
  }
  marks.push([from, to])
}

/** Widens a window to whole words and, where near, to the start of its sentence. */
function widen(text: string, window: Window): [number, number] {
  const earliest = Math.max(0, window.start - MAX_LEAD)
  let start = window.start
  for (let at = window.start - 1; at >= earliest; at -= 1) {
    if (at === 0) start = 0
    else if (isSpace(text, at - 1) && !isSpace(text, at)) {
      start = at
      if (/[.!?:]/.test(text.charAt(at - 2))) break
    }
  }
  const latest = Math.min(text.length, start + MAX_SNIPPET)
  let end = latest
  while (end > window.end && end < text.length && !isSpace(text, end)) end -= 1
  return [start, Math.max(end, window.end)]
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
