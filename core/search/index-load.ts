import { AppError } from '../errors'
import { IMPACT_STEPS, INDEX_FORMAT, PHRASE_KINDS, type SerializedGroup, type SerializedIndex } from './index-format'
import type { NumberLists, PhrasePlace, SearchIndex } from './index-types'
import { letterBits } from './letters'
import { PackReader } from './pack'

export type { SearchIndex } from './index-types'

/**
 * Makes a stored index ready for searching.
 * @throws AppError `library-damaged` where it is none, or one of another format.
 */
export function loadSearchIndex(serialized: unknown): SearchIndex {
  if (!isSerializedIndex(serialized)) throw damaged('not a search index of a known format')
  try {
    return decode(serialized)
  } catch (cause) {
    throw damaged('the search index does not decode', cause)
  }
}

function damaged(message: string, cause?: unknown): AppError {
  return new AppError('library-damaged', message, { file: 'index.json' }, { cause })
}

function decode(data: SerializedIndex): SearchIndex {
  const terms = splitWords(data.terms)
  const stems = splitWords(data.stems)
  const termStems = readNumbers(data.termStems, terms.length)
  const postings = readPostings(data.postings, terms.length, data.docs.length)
  const termOffsets = new Int32Array(terms.length)
  let offset = 1
  for (let term = 0; term < terms.length; term += 1) {
    termOffsets[term] = offset
    offset += (terms[term] ?? '').length + 1
  }
  return {
    docs: data.docs,
    docPlaces: new Map(data.docs.map((id, place) => [id, place])),
    terms,
    termPlaces: new Map(terms.map((term, place) => [term, place])),
    termText: ` ${data.terms} `,
    termOffsets,
    stems,
    termStems,
    stemTerms: invert(termStems, stems.length),
    partTerms: readParts(data.termParts, terms.length, stems.length),
    ...postings,
    ...readNames(data.names, data.docs.length),
    displays: data.displays,
    groups: data.groups,
    phrases: indexPhrases(data.groups),
    termLetters: letterBits(terms),
    stemLetters: letterBits(stems),
    cache: { tables: new WeakMap(), texts: new WeakMap() },
  }
}

function splitWords(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split(' ')
}

function readNumbers(packed: string, count: number): Int32Array {
  const reader = new PackReader(packed)
  const numbers = new Int32Array(count)
  for (let place = 0; place < count; place += 1) numbers[place] = reader.number()
  return numbers
}

type Postings = Pick<SearchIndex, 'postingStarts' | 'postingDocs' | 'postingImpacts'>

function readPostings(packed: string, termCount: number, docCount: number): Postings {
  const reader = new PackReader(packed)
  const postingStarts = new Int32Array(termCount + 1)
  // A posting takes two characters at least.
  const docs = new Int32Array(packed.length >> 1)
  const impacts = new Float32Array(packed.length >> 1)
  let place = 0
  for (let term = 0; term < termCount; term += 1) {
    let doc = 0
    for (let left = reader.number(); left > 0; left -= 1) {
      doc += reader.number()
      if (doc >= docCount) throw new RangeError('a posting names no document')
      docs[place] = doc
      impacts[place] = reader.digit() / IMPACT_STEPS
      place += 1
    }
    postingStarts[term + 1] = place
  }
  return { postingStarts, postingDocs: docs.subarray(0, place), postingImpacts: impacts.subarray(0, place) }
}

/** Turns "the stem of each term" round into "the terms of each stem". */
function invert(ofEach: Int32Array, count: number): NumberLists {
  const pairs = Array.from(ofEach, (target, source) => [target, source] as const)
  return toLists(pairs, count)
}

function readParts(packed: string, termCount: number, stemCount: number): NumberLists {
  const reader = new PackReader(packed)
  const pairs: (readonly [number, number])[] = []
  for (let term = 0; term < termCount; term += 1) {
    for (let left = reader.number(); left > 0; left -= 1) {
      const part = reader.number()
      pairs.push([part >> 1, term * 2 + (part & 1)])
    }
  }
  return toLists(pairs, stemCount)
}

function toLists(pairs: readonly (readonly [number, number])[], count: number): NumberLists {
  const starts = new Int32Array(count + 1)
  for (const [list] of pairs) {
    if (list >= count) throw new RangeError('a stem is missing')
    starts[list + 1] = (starts[list + 1] ?? 0) + 1
  }
  for (let list = 0; list < count; list += 1) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0)
  const next = starts.slice()
  const values = new Int32Array(pairs.length)
  for (const [list, value] of pairs) {
    const place = next[list] ?? 0
    values[place] = value
    next[list] = place + 1
  }
  return { starts, values }
}

function readNames(packed: string, docCount: number): Pick<SearchIndex, 'nameStarts' | 'names'> {
  const reader = new PackReader(packed)
  const nameStarts = new Int32Array(docCount + 1)
  const starts = [0]
  const values: number[] = []
  for (let doc = 0; doc < docCount; doc += 1) {
    for (let left = reader.number(); left > 0; left -= 1) {
      for (let words = reader.number(); words > 0; words -= 1) values.push(reader.number())
      starts.push(values.length)
    }
    nameStarts[doc + 1] = starts.length - 1
  }
  return { nameStarts, names: { starts: Int32Array.from(starts), values: Int32Array.from(values) } }
}

function indexPhrases(groups: readonly SerializedGroup[]): ReadonlyMap<string, readonly PhrasePlace[]> {
  const phrases = new Map<string, PhrasePlace[]>()
  groups.forEach((group, groupPlace) => {
    group.phrases.forEach((phrase, phrasePlace) => {
      for (const stem of new Set(phrase.stems)) {
        const places = phrases.get(stem) ?? []
        places.push({ group: groupPlace, phrase: phrasePlace })
        phrases.set(stem, places)
      }
    })
  })
  return phrases
}

function isSerializedIndex(value: unknown): value is SerializedIndex {
  if (typeof value !== 'object' || value === null) return false
  const index = value as Readonly<Record<string, unknown>>
  return (
    index.format === INDEX_FORMAT &&
    ['terms', 'stems', 'termStems', 'termParts', 'postings', 'names'].every((key) => typeof index[key] === 'string') &&
    isStrings(index.docs) &&
    isStrings(index.displays) &&
    Array.isArray(index.groups) &&
    index.groups.every(isGroup)
  )
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isGroup(value: unknown): value is SerializedGroup {
  if (typeof value !== 'object' || value === null) return false
  const { docs, phrases } = value as Readonly<Record<string, unknown>>
  return Array.isArray(docs) && docs.every(Number.isInteger) && Array.isArray(phrases) && phrases.every(isPhrase)
}

function isPhrase(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { kind, text, stems, exact } = value as Readonly<Record<string, unknown>>
  return (
    PHRASE_KINDS.some((known) => known === kind) &&
    typeof text === 'string' &&
    isStrings(stems) &&
    (exact === undefined || typeof exact === 'string')
  )
}
