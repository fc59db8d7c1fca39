import type { Entry } from '../model/entry'
import type { SearchDocument } from '../model/library'

/** What the search knows of an entry. `texts` are its sections; none where the text was too complex. */
export function createSearchDocument(
  entry: Entry,
  headings: readonly string[],
  texts: SearchDocument['sections'],
): SearchDocument {
  const { place, organisation } = entry
  return {
    id: entry.id,
    title: entry.title,
    synonyms: entry.synonyms,
    headings,
    summary: entry.summary,
    keywords: [place?.name, place?.state, organisation, ...entry.materials].filter((word) => word !== undefined),
    sections: texts,
  }
}
