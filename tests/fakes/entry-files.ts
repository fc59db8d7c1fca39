import { SECTION_HEADINGS } from '../../core/entry/section-headings'
import type { Kind } from '../../core/model/entry'

/** Lines of front matter by key; null leaves a line out. */
export type Fields = Readonly<Record<string, string | null>>

const SHARED: Fields = {
  summary: 'Eine kurze Beschreibung.',
  themes: '[aktivieren]',
  purposes: '[vernetzen]',
  audiences: '[alle]',
}

const OF_KIND: Readonly<Record<Kind, Fields>> = {
  method: {
    phases: '[umsetzung]',
    setting: '[drinnen]',
    duration: '{ min: 60, max: 90 }',
    groupSize: '{ min: 5, max: 20 }',
    effort: '1',
    cost: '1',
    experience: '1',
    materials: '["Stifte, zwölf"]',
  },
  concept: {},
  'case-study': {
    place: '{ name: Göttingen, state: Niedersachsen, lat: 51.53, lon: 9.93 }',
    period: '{ from: 1996 }',
    organisation: 'Verein',
    methods: '[]',
  },
}

const CLOSING: Fields = {
  sources: '[{ title: "Handreichung", accessed: 2026-11-22 }]',
  authors: '[Redaktion]',
  license: 'CC-BY-4.0',
  created: '2026-11-22',
  updated: '2026-11-22',
}

const STEPS = '1. **Ankommen (15 Min.)** Begrüßen Sie alle.\n2. **Reden (60 Min.)** Alle reden.'

/** A file of the library without a fault in its form (it is short), with changed fields and sections. */
export function createEntryFile(
  kind: Kind,
  id: string,
  fields: Fields = {},
  sections: Readonly<Record<string, string>> = {},
): string {
  const all: Fields = { id, kind, title: `"Titel von ${id}"`, ...SHARED, ...OF_KIND[kind], ...CLOSING, ...fields }
  const head = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  const body = SECTION_HEADINGS[kind].flatMap((heading) => {
    const fallback = heading === 'Ablauf' || heading === 'Schritte zum Aufbau' ? STEPS : `Ein Satz über ${id}.`
    return [`## ${heading}`, '', sections[heading] ?? fallback, '']
  })
  return ['---', ...head, '---', '', ...body].join('\n')
}
