import type { CatalogueEntry, SearchDocument } from '../../core/model/library'
import type { Corpus } from './corpus'

const WORDS_PER_ENTRY = 800
const SECTIONS_PER_ENTRY = 8
/** One word in so many is a compound that no other entry has: a larger library has more different words. */
const WORDS_PER_NEW_COMPOUND = 80

/** Numbers from 0 to 1 that are the same on every run (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A library of any size, made of the sentences of a real one. The same corpus and size give the same library. */
export function generateCorpus(corpus: Corpus, size: number): Corpus {
  const random = createRandom(size)
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)]
  const sentences = corpus.documents.flatMap((document) =>
    document.sections.flatMap((section) => section.text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '')),
  )
  const nouns = [...new Set(sentences.flatMap((sentence) => sentence.match(/(?<=\s)\p{Lu}\p{Ll}{4,}/gu) ?? []))]
  const compound = (): string => `${pick(nouns) ?? ''}s${(pick(nouns) ?? '').toLowerCase()}`

  const section = (): string => {
    const parts: string[] = []
    for (let words = 0; words < WORDS_PER_ENTRY / SECTIONS_PER_ENTRY; ) {
      const sentence = pick(sentences) ?? ''
      const length = sentence.split(' ').length
      words += length
      parts.push(random() < length / WORDS_PER_NEW_COMPOUND ? `${sentence} ${compound()}.` : sentence)
    }
    return parts.join(' ')
  }
  const entries: CatalogueEntry[] = []
  const documents: SearchDocument[] = []
  for (let place = 0; place < size; place += 1) {
    const model = corpus.entries[place % corpus.entries.length]
    const original = corpus.documents[place % corpus.documents.length]
    if (!model || !original) break
    const id = `entry-${place}`
    const title = place < corpus.entries.length ? model.title : `${model.title} ${compound()}`
    entries.push({ ...model, id, title })
    const sections = Array.from({ length: SECTIONS_PER_ENTRY }, (_, number) => ({ id: `s${number}`, text: section() }))
    documents.push({ ...original, id, title, sections })
  }
  return { documents, entries, glossary: corpus.glossary }
}
