import type { Highlight, Note, OwnData } from '../../core/model/notes'
import type { Corpus } from './corpus'

const RECORD = {
  created: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
  edits: { messung: 1 },
} as const
/** UTF-16 units of a note: half a page. */
const NOTE_LENGTH = 800

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
    highlights: Array.from({ length: highlights }, (_, n): Highlight => {
      const { id, text } = pick(n * 11)
      const start = (n * 97) % Math.max(1, text.length - 80)
      return {
        ...RECORD,
        id: `marke-${n}`,
        updated: RECORD.created,
        entryId: id,
        sectionId: 'worum-es-geht',
        quote: { exact: text.slice(start, start + 80) || 'leer', prefix: '', suffix: '' },
        position: { start, end: start + 80 },
        style: 'yellow',
        comment: '',
      }
    }),
    versions: [],
    favourites: [],
    collections: [],
    usage: [],
  }
}
