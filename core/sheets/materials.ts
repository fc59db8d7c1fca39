import type { CheckItem } from './model'

/** `Klebepunkte, 5 je Person` → 5 for each 1. The line itself is always printed as it was written. */
export interface MaterialLine {
  readonly text: string
  /** What it is, without its quantity: lines of two methods with the same name are one line of a list. */
  readonly name: string
  /** `5` of `5 je Person`, or `60` of `60 Stück`; null where the line says no number. */
  readonly count: number | null
  /** People that share them: 1 for `je Person`, 3 for `je drei Personen`; null where the number is for all. */
  readonly per: number | null
  /** What is counted, e.g. `Stück`; empty where the thing itself is. */
  readonly unit: string
}

const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einer: 1,
  einen: 1,
  eines: 1,
  eins: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
}
const NUMBER = `\\d+|${Object.keys(NUMBERS).join('|')}`
/** Groups that say how many they are. `je Gruppe` does not, and is left as it is. */
const GROUPS: readonly (readonly [pattern: string, size: number])[] = [
  ['Person(?:en)?|Mensch(?:en)?|Kopf|Kind(?:er)?|Teilnehmende[nr]?|Mitglied(?:er)?', 1],
  ['Paar|Zweierteam|Zweiergruppe|Tandem', 2],
  ['Dreiergruppe|Dreierteam', 3],
  ['Vierergruppe|Viererteam', 4],
  ['Fünfergruppe', 5],
]
const COUNTED = new RegExp(
  `(?:^|[\\s,(])(${NUMBER})(?: ([A-ZÄÖÜ][\\p{L}-]*))? je (?:(${NUMBER}) )?(PLACE)(?![\\p{L}])`.replace(
    'PLACE',
    GROUPS.map(([pattern]) => pattern).join('|'),
  ),
  'iu',
)
/** `je Person ein Blatt` */
const TURNED = new RegExp(
  `(?:^|[\\s,(])je (?:(${NUMBER}) )?(PLACE)(?![\\p{L}])(?: (${NUMBER})(?: ([A-ZÄÖÜ][\\p{L}-]*))?)`.replace(
    'PLACE',
    GROUPS.map(([pattern]) => pattern).join('|'),
  ),
  'iu',
)
const FIXED = /,\s*(\d+) (Stück|Blatt|Rollen?|Bögen|Karten)$/u

/** Reads how much of it is needed for whom; a line that says nothing of the kind is only a name. */
function parseMaterial(text: string): MaterialLine {
  const counted = COUNTED.exec(text)
  if (counted !== null) {
    const [whole, count = '', unit = '', times, group = ''] = counted
    return { text, name: nameOf(text, whole), count: toNumber(count), per: perOf(times, group), unit }
  }
  const turned = TURNED.exec(text)
  if (turned !== null) {
    const [whole, times, group = '', count = '', unit = ''] = turned
    return { text, name: nameOf(text, whole), count: toNumber(count), per: perOf(times, group), unit }
  }
  const fixed = FIXED.exec(text)
  if (fixed !== null) {
    return { text, name: nameOf(text, fixed[0]), count: toNumber(fixed[1] ?? ''), per: null, unit: fixed[2] ?? '' }
  }
  return { text, name: text, count: null, per: null, unit: '' }
}

function nameOf(text: string, quantity: string): string {
  const name = text.replace(quantity, '').replace(/^[\s,;]+|[\s,;(]+$/g, '')
  return name === '' ? text : name
}

function toNumber(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word)
}

function perOf(times: string | undefined, group: string): number {
  const size = GROUPS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(group))?.[1] ?? 1
  return times === undefined ? size : toNumber(times)
}

/** How many are needed for a group: never less than the group needs, so a started table gets its own. Null where nobody can say. */
function countFor({ count, per }: MaterialLine, people: number | null): number | null {
  if (count === null) return null
  if (per === null) return count
  return people === null ? null : count * Math.ceil(people / per)
}

/** The packing list of one entry; the number is given for what is counted by people. */
export function listMaterials(lines: readonly string[], people: number | null): readonly CheckItem[] {
  return lines.map((text) => {
    const line = parseMaterial(text)
    const count = line.per === null ? null : countFor(line, people)
    return { text, amount: count === null ? null : formatAmount(count, line.unit), detail: null }
  })
}

/** Of `ein Stuhl je Person` a group needs `24 Stühle`. What is not here stays as it was written, as `Blatt` and `Stück` do rightly. */
const PLURALS: Readonly<Record<string, string>> = {
  Bogen: 'Bögen',
  Karte: 'Karten',
  Platz: 'Plätze',
  Punkt: 'Punkte',
  Rolle: 'Rollen',
  Satz: 'Sätze',
  Stift: 'Stifte',
  Stuhl: 'Stühle',
  Tasse: 'Tassen',
  Tisch: 'Tische',
  Umschlag: 'Umschläge',
}

function formatAmount(count: number, unit: string): string {
  if (unit === '') return `${count} ×`
  return `${count} ${count === 1 ? unit : (PLURALS[unit] ?? unit)}`
}

interface Need {
  readonly title: string
  readonly line: MaterialLine
}

/**
 * What all methods of a workshop need, as one list: lines that name the same thing are one, their numbers added where each has one.
 * No line gets lost: where a number is missing, the lines stay as they were written. Sorted by name.
 */
export function mergeMaterials(
  methods: readonly { readonly title: string; readonly materials: readonly string[] }[],
  people: number | null,
): readonly CheckItem[] {
  const groups = new Map<string, Need[]>()
  for (const { title, materials } of methods) {
    for (const line of materials.map(parseMaterial)) {
      const key = `${line.name.toLocaleLowerCase('de').replace(/\s+/g, ' ')}|${line.unit}`
      groups.set(key, [...(groups.get(key) ?? []), { title, line }])
    }
  }
  return [...groups.values()]
    .map((needs) => mergeNeeds(needs, people))
    .sort((a, b) => a.text.localeCompare(b.text, 'de', { sensitivity: 'base', numeric: true }))
}

function mergeNeeds(needs: readonly Need[], people: number | null): CheckItem {
  const titles = [...new Set(needs.map(({ title }) => title))].join(', ')
  const texts = [...new Set(needs.map(({ line }) => line.text))]
  const [first] = needs
  const counts = needs.map(({ line }) => countFor(line, people))
  const known = counts.filter((count) => count !== null)
  const isCounted = known.length === counts.length
  const sum = known.reduce((total, count) => total + count, 0)
  return {
    text: isCounted && first !== undefined && texts.length > 1 ? first.line.name : texts.join('; '),
    amount: isCounted ? formatAmount(sum, first?.line.unit ?? '') : null,
    detail: titles,
  }
}
