import type { Kind } from '../model/entry'

export const EASY_LANGUAGE_HEADING = 'In Leichter Sprache'

/** Sections whose numbered list is a sequence of steps with times. */
export const STEP_HEADINGS: readonly string[] = ['Ablauf', 'Schritte zum Aufbau']

/** The `##` headings of each kind, in their order. */
export const SECTION_HEADINGS: Readonly<Record<Kind, readonly string[]>> = {
  method: [
    'Worum es geht',
    'Wann sie passt – und wann nicht',
    'Vorbereitung',
    'Ablauf',
    'Worauf zu achten ist',
    'Inklusion und Schutz',
    'Varianten',
    'Wirkung prüfen',
    EASY_LANGUAGE_HEADING,
  ],
  concept: [
    'Worum es geht',
    'Bausteine',
    'Voraussetzungen',
    'Schritte zum Aufbau',
    'Träger und Finanzierung',
    'Chancen und Grenzen',
    'Wirkung prüfen',
    EASY_LANGUAGE_HEADING,
  ],
  'case-study': [
    'Ausgangslage',
    'Was gemacht wurde',
    'Wer beteiligt war',
    'Ergebnisse',
    'Was andere übernehmen können',
    'Was offen bleibt',
    EASY_LANGUAGE_HEADING,
  ],
}
