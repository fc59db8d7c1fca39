import type { Highlight, Note, OwnData } from '../../core/model/notes'
import type { Corpus } from './corpus'

const RECORD = {
  created: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
  edits: { messung: 1 },
} as const
/** UTF-16 units of a note: half a page. */
const NOTE_LENGTH = 800
const GONE = 'Diesen Satz hat die Redaktion mit der letzten Fassung ganz aus dem Text genommen.'

/** Notes and highlights of somebody who has used the app for years, made of the corpus' own words. The same every time. */
export function generateOwnData({ documents }: Corpus, notes: number, highlights: number): OwnData {
  const texts = documents.map(({ id, sections }) => ({ id, text: sections.map(({ text }) => text).join(' ') }))
  const pick = (n: number): { id: string; text: string } => texts[n % texts.length] ?? { id: 'leer', text: 'leer' }
  return {
    notes: Array.from({ length: notes }, (_, n): Note => {
      const { id, text } = pick(n * 7)
      const start = (n * 131) % Math.max(1, text.length - NOTE_LENGTH)
      return {
        ...RECORD,
        id: `notiz-${n}`,
        updated: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
        entryId: n % 5 === 0 ? null : id,
        text: `# Notiz ${n}\n\n${text.slice(start, start + NOTE_LENGTH)}`,
        tags: n % 3 === 0 ? ['idee'] : [],
        pinned: n % 50 === 0,
        entrySeen: null,
        secondVersionOf: null,
      }
    }),
    highlights: Array.from({ length: highlights }, (_, n) => generateHighlight(documents, n)),
    versions: [],
    favourites: [],
    collections: [],
    usage: [],
  }
}

/** UTF-16 units of a marked passage, and of what stands beside it. */
const PASSAGE_LENGTH = 80
const BESIDE_LENGTH = 48

/** Most stand where they stood, one in ten has changed words, one in twenty-five is gone. */
function generateHighlight(documents: Corpus['documents'], n: number): Highlight {
  const { id, sections } = documents[(n * 11) % documents.length] ?? { id: 'leer', sections: [] }
  const { id: sectionId, text } = sections[n % Math.max(1, sections.length)] ?? { id: 'leer', text: 'leer' }
  const start = (n * 97) % Math.max(1, text.length - PASSAGE_LENGTH)
  const passage = text.slice(start, start + PASSAGE_LENGTH) || 'leer'
  const exact = n % 25 === 0 ? GONE : n % 10 === 0 ? passage.replace(/\p{L}+/u, 'anders') : passage
  return {
    ...RECORD,
    id: `marke-${n}`,
    updated: RECORD.created,
    entryId: id,
    sectionId,
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - BESIDE_LENGTH), start),
      suffix: text.slice(start + PASSAGE_LENGTH, start + PASSAGE_LENGTH + BESIDE_LENGTH),
    },
    position: { start, end: start + exact.length },
    style: 'yellow',
    comment: '',
  }
}
