import { foldWord } from './fold'

/** How a word looks to the search, see `fold.ts`; one that remembers, where a whole library is read. */
export type Fold = (raw: string) => string

/** Takes one word of a text: its folded form and where it stands, in UTF-16 units. */
export type VisitToken = (word: string, start: number, end: number, joined: boolean) => void

export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
  /** The whole of a hyphenated word, which follows its parts. */
  readonly joined: boolean
}

/** Longer runs of letters are no words; cutting them keeps hostile input cheap. */
const MAX_WORD_LENGTH = 64

const WORD_SIGN = /[\p{L}\p{N}\p{M}]/u
const GENDER_ENDING = /(?:[*:_](?:in|innen)|\/-?innen|\/-in|\(innen)(?![\p{L}\p{N}])/uy

/**
 * Finds the words of a text. A hyphenated word comes as its parts and then as a whole ("Sprach-Café": sprach, cafe,
 * sprachcafe). Soft hyphens, the Mediopunkt of Leichte Sprache, apostrophes and gender signs do not end a word.
 */
export function forEachToken(text: string, visit: VisitToken, fold: Fold = foldWord): void {
  let index = 0
  while (index < text.length) {
    if (isWordUnit(text, index)) index = visitWord(text, index, visit, fold)
    else index += 1
  }
}

/** The words of a text as a list; for short texts. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  forEachToken(text, (word, start, end, joined) => tokens.push({ word, start, end, joined }))
  return tokens
}

export interface WholeToken extends Token {
  /** The parts of a hyphenated word; empty otherwise. */
  readonly parts: readonly Token[]
}

/** The words of a text, hyphenated ones as one; for short texts. */
export function tokenizeWhole(text: string): WholeToken[] {
  const wholes: WholeToken[] = []
  for (const token of tokenize(text)) {
    const firstPart = token.joined ? wholes.findIndex((earlier) => earlier.start >= token.start) : -1
    const parts = firstPart >= 0 ? wholes.splice(firstPart) : []
    wholes.push({ ...token, parts })
  }
  return wholes
}

/** Visits a word with its hyphenated parts and returns where it ends. */
function visitWord(text: string, start: number, visit: VisitToken, fold: Fold): number {
  let end = endOfPart(text, start)
  const firstEnd = end
  emit(text, start, end, false, visit, fold)
  while (isHyphen(text.charCodeAt(end)) && isWordUnit(text, end + 1)) {
    const partStart = end + 1
    end = endOfPart(text, partStart)
    emit(text, partStart, end, false, visit, fold)
  }
  if (end > firstEnd) emit(text, start, end, true, visit, fold)
  return end
}

function emit(text: string, start: number, end: number, joined: boolean, visit: VisitToken, fold: Fold): void {
  if (end - start > MAX_WORD_LENGTH) return
  const word = fold(text.slice(start, end))
  if (word !== '') visit(word, start, end, joined)
}

function endOfPart(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    if (isWordUnit(text, end)) end += 1
    else if (isSilentJoiner(text.charCodeAt(end)) && isWordUnit(text, end + 1)) end += 2
    else break
  }
  GENDER_ENDING.lastIndex = end
  const gender = GENDER_ENDING.exec(text)
  return gender ? end + gender[0].length : end
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

function isSilentJoiner(code: number): boolean {
  if (code === 0x27 || code === 0x60 || code === 0xad || code === 0xb4 || code === 0xb7) return true
  if (code < 0x2000) return false
  return (
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x2022 ||
    code === 0x2027 ||
    (code >= 0x200b && code <= 0x200d) ||
    code === 0x2060 ||
    code === 0xfeff
  )
}

function isWordUnit(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7
  if (Number.isNaN(code) || code < 0xaa) return false
  return WORD_SIGN.test(wholeSign(text, index, code))
}

/** The character to which a UTF-16 unit belongs: surrogates are judged in pairs. */
function wholeSign(text: string, index: number, code: number): string {
  if (code >= 0xd800 && code <= 0xdbff) return text.slice(index, index + 2)
  if (code >= 0xdc00 && code <= 0xdfff) return text.slice(Math.max(0, index - 1), index + 1)
  return text.charAt(index)
}
