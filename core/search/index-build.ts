import type { GlossaryTerm, SearchDocument } from '../model/library'
import { COMPOUND_WORDS } from './compound-words'
import { splitCompound } from './compounds'
import { QUERY_FILLERS } from './fillers'
import { foldWord } from './fold'
import { buildGroups, phraseWords } from './glossary-groups'
import { type FieldCounts, measureImpacts } from './impact'
import { IMPACT_STEPS, INDEX_FORMAT, type SerializedIndex } from './index-format'
import { PackWriter } from './pack'
import { stemWord } from './stem'
import { type Fold, forEachToken, tokenize, tokenizeWhole, type VisitToken } from './tokens'
import type { SearchTexts } from './types'
import { Vocabulary } from './vocabulary'

/** A heading that this share of the entries has is part of the form, not of the content ("Worum es geht"). */
const COMMON_HEADING_SHARE = 0.2
const COMMON_HEADING_MIN = 4

/** German running text, with the space. */
const CHARACTERS_PER_WORD = 7

interface Posting {
  readonly doc: number
  readonly impact: number
}

/** The texts that snippets are cut from, as they are stored beside the index. */
export function collectSearchTexts(documents: readonly SearchDocument[]): SearchTexts {
  return Object.fromEntries(documents.map((document) => [document.id, document.sections]))
}

/** Builds the index of a whole library. The same input gives the same index; the order of the documents is kept. */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  glossary: readonly GlossaryTerm[],
): SerializedIndex {
  const vocabulary = new Vocabulary()
  const postings = indexDocuments(documents, vocabulary)
  for (const word of glossary.flatMap(phraseWords)) vocabulary.add(word, true)

  const order = vocabulary.sortedIds()
  const terms = order.map((id) => vocabulary.word(id))
  const stemOfTerm = terms.map(stemWord)
  const partsOfTerm = splitTerms(terms, order, vocabulary)
  const names = documents.map(nameStems)
  const stems = sortedUnique([
    ...stemOfTerm,
    ...partsOfTerm.flatMap((parts) => parts.map((part) => part.stem)),
    ...names.flat(2),
  ])
  const stemIds = new Map(stems.map((stem, id) => [stem, id]))
  const stemId = (stem: string): number => stemIds.get(stem) ?? 0

  return {
    format: INDEX_FORMAT,
    docs: documents.map((document) => document.id),
    terms: terms.join(' '),
    stems: stems.join(' '),
    termStems: packNumbers(stemOfTerm.map(stemId)),
    termParts: packParts(partsOfTerm.map((parts) => parts.map((part) => stemId(part.stem) * 2 + (part.head ? 1 : 0)))),
    postings: packPostings(order.map((id) => postings[id] ?? [])),
    names: packNames(names.map((list) => list.map((name) => name.map(stemId)))),
    displays: collectDisplays(documents, glossary),
    groups: buildGroups(documents, glossary),
  }
}

/** Counts the words of all documents and returns the postings by id of the word. */
function indexDocuments(documents: readonly SearchDocument[], vocabulary: Vocabulary): Posting[][] {
  const commonHeadings = findCommonHeadings(documents)
  const averageLength = averageBodyLength(documents)
  const postings: Posting[][] = []
  const fold = rememberFolds()
  documents.forEach((document, doc) => {
    const counts = countWords(document, commonHeadings, vocabulary, fold)
    for (const [id, impact] of measureImpacts(counts, averageLength)) {
      const list = postings[id]
      if (list) list.push({ doc, impact })
      else postings[id] = [{ doc, impact }]
    }
  })
  return postings
}

