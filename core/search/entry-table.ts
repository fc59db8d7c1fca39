import type { CatalogueEntry } from '../model/library'
import { facetBits } from './facets'
import type { EntryTable, SearchIndex } from './index-types'

/** The table of a catalogue; made on first use and kept with the index. */
export function entryTable(index: SearchIndex, entries: readonly CatalogueEntry[]): EntryTable {
  const known = index.cache.tables.get(entries)
  if (known) return known
  const collator = new Intl.Collator('de')
  const byTitle = [...entries].sort((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
  const ranks = new Map(byTitle.map((entry, rank) => [entry.id, rank]))
  const rows = entries.map((entry) => ({
    entry,
    doc: index.docPlaces.get(entry.id) ?? -1,
    bits: facetBits(entry),
    titleRank: ranks.get(entry.id) ?? 0,
  }))
  const table = { rows }
  index.cache.tables.set(entries, table)
  return table
}
