import { create, insertMultiple, load, save, search } from '@orama/orama'
import { stemWord } from '../../../core/search/stem'
import { type Engine, FIELD_BOOSTS, flatten } from './engine'

function createDatabase() {
  return create({
    schema: { title: 'string', synonyms: 'string', summary: 'string', keywords: 'string', body: 'string' } as const,
    components: { tokenizer: { language: 'german', stemming: true, stemmer: stemWord } },
  })
}

export const orama: Engine = {
  name: 'Orama',
  build: async (corpus) => {
    const database = createDatabase()
    await insertMultiple(database, flatten(corpus))
    return JSON.stringify(save(database))
  },
  load: async (stored) => {
    const database = createDatabase()
    load(database, JSON.parse(stored))
    return async (text) => {
      const { count } = await search(database, { term: text, tolerance: 1, boost: FIELD_BOOSTS, limit: 20 })
      return count
    }
  },
}
