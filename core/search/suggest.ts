import { THEME_IDS, type ThemeId } from '../model/entry'
import type { CatalogueEntry } from '../model/library'
import { TypoMeasure } from './edit-distance'
import { foldWord } from './fold'
import type { SearchIndex } from './index-types'
import type { ParsedQuery } from './query'

const MAX_WORDS = 5
const MAX_THEMES = 3
/** A word may differ from a suggestion in this share of its letters. */
const MAX_DIFFERENCE = 0.4
const MIN_SHARED_START = 3

/** Words of titles, synonyms and the glossary that are near to the words of a query, nearest first. */
export function suggestWords(index: SearchIndex, query: ParsedQuery): string[] {
  const typed = query.words.filter((word) => word.weight > 0 && word.word.length >= MIN_SHARED_START)
  const measured = typed.flatMap((word) => {
    const measure = new TypoMeasure(word.word)
    return index.displays.flatMap((display) => {
      const folded = foldWord(display)
      const limit = Math.floor(Math.max(folded.length, word.word.length) * MAX_DIFFERENCE)
      if (Math.abs(folded.length - word.word.length) > limit) return []
      const distance = measure.distance(folded, limit)
      return distance > limit
        ? []
        : [{ display, share: distance / folded.length - sharedStart(folded, word.word) / 100 }]
    })
  })
  measured.sort((a, b) => a.share - b.share || (a.display < b.display ? -1 : 1))
  return [...new Set(measured.map((item) => item.display))].slice(0, MAX_WORDS)
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** The themes that the entries at hand are most about: a way on where no words help. */
export function suggestThemes(entries: readonly CatalogueEntry[]): ThemeId[] {
  const count = (theme: ThemeId): number => entries.filter((entry) => entry.themes.includes(theme)).length
  return THEME_IDS.map((theme) => ({ theme, entries: count(theme) }))
    .filter((item) => item.entries > 0)
    .sort((a, b) => b.entries - a.entries)
    .slice(0, MAX_THEMES)
    .map((item) => item.theme)
}
