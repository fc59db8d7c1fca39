import { AUDIENCES, type Entry, KINDS, PURPOSES, THEME_IDS } from '../model/entry'

/** A value and how often it occurs. */
export type Count = readonly [value: string, count: number]

export interface LibraryReport {
  readonly entries: number
  readonly words: number
  readonly kinds: readonly Count[]
  readonly themes: readonly Count[]
  readonly purposes: readonly Count[]
  readonly audiences: readonly Count[]
  /** Of each kind: fewest, mean and most words. */
  readonly wordsByKind: readonly {
    readonly kind: string
    readonly min: number
    readonly mean: number
    readonly max: number
  }[]
  /** The entries that were not touched for longest. */
  readonly oldest: readonly { readonly id: string; readonly updated: string }[]
  readonly methodsWithoutCase: readonly string[]
  readonly casesWithoutMethod: readonly string[]
  /** Sources by publisher, most first; those without one are counted under "ohne Angabe". */
  readonly publishers: readonly Count[]
}

const OLDEST = 10

/** What is in a library, for those who decide what to write next. */
export function createReport(entries: readonly Entry[], wordsOf: (id: string) => number): LibraryReport {
  const used = new Set(entries.flatMap(({ methods }) => methods))
  const count = (values: readonly string[], of: (entry: Entry) => readonly string[]): readonly Count[] =>
    values.map((value) => [value, entries.filter((entry) => of(entry).includes(value)).length] as const)
  return {
    entries: entries.length,
    words: entries.reduce((sum, { id }) => sum + wordsOf(id), 0),
    kinds: count(KINDS, ({ kind }) => [kind]),
    themes: count(THEME_IDS, ({ themes }) => themes),
    purposes: count(PURPOSES, ({ purposes }) => purposes),
    audiences: count(AUDIENCES, ({ audiences }) => audiences),
    wordsByKind: KINDS.flatMap((kind) => {
      const words = entries.filter((entry) => entry.kind === kind).map(({ id }) => wordsOf(id))
      if (words.length === 0) return []
      const mean = Math.round(words.reduce((sum, number) => sum + number, 0) / words.length)
      return [{ kind, min: Math.min(...words), mean, max: Math.max(...words) }]
    }),
    oldest: [...entries]
      .sort((a, b) => (a.updated === b.updated ? a.id.localeCompare(b.id) : a.updated < b.updated ? -1 : 1))
      .slice(0, OLDEST)
      .map(({ id, updated }) => ({ id, updated })),
    methodsWithoutCase: entries.filter(({ kind, id }) => kind === 'method' && !used.has(id)).map(({ id }) => id),
    casesWithoutMethod: entries
      .filter(({ kind, methods }) => kind === 'case-study' && methods.length === 0)
      .map(({ id }) => id),
    publishers: countAll(entries.flatMap(({ sources }) => sources.map(({ publisher }) => publisher ?? 'ohne Angabe'))),
  }
}

function countAll(values: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'de'))
}
