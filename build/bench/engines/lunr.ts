import lunr from 'lunr'
import addGerman from 'lunr-languages/lunr.de.js'
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import { type Engine, FIELD_BOOSTS, FIELDS, flatten } from './engine'

/** The German plug-in adds itself to lunr as `lunr.de`, which lunr's own types do not know. */
function germanPlugin(): lunr.Builder.Plugin {
  if (!Reflect.has(lunr, 'de')) {
    addStemmerSupport(lunr)
    addGerman(lunr)
  }
  const german: unknown = Reflect.get(lunr, 'de')
  if (typeof german !== 'function') throw new Error('lunr-languages did not add German')
  return german as lunr.Builder.Plugin
}

export const lunrGerman: Engine = {
  name: 'lunr + lunr-languages de',
  build: async (corpus) => {
    const german = germanPlugin()
    const index = lunr((builder) => {
      builder.use(german)
      builder.ref('id')
      for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOSTS[field] })
      for (const document of flatten(corpus)) builder.add(document)
    })
    return JSON.stringify(index)
  },
  load: async (stored) => {
    germanPlugin()
    const index = lunr.Index.load(JSON.parse(stored))
    return (text) =>
      index.query((query) => {
        for (const token of lunr.tokenizer(text)) {
          query.term(token, { boost: 10 })
          query.term(token, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false })
        }
      }).length
  },
}
