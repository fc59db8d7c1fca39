import { compileText } from '../../core/markdown/compile-markdown'
import { parseMarkdown } from '../../core/markdown/processor'
import type { Entry } from '../../core/model/entry'
import type { CompiledEntry } from '../../core/model/library'
import { DEFAULT_SHEET_SETTINGS, type PartChoices, type SheetKind } from '../../core/model/sheet'
import type { HtmlOptions } from '../../core/sheets/html/document'
import { listOptions } from '../../core/sheets/sections'
import type { SheetFrame } from '../../core/sheets/sheet'

export const FRAME: SheetFrame = {
  profile: { name: 'Treff Lindenstraße', contact: 'treff@example.org', logo: null },
  sourceOf: () => 'Grundpaket 1.2.0',
  date: '2026-11-22',
}

export const HTML_OPTIONS: HtmlOptions = {
  look: DEFAULT_SHEET_SETTINGS.look,
  fonts: [],
  imageAddress: () => null,
  pageNumber: () => null,
}

function createEntry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 'fishbowl',
    kind: 'method',
    title: 'Fishbowl',
    summary: 'Innen reden wenige, außen hören viele zu.',
    themes: ['aktivieren'],
    purposes: ['aktivieren'],
    audiences: ['alle'],
    phases: ['analyse'],
    setting: ['drinnen'],
    duration: { min: 60, max: 90 },
    groupSize: { min: 10, max: 40 },
    effort: 1,
    cost: 1,
    experience: 2,
    materials: ['Klebepunkte, 5 je Person', 'Gong'],
    synonyms: [],
    related: [],
    methods: [],
    sources: [
      { title: 'Handreichung', publisher: 'Verlag', year: 2020, accessed: '2026-11-22' },
      { title: 'Lang', url: `https://www.example.org/${'sehr-lang-'.repeat(8)}`, accessed: '2026-11-22' },
    ],
    authors: ['Redaktion'],
    license: 'CC-BY-4.0',
    created: '2026-11-22',
    updated: '2026-11-22',
    ...fields,
  }
}

/** An entry as the library compiles it, from the markdown of its text. */
export function createCompiled(markdown: string, fields: Partial<Entry> = {}): CompiledEntry {
  const { sections, easyLanguage } = compileText(parseMarkdown(markdown), {
    path: 'methods/fishbowl.md',
    hasEntry: () => true,
    findImage: () => ({ width: 400, height: 300 }),
    glossary: null,
  })
  return { entry: createEntry(fields), sections, easyLanguage, tooComplex: false }
}

/** Everything that a sheet can have. */
export function allParts(compiled: CompiledEntry, kind: SheetKind): PartChoices {
  return Object.fromEntries(listOptions(compiled, kind).map(({ title }) => [title, true]))
}