function countWords(
  document: SearchDocument,
  commonHeadings: ReadonlySet<string>,
  vocabulary: Vocabulary,
  fold: Fold,
): FieldCounts {
  const count = (texts: readonly string[]): Map<number, number> => {
    const counts = new Map<number, number>()
    for (const text of texts) {
      const visit: VisitToken = (word, start) => {
        const id = vocabulary.add(word, isCapital(text, start))
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      forEachToken(text, visit, fold)
    }
    return counts
  }
  return {
    title: count([document.title, ...joinedPairs(document.title)]),
    synonyms: count([...document.synonyms, ...document.synonyms.flatMap(joinedPairs)]),
    headings: count(document.headings.filter((heading) => !commonHeadings.has(foldWord(heading)))),
    summary: count([document.summary]),
    keywords: count(document.keywords),
    body: count(document.sections.map((section) => section.text)),
  }
}

/** A library says the same words again and again, and folding one takes longer than looking it up. */
function rememberFolds(): Fold {
  const known = new Map<string, string>()
  return (raw) => {
    const folded = known.get(raw) ?? foldWord(raw)
    known.set(raw, folded)
    return folded
  }
}

/** Neighbouring words of a name as one word, because people type "repaircafe" and "worldcafe". */
function joinedPairs(name: string): string[] {
  const words = tokenizeWhole(name).filter((token) => !QUERY_FILLERS.has(token.word))
  return words.flatMap((token, place) => {
    const next = words[place + 1]
    return next && next.start === token.end + 1 ? [`${token.word}${next.word}`] : []
  })
}

function isCapital(text: string, index: number): boolean {
  const letter = text.charAt(index)
  return letter !== letter.toLowerCase()
}

function findCommonHeadings(documents: readonly SearchDocument[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const document of documents) {
    for (const heading of new Set(document.headings.map(foldWord))) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  }
  const limit = Math.max(COMMON_HEADING_MIN, documents.length * COMMON_HEADING_SHARE)
  return new Set([...counts].filter(([, count]) => count >= limit).map(([heading]) => heading))
}

/** In words, estimated from the characters: counting would read every text twice. */
function averageBodyLength(documents: readonly SearchDocument[]): number {
  const characters = documents.reduce((sum, document) => sum + bodyCharacters(document), 0)
  return characters / CHARACTERS_PER_WORD / Math.max(1, documents.length)
}

function bodyCharacters(document: SearchDocument): number {
  return document.sections.reduce((sum, section) => sum + section.text.length, 0)
}

interface StemmedPart {
  readonly stem: string
  readonly head: boolean
}

/** The parts of each term that is a compound noun of words the library knows. */
function splitTerms(terms: readonly string[], ids: readonly number[], vocabulary: Vocabulary): StemmedPart[][] {
  const book = vocabulary.wordBook(COMPOUND_WORDS, QUERY_FILLERS)
  return terms.map((term, place) => {
    const id = ids[place]
    if (id === undefined || !vocabulary.isNoun(id)) return []
    return splitCompound(term, book).map((part) => ({ stem: stemWord(part.word), head: part.head }))
  })
}

/** Title and synonyms of a document as lists of stems, without fillers. */
function nameStems(document: SearchDocument): string[][] {
  return [document.title, ...document.synonyms].map((name) => {
    const words = tokenize(name).filter((token) => !token.joined)
    const content = words.filter((token) => !QUERY_FILLERS.has(token.word))
    return (content.length > 0 ? content : words).map((token) => stemWord(token.word))
  })
}

function collectDisplays(documents: readonly SearchDocument[], glossary: readonly GlossaryTerm[]): string[] {
  const names = [
    ...documents.flatMap((document) => [document.title, ...document.synonyms]),
    ...glossary.flatMap((term) => [term.term, ...term.synonyms]),
  ]
  const words = new Set<string>()
  for (const name of names) {
    forEachToken(name, (word, start, end) => {
      if (word.length >= 4 && !QUERY_FILLERS.has(word) && isCapital(name, start)) words.add(name.slice(start, end))
    })
  }
  return sortedUnique([...words])
}

function sortedUnique(words: readonly string[]): string[] {
  return [...new Set(words)].sort()
}

function packNumbers(numbers: readonly number[]): string {
  const writer = new PackWriter()
  for (const number of numbers) writer.number(number)
  return writer.toString()
}

function packParts(lists: readonly (readonly number[])[]): string {
  const writer = new PackWriter()
  for (const list of lists) {
    writer.number(list.length)
    for (const part of list) writer.number(part)
  }
  return writer.toString()
}

function packPostings(lists: readonly (readonly Posting[])[]): string {
  const writer = new PackWriter()
  for (const list of lists) {
    writer.number(list.length)
    let last = 0
    for (const { doc, impact } of list) {
      writer.number(doc - last)
      writer.digit(Math.max(1, Math.round(impact * IMPACT_STEPS)))
      last = doc
    }
  }
  return writer.toString()
}

function packNames(docs: readonly (readonly (readonly number[])[])[]): string {
  const writer = new PackWriter()
  for (const names of docs) {
    writer.number(names.length)
    for (const name of names) {
      writer.number(name.length)
      for (const stem of name) writer.number(stem)
    }
  }
  return writer.toString()
}
