import type { Collection, Favourite, Highlight, Note, OwnData, Usage } from '../../core/model/notes'

const RECORD = {
  created: '2026-01-01T10:00:00.000Z',
  updated: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
  edits: { eins: 1 },
} as const

export function makeNote(change: Partial<Note> = {}): Note {
  return {
    ...RECORD,
    id: 'n1',
    entryId: 'stadtteilspaziergang',
    text: 'Text',
    tags: [],
    pinned: false,
    entrySeen: null,
    secondVersionOf: null,
    ...change,
  }
}

export function makeHighlight(change: Partial<Highlight> = {}): Highlight {
  return {
    ...RECORD,
    id: 'h1',
    entryId: 'stadtteilspaziergang',
    sectionId: 'ablauf',
    quote: { exact: 'gehen wir los', prefix: 'Dann ', suffix: '.' },
    position: { start: 5, end: 18 },
    style: 'yellow',
    comment: '',
    ...change,
  }
}

export function makeFavourite(change: Partial<Favourite> = {}): Favourite {
  return { ...RECORD, id: 'stadtteilspaziergang', ...change }
}

export function makeCollection(change: Partial<Collection> = {}): Collection {
  return {
    ...RECORD,
    id: 'c1',
    title: 'Workshop im Mai',
    date: '2026-05-04',
    items: [
      { kind: 'text', text: 'Zum Anfang' },
      { kind: 'entry', entryId: 'stadtteilspaziergang', timing: { minutes: 45, pause: 15 } },
    ],
    plan: { place: 'Saal', trainer: 'Frau K.', start: '09:30', slot: 120, people: 24 },
    ...change,
  }
}

export function makeUsage(change: Partial<Usage> = {}): Usage {
  return {
    ...RECORD,
    id: 'u1',
    entryId: 'stadtteilspaziergang',
    date: '2026-05-04',
    place: 'Göttingen',
    people: 12,
    worked: 'Alle kamen ins Gespräch.',
    didNotWork: '',
    again: 'yes',
    ...change,
  }
}

/** One of everything. */
export const SOME_DATA: OwnData = {
  notes: [makeNote(), makeNote({ id: 'n2', entryId: null, text: '# Frei\n\nÄhm', tags: ['idee'], pinned: true })],
  versions: [{ id: 'n1/x/y', noteId: 'n1', at: RECORD.updated, kept: RECORD.updated, text: 'Alt' }],
  highlights: [makeHighlight()],
  favourites: [makeFavourite()],
  collections: [makeCollection()],
  usage: [makeUsage()],
}
