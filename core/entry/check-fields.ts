import type { Entry, Kind } from '../model/entry'
import { exampleLine, FIELD_HELP } from './entry-fields'
import { type EntryPath, ID_PATTERN, KIND_FOLDERS } from './entry-path'
import type { Finding, Position, Reporter } from './finding'
import { createReporter } from './finding'

type Locate = (path: readonly PropertyKey[]) => Position

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  method: 'Methoden',
  concept: 'Konzepten',
  'case-study': 'Praxisbeispielen',
}

/** What the schema cannot say: the fields that this kind needs, and those that belong to another. */
export function checkKindFields(report: Reporter, kind: Kind, data: object, locate: Locate): readonly Finding[] {
  const findings: Finding[] = []
  for (const field of FIELD_HELP) {
    const present = Object.hasOwn(data, field.key)
    if (present && field.onlyFor !== undefined && !field.onlyFor.includes(kind)) {
      const message = `„${field.key}“ gehört nur zu ${field.onlyFor.map((other) => KIND_NAMES[other]).join(' und ')}. Löschen Sie die Zeile.`
      findings.push(report('schema', locate([field.key]), message))
    }
    const requiredByKind = field.requiredFor.includes(kind) && field.requiredFor.length < Object.keys(KIND_NAMES).length
    if (!present && requiredByKind) {
      const message = `„${field.key}“ fehlt; bei ${KIND_NAMES[kind]} ist es Pflicht (${field.help}).`
      findings.push(report('schema', locate([]), message, { suggestion: exampleLine(field.key) }))
    }
  }
  if (kind === 'method' && !Object.hasOwn(data, 'duration') && !Object.hasOwn(data, 'span')) {
    const message =
      'Es fehlt, wie lange es dauert: „duration“ (Minuten eines Treffens) oder „span“ (Tage, Wochen, Monate) oder beides.'
    findings.push(report('schema', locate([]), message, { suggestion: exampleLine('duration') }))
  }
  return findings
}

/** File name = id, folder = kind, and a file name that can be an id at all. */
export function checkFileName(path: string, place: EntryPath, data: object, locate: Locate): readonly Finding[] {
  const report = createReporter(path)
  const findings: Finding[] = []
  const id: unknown = Reflect.get(data, 'id')
  const kind: unknown = Reflect.get(data, 'kind')
  if (!ID_PATTERN.test(place.id)) {
    const message = `Der Dateiname „${place.id}.md“ darf nur Kleinbuchstaben, Ziffern und einzelne Bindestriche haben, keine Umlaute.`
    findings.push(report('file-name', locate(['id']), message))
  } else if (typeof id === 'string' && id !== place.id) {
    findings.push(
      report('file-name', locate(['id']), `„id“ muss wie der Dateiname heißen.`, {
        expected: place.id,
        found: id,
        suggestion: `id: ${place.id}`,
      }),
    )
  }
  if (typeof kind === 'string' && Object.hasOwn(KIND_FOLDERS, kind) && kind !== place.kind) {
    const message = `„kind“ passt nicht zum Ordner: In ${KIND_FOLDERS[place.kind]}/ liegen Einträge mit kind: ${place.kind}.`
    findings.push(
      report('folder', locate(['kind']), message, {
        expected: place.kind,
        found: kind,
        suggestion: `kind: ${place.kind}`,
      }),
    )
  }
  return findings
}

/** German latitude and longitude cannot be swapped without leaving the country. */
const GERMANY = { lat: [47.2, 55.1], lon: [5.8, 15.1] } as const

const GERMAN_STATES: readonly string[] = [
  'Baden-Württemberg',
  'Bayern',
  'Berlin',
  'Brandenburg',
  'Bremen',
  'Hamburg',
  'Hessen',
  'Mecklenburg-Vorpommern',
  'Niedersachsen',
  'Nordrhein-Westfalen',
  'Rheinland-Pfalz',
  'Saarland',
  'Sachsen',
  'Sachsen-Anhalt',
  'Schleswig-Holstein',
  'Thüringen',
]

/** Values that are right each by itself, but not together. */
export function checkConsistency(report: Reporter, entry: Entry, locate: Locate): readonly Finding[] {
  const findings: Finding[] = []
  if (entry.updated < entry.created) {
    findings.push(
      report('schema', locate(['updated']), '„updated“ liegt vor „created“.', {
        expected: `ab ${entry.created}`,
        found: entry.updated,
      }),
    )
  }
  for (const [index, source] of entry.sources.entries()) {
    if (source.year !== undefined && source.year > Number(source.accessed.slice(0, 4))) {
      const message = `Quelle ${index + 1}: Das Jahr der Quelle liegt nach dem Tag, an dem sie gelesen wurde.`
      findings.push(report('schema', locate(['sources', index, 'year']), message))
    }
  }
  const { place } = entry
  if (place !== undefined && GERMAN_STATES.includes(place.state) && !liesInGermany(place.lat, place.lon)) {
    const message =
      'Der Ort liegt nicht in Deutschland. Sind „lat“ (Breite, um 52) und „lon“ (Länge, um 10) vertauscht?'
    findings.push(report('schema', locate(['place', 'lat']), message, { found: `lat ${place.lat}, lon ${place.lon}` }))
  }
  return findings
}

function liesInGermany(lat: number, lon: number): boolean {
  return lat >= GERMANY.lat[0] && lat <= GERMANY.lat[1] && lon >= GERMANY.lon[0] && lon <= GERMANY.lon[1]
}
