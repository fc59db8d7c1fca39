import { parseMarkdown } from '../markdown/processor'
import { THEME_IDS } from '../model/entry'
import type { TextCheck } from './body-check'
import { checkImages, checkLinks, collectEntryLinks } from './check-links'
import { checkCallouts, checkHtml } from './check-markup'
import { checkWording } from './check-wording'
import type { ThemeData } from './data-schema'
import { createReporter, type Finding, type Passage, START } from './finding'
import { countWords, nodeText } from './mdast-text'
import { askForNearest } from './nearest'
import type { DataItem } from './parse-data-file'
import { collectProse } from './prose'

const MIN_WORDS = 150
const MAX_WORDS = 250

export interface IntroductionCheck {
  readonly findings: readonly Finding[]
  readonly links: readonly string[]
  readonly prose: readonly Passage[]
}

/** The introduction of a theme: markup, links, wording and length. It may be slow where the text is not of our own schema's length. */
export function checkIntroduction(
  path: string,
  { value, locate }: DataItem<ThemeData>,
  entryPaths: ReadonlySet<string>,
  images: ReadonlySet<string>,
): IntroductionCheck {
  const report = createReporter(path)
  const at = locate(['introduction'])
  // A block text (`introduction: |`) begins on the line below its key.
  const source = '\n'.repeat(at.line) + value.introduction
  const tree = parseMarkdown(source)
  const check: TextCheck = { report, path, tree, lines: source.split('\n'), entryPaths, images }
  const words = countWords(nodeText(tree))
  const length =
    words >= MIN_WORDS && words <= MAX_WORDS
      ? []
      : [
          report('length', at, `Die Einführung „${value.shortTitle}“ hat ${words} Wörter.`, {
            severity: 'warning',
            expected: `${MIN_WORDS} bis ${MAX_WORDS} Wörter`,
            found: `${words} Wörter`,
          }),
        ]
  const fields = [{ text: value.summary, at: locate(['summary']) }]
  return {
    findings: [
      ...length,
      ...checkHtml(check),
      ...checkLinks(check),
      ...checkImages(check),
      ...checkCallouts(check),
      ...checkWording(check, fields),
    ],
    links: collectEntryLinks(check),
    prose: [...fields, ...collectProse(tree, source)],
  }
}

/** Each of the nine themes, once. */
export function checkThemeSet(path: string, themes: readonly DataItem<ThemeData>[]): readonly Finding[] {
  const report = createReporter(path)
  const missing = THEME_IDS.filter((id) => !themes.some(({ value }) => value.id === id))
  return [
    ...missing.map((id) => report('themes', START, `Das Handlungsfeld „${id}“ fehlt oder hat einen Fehler.`)),
    ...checkUniqueIds(path, themes),
  ]
}

/** No id twice in one file. */
export function checkUniqueIds(path: string, items: readonly DataItem<{ readonly id: string }>[]): readonly Finding[] {
  const report = createReporter(path)
  const seen = new Set<string>()
  return items.flatMap(({ value, locate }) => {
    if (!seen.has(value.id)) {
      seen.add(value.id)
      return []
    }
    return [report('duplicate-id', locate(['id']), `Die Kennung „${value.id}“ kommt in dieser Datei doppelt vor.`)]
  })
}

/** An id of an entry, as glossary and paths name them. */
export function checkEntryId(
  path: string,
  id: string,
  at: Passage['at'],
  ids: ReadonlySet<string>,
): readonly Finding[] {
  if (ids.has(id)) return []
  const message = `Den Eintrag „${id}“ gibt es nicht.${askForNearest(id, [...ids])}`
  return [createReporter(path)('links', at, message, { found: id })]
}
