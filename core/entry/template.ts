import type { Kind } from '../model/entry'
import { FIELD_HELP } from './entry-fields'
import { SECTION_HEADINGS } from './section-headings'

/** What to write below each heading; editors replace it. */
export const SECTION_HELP: Readonly<Record<string, string>> = {
  'Worum es geht': 'In drei bis fünf Sätzen: Was ist es, und was bringt es?',
  'Wann sie passt – und wann nicht': 'Für welche Lage ist es gut? Wann sollte man es lassen?',
  Vorbereitung: 'Was ist vorher zu tun, von wem, wie lange vorher?',
  Ablauf: '1. **Ankommen (15 Min.)** Was genau geschieht und was Sie sagen.\n2. **Nächster Schritt (75 Min.)** …',
  'Worauf zu achten ist': '- Was geht erfahrungsgemäß schief, und was hilft dann?',
  'Inklusion und Schutz':
    'Was zählt hier wirklich: Sprachen, Hören, Sehen, Bewegen, Kinder, Sicherheit von Frauen, Datenschutz?',
  Varianten: '- **Name der Variante:** Worin sie sich unterscheidet.',
  'Wirkung prüfen': 'Zwei oder drei Zeichen, die man sehen oder zählen kann.',
  Bausteine: 'Woraus besteht es?',
  Voraussetzungen: 'Was muss da sein, bevor man beginnt?',
  'Schritte zum Aufbau': '1. **Anfangen (2–4 Wochen)** Was zuerst zu tun ist.\n2. **Aufbauen (3 Monate)** …',
  'Träger und Finanzierung': 'Wer trägt es, und woher kommt das Geld?',
  'Chancen und Grenzen': 'Was kann es leisten, und was nicht?',
  Ausgangslage: 'Wie war es vorher, an welchem Ort, für wen?',
  'Was gemacht wurde': 'Was ist der Reihe nach geschehen?',
  'Wer beteiligt war': 'Wer hat getragen, bezahlt, mitgemacht?',
  Ergebnisse: 'Was ist daraus geworden? Ergebnisse mit Absender: „laut Stadt …“.',
  'Was andere übernehmen können': '- **Ein Gedanke.** Was daran anderswo auch geht.',
  'Was offen bleibt': 'Was weiß niemand, was ist nicht gelungen, was ist unsicher?',
  'In Leichter Sprache':
    'Jeder Satz steht in einer eigenen Zeile.\nEr hat höchstens 12 Wörter.\nZusammen sind es 80 bis 150 Wörter.',
}

/** A new entry with every field that its kind may have, each with a comment, and every section. `today` is an ISO date. */
export function createTemplate(kind: Kind, id: string, today: string): string {
  const own: Readonly<Record<string, string>> = { id, kind, title: `"${titleOf(id)}"`, created: today, updated: today }
  const fields = FIELD_HELP.filter(({ onlyFor }) => onlyFor === undefined || onlyFor.includes(kind)).flatMap(
    ({ key, help, example, requiredFor }) => {
      const value = own[key] ?? example.replaceAll('2026-11-22', today)
      const optional = requiredFor.includes(kind) ? '' : ' (wo es passt; sonst Zeile löschen)'
      return [`# ${help}${optional}`, `${key}: ${value}`]
    },
  )
  const sections = SECTION_HEADINGS[kind].flatMap((heading) => [`## ${heading}`, '', SECTION_HELP[heading] ?? '…', ''])
  return ['---', ...fields, '---', '', ...sections].join('\n')
}

/** `mein-beispiel` → `Mein Beispiel`, for a start. */
function titleOf(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
}
