import { EASY_LANGUAGE_HEADING } from '../entry/section-headings'
import type { Kind } from '../model/entry'
import type { CompiledEntry } from '../model/library'
import type { PartChoices, SheetKind } from '../model/sheet'
import { WORDS } from './words'

/** A part of a sheet that one can take or leave: a section of the entry by its id, or something beside the sections. */
export interface SheetOption {
  readonly id: string
  readonly title: string
  readonly isUsual: boolean
}

/** Ids of what is no section. No section has such an id: theirs begin with `abschnitt-`. */
export const EXTRA_IDS = {
  facts: 'facts',
  materials: 'materials',
  easy: 'easy',
  field: 'field',
  sources: 'sources',
} as const

const PARTICIPANTS: Readonly<Record<Kind, readonly string[]>> = {
  method: ['Worum es geht', 'Ablauf'],
  concept: ['Worum es geht', 'Bausteine'],
  'case-study': ['Ausgangslage', 'Was gemacht wurde', 'Ergebnisse'],
}
const NOT_FOR_MODERATION: readonly string[] = ['Worum es geht', 'Wann sie passt – und wann nicht']

/** The sheets that an entry can become, the usual one first. */
export function listSheetKinds(kind: Kind): readonly SheetKind[] {
  return kind === 'method' ? ['moderation', 'handout', 'material'] : ['reader', 'handout']
}

/** The sheet of that name, or the entry's usual one where it has none of that name. */
export function chooseSheetKind(kind: Kind, wanted: SheetKind): SheetKind {
  const kinds = listSheetKinds(kind)
  return kinds.includes(wanted) ? wanted : (kinds[0] ?? 'reader')
}

/** All that can stand on a sheet of this entry, in the order in which it stands there. */
export function listOptions(compiled: CompiledEntry, sheet: SheetKind): readonly SheetOption[] {
  const { entry, sections, easyLanguage } = compiled
  const options: SheetOption[] = [{ id: EXTRA_IDS.facts, title: 'Auf einen Blick', isUsual: sheet !== 'handout' }]
  const materials: SheetOption = {
    id: EXTRA_IDS.materials,
    title: WORDS.materials,
    isUsual: sheet === 'material' || sheet === 'moderation',
  }
  const hasMaterials = entry.materials.length > 0
  if (hasMaterials && sheet === 'material') options.push(materials)
  for (const { id, heading } of sections) {
    options.push({ id, title: heading, isUsual: isUsualSection(heading, entry.kind, sheet) })
    if (hasMaterials && sheet !== 'material' && heading === 'Vorbereitung') options.push(materials)
  }
  if (hasMaterials && !options.includes(materials)) options.push(materials)
  if (easyLanguage !== null) {
    options.push({ id: EXTRA_IDS.easy, title: EASY_LANGUAGE_HEADING, isUsual: sheet === 'handout' })
  }
  options.push({ id: EXTRA_IDS.field, title: WORDS.field, isUsual: sheet === 'moderation' })
  if (entry.sources.length > 0) {
    options.push({ id: EXTRA_IDS.sources, title: WORDS.sources, isUsual: sheet === 'reader' })
  }
  return options
}

function isUsualSection(heading: string, kind: Kind, sheet: SheetKind): boolean {
  switch (sheet) {
    case 'moderation':
      return !NOT_FOR_MODERATION.includes(heading)
    case 'handout':
      return PARTICIPANTS[kind].includes(heading)
    case 'material':
      return heading === 'Vorbereitung'
    case 'reader':
      return true
  }
}

/**
 * The ids that are printed: what was chosen by title, as choices are kept over entries, and for the rest what is usual.
 */
export function chooseParts(options: readonly SheetOption[], choices: PartChoices): ReadonlySet<string> {
  return new Set(options.filter(({ title, isUsual }) => choices[title] ?? isUsual).map(({ id }) => id))
}
