import type { SearchIndex, TextTokens } from './index-types'
import { forEachToken } from './tokens'
import type { SearchTexts } from './types'

/** So many entries are kept; the oldest go first. */
const KEPT_ENTRIES = 600

/** The tokens of one entry's text; null where there is none. */
export function textTokens(index: SearchIndex, texts: SearchTexts, doc: number): TextTokens | null {
  let kept = index.cache.texts.get(texts)
  if (!kept) {
    kept = new Map()
    index.cache.texts.set(texts, kept)
  }
  const known = kept.get(doc)
  if (known) return known
  const sections = Object.hasOwn(texts, index.docs[doc] ?? '') ? texts[index.docs[doc] ?? ''] : undefined
  if (!sections) return null
  const found = { sections: sections.map(({ id, text }) => ({ id, text, tokens: findTokens(index, text) })) }
  const oldest = kept.keys().next()
  if (kept.size >= KEPT_ENTRIES && !oldest.done) kept.delete(oldest.value)
  kept.set(doc, found)
  return found
}

/** The words of a text as terms of the index. */
export function findTokens(index: SearchIndex, text: string): Int32Array {
  const numbers: number[] = []
  forEachToken(text, (word, start, end) => {
    numbers.push(index.termPlaces.get(word) ?? -1, start, end)
  })
  return Int32Array.from(numbers)
}
