import MiniSearch, { type Options } from 'minisearch'
import { type Engine, FIELD_BOOSTS, FIELDS, flatten } from './engine'

const OPTIONS: Options = {
  fields: [...FIELDS],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: FIELD_BOOSTS, combineWith: 'OR' },
}

export const miniSearch: Engine = {
  name: 'MiniSearch',
  build: async (corpus) => {
    const index = new MiniSearch(OPTIONS)
    index.addAll(flatten(corpus))
    return JSON.stringify(index)
  },
  load: async (stored) => {
    const index = MiniSearch.loadJSON(stored, OPTIONS)
    return (text) => index.search(text).length
  },
}
