import type { Kind } from '../model/entry'

/** What editors are told about a field, in the template and where a message shows how it should look. */
export interface FieldHelp {
  readonly key: string
  /** Kinds whose entries must have it. */
  readonly requiredFor: readonly Kind[]
  /** Kinds that may have it; all where absent. */
  readonly onlyFor?: readonly Kind[]
  readonly help: string
  /** Everything after `key:`, correct as it stands. */
  readonly example: string
}

const ALL: readonly Kind[] = ['method', 'concept', 'case-study']
const METHOD: readonly Kind[] = ['method']
const CASE: readonly Kind[] = ['case-study']

/** In the order in which they stand in a file. `duration` and `span`: a method needs one of them (`check-fields.ts`). */
export const FIELD_HELP: readonly FieldHelp[] = [
  {
    key: 'id',
    requiredFor: ALL,
    help: 'wie der Dateiname ohne .md; bleibt für immer',
    example: 'stadtteilspaziergang',
  },
  { key: 'kind', requiredFor: ALL, help: 'method, concept oder case-study', example: 'method' },
  { key: 'title', requiredFor: ALL, help: 'kurzer Name, höchstens 80 Zeichen', example: '"Stadtteilspaziergang"' },
  {
    key: 'summary',
    requiredFor: ALL,
    help: 'ein bis zwei Sätze, höchstens 280 Zeichen',
    example: '"Bewohnerinnen und Bewohner zeigen der Verwaltung ihr Viertel."',
  },
  {
    key: 'themes',
    requiredFor: ALL,
    help: 'ein bis drei, das wichtigste zuerst: aktivieren vernetzen konzepte engagement treffpunkte krisen dialog haltung schutz',
    example: '[aktivieren]',
  },
  {
    key: 'purposes',
    requiredFor: ALL,
    help: 'wozu: erkunden aktivieren planen entscheiden vernetzen vermitteln schützen feiern auswerten',
    example: '[erkunden]',
  },
  {
    key: 'audiences',
    requiredFor: ALL,
    help: 'für wen: alle kinder jugendliche familien aeltere zugewanderte frauen menschen-mit-behinderung ehrenamtliche fachkraefte',
    example: '[alle]',
  },
  {
    key: 'phases',
    requiredFor: METHOD,
    help: 'wann im Vorhaben: analyse aktivierung planung umsetzung auswertung',
    example: '[analyse]',
  },
  { key: 'setting', requiredFor: METHOD, help: 'wo: drinnen draussen online', example: '[drinnen]' },
  {
    key: 'duration',
    requiredFor: [],
    help: 'Minuten eines Treffens; die Zeiten im Ablauf müssen dazu passen',
    example: '{ min: 90, max: 120 }',
  },
  {
    key: 'span',
    requiredFor: [],
    help: 'vom ersten bis zum letzten Schritt, mit unit: days, weeks oder months',
    example: '{ min: 2, max: 4, unit: weeks }',
  },
  {
    key: 'groupSize',
    requiredFor: METHOD,
    help: 'Personen; max weglassen, wenn es nach oben offen ist',
    example: '{ min: 5, max: 20 }',
  },
  { key: 'effort', requiredFor: METHOD, help: 'Aufwand: 1 gering, 2 mittel, 3 hoch', example: '2' },
  { key: 'cost', requiredFor: METHOD, help: 'Kosten: 1 nichts oder Portokasse, 3 braucht Förderung', example: '1' },
  { key: 'experience', requiredFor: METHOD, help: 'Erfahrung in der Leitung: 1 keine, 3 Schulung nötig', example: '1' },
  {
    key: 'materials',
    requiredFor: METHOD,
    help: 'Packliste, ein Ding je Zeile, mit Menge',
    example: '["Klebepunkte, 5 je Person"]',
  },
  { key: 'synonyms', requiredFor: [], help: 'andere Wörter, unter denen jemand sucht', example: '[Quartiersrundgang]' },
  { key: 'related', requiredFor: [], help: 'Kennungen verwandter Einträge, zwei bis fünf', example: '[nadelmethode]' },
  {
    key: 'place',
    requiredFor: CASE,
    onlyFor: CASE,
    help: 'Ort mit Breite und Länge; außerhalb Deutschlands unter state das Land',
    example: '{ name: Göttingen, state: Niedersachsen, lat: 51.53, lon: 9.93 }',
  },
  {
    key: 'period',
    requiredFor: [],
    onlyFor: CASE,
    help: 'Jahre, wo bekannt; to weglassen, wenn es weitergeht',
    example: '{ from: 2015, to: 2020 }',
  },
  { key: 'organisation', requiredFor: CASE, onlyFor: CASE, help: 'Träger', example: '"Nachbarschaftsverein e. V."' },
  {
    key: 'methods',
    requiredFor: CASE,
    onlyFor: CASE,
    help: 'Kennungen der Methoden, die dort eingesetzt wurden',
    example: '[stadtteilspaziergang]',
  },
  {
    key: 'sources',
    requiredFor: ALL,
    help: 'Quellen: title und accessed immer; publisher, year und url, wo bekannt',
    example:
      '[{ title: "Handreichung", publisher: "Stadt Göttingen", year: 2024, url: "https://beispiel.de/", accessed: 2026-11-22 }]',
  },
  { key: 'authors', requiredFor: ALL, help: 'wer es geschrieben hat', example: '[Redaktion]' },
  { key: 'license', requiredFor: ALL, help: 'immer CC-BY-4.0', example: 'CC-BY-4.0' },
  { key: 'created', requiredFor: ALL, help: 'Tag der ersten Fassung', example: '2026-11-22' },
  { key: 'updated', requiredFor: ALL, help: 'Tag der letzten Änderung', example: '2026-11-22' },
]

/** A correct line for the field, e.g. `duration: { min: 90, max: 120 }`; undefined for a key that is none of ours. */
export function exampleLine(key: string): string | undefined {
  const field = FIELD_HELP.find((candidate) => candidate.key === key)
  return field === undefined ? undefined : `${field.key}: ${field.example}`
}
