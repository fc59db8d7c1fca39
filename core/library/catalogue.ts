import type { Entry } from '../model/entry'
import type { CatalogueEntry } from '../model/library'

/** What compiling the text told about an entry. */
export interface TextFacts {
  readonly words: number
  readonly hasEasyLanguage: boolean
  readonly pack?: string | undefined
}

/**
 * The catalogue's entries, by title. Links between entries are whole: `related` holds both directions, `caseStudies` turns the `methods` of the
 * case studies round, and ids of entries that are not in the library are left out.
 */
export function deriveCatalogue(
  entries: readonly Entry[],
  factsOf: (id: string) => TextFacts,
): readonly CatalogueEntry[] {
  const ids = new Set(entries.map(({ id }) => id))
  const related = new Map(entries.map(({ id }) => [id, new Set<string>()]))
  const caseStudies = new Map(entries.map(({ id }) => [id, new Set<string>()]))
  for (const entry of entries) for (const id of entry.related) if (id !== entry.id) related.get(entry.id)?.add(id)
  for (const entry of entries) for (const id of entry.related) if (id !== entry.id) related.get(id)?.add(entry.id)
  for (const entry of entries) for (const id of entry.methods) caseStudies.get(id)?.add(entry.id)
  const order = new Intl.Collator('de')
  return entries
    .map((entry) => {
      const { sources: _s, materials: _m, authors: _a, license: _l, created: _c, ...rest } = entry
      return {
        ...rest,
        related: [...(related.get(entry.id) ?? [])].filter((id) => ids.has(id)),
        methods: entry.methods.filter((id) => ids.has(id)),
        caseStudies: [...(caseStudies.get(entry.id) ?? [])].sort(),
        ...factsOf(entry.id),
      }
    })
    .sort((a, b) => order.compare(a.title, b.title))
}
