import type { ThemeData } from '../entry/data-schema'
import type { DataItem } from '../entry/parse-data-file'
import { compileFragment } from '../markdown/compile-markdown'
import { parseMarkdown } from '../markdown/processor'
import { THEME_IDS } from '../model/entry'
import type { ReadingPath, Theme } from '../model/library'
import type { BodyEnvironment } from './body-job'
import { type ReadingPathItem, THEMES_FILE } from './read-library'
import { findTooComplex } from './text-limits'

/**
 * Themes in the order of the founding text, their introductions as trees. No time limit holds here: the schema allows an introduction only 5,000
 * characters, too few to be slow with, and one that is nested without end stays empty.
 */
export function compileThemes(items: readonly DataItem<ThemeData>[], environment: BodyEnvironment): readonly Theme[] {
  const entryPaths = new Set(environment.entryPaths)
  const images = new Map(environment.images)
  const context = {
    path: THEMES_FILE,
    hasEntry: (path: string) => entryPaths.has(path),
    findImage: (path: string) => images.get(path) ?? null,
    glossary: null,
  }
  return items
    .map(({ value }) => {
      const text = findTooComplex(value.introduction) ? '' : value.introduction
      return { ...value, introduction: compileFragment(parseMarkdown(text), context) }
    })
    .sort((a, b) => THEME_IDS.indexOf(a.id) - THEME_IDS.indexOf(b.id))
}

/** Paths in their order, without steps whose entry is not in the library. */
export function compileReadingPaths(
  items: readonly ReadingPathItem[],
  ids: ReadonlySet<string>,
): readonly ReadingPath[] {
  const collator = new Intl.Collator('de')
  return items
    .map(({ value }) => value)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || collator.compare(a.title, b.title))
    .map(({ id, title, summary, steps }) => ({
      id,
      title,
      summary,
      steps: steps.filter(({ entry }) => ids.has(entry)),
    }))
}
