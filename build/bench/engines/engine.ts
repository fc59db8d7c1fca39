import type { Corpus } from '../corpus'

/** A search library in the bench. All get the same documents and answer the same keystrokes. */
export interface Engine {
  readonly name: string
  /** Builds the index and returns it as it would be stored. */
  build(corpus: Corpus): Promise<string>
  /** Makes a stored index ready. The result answers a query and returns how many entries it found. */
  load(stored: string, corpus: Corpus): Promise<(text: string) => number | Promise<number>>
}

/** The fields of a document as plain texts, for libraries that know no sections. */
export interface FlatDocument {
  readonly id: string
  readonly title: string
  readonly synonyms: string
  readonly summary: string
  readonly keywords: string
  readonly body: string
}

export const FIELD_BOOSTS = { title: 10, synonyms: 7, summary: 4, keywords: 3, body: 1 } as const
export const FIELDS = ['title', 'synonyms', 'summary', 'keywords', 'body'] as const

export function flatten({ documents }: Corpus): FlatDocument[] {
  return documents.map((document) => ({
    id: document.id,
    title: document.title,
    synonyms: document.synonyms.join(', '),
    summary: document.summary,
    keywords: document.keywords.join(', '),
    body: document.sections.map((section) => section.text).join('\n'),
  }))
}
