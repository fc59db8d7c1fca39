import { buildSearchIndex, collectSearchTexts } from '../../../core/search/index-build'
import { loadSearchIndex } from '../../../core/search/index-load'
import { search } from '../../../core/search/search'
import type { Engine } from './engine'

/** Our own search, with all that the window shows: marks, snippets of the first twenty hits, facet counts, suggestions. */
export const own: Engine = {
  name: 'Methodenkoffer',
  build: async ({ documents, glossary }) => JSON.stringify(buildSearchIndex(documents, glossary)),
  load: async (stored, { documents, entries }) => {
    const index = loadSearchIndex(JSON.parse(stored))
    const texts = collectSearchTexts(documents)
    return (text) => search(index, entries, texts, { text, filters: {}, sort: 'relevance', offset: 0, limit: 20 }).total
  },
}
