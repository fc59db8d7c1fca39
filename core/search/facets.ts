import { AUDIENCES, KINDS, LEVELS, PHASES, SETTINGS, THEME_IDS } from '../model/entry'
import type { CatalogueEntry } from '../model/library'
import { durationBands, fitsMinutes, fitsPeople, groupBands, reachedAudiences } from './fit'
import type { FacetBits } from './index-types'
import { DURATION_BANDS, type Facet, type FacetCounts, type FacetValues, type Filters, GROUP_BANDS } from './types'

/** All facets with their values, in the order in which they are shown. */
export const FACET_VALUES: { readonly [F in Facet]: readonly FacetValues[F][] } = {
  kind: KINDS,
  theme: THEME_IDS,
  duration: DURATION_BANDS,
  groupSize: GROUP_BANDS,
  audience: AUDIENCES,
  phase: PHASES,
  setting: SETTINGS,
  effort: LEVELS,
  cost: LEVELS,
}

export const FACETS = Object.keys(FACET_VALUES) as readonly Facet[]

/** Works out once for each entry what every query asks. */
export function facetBits(entry: CatalogueEntry): FacetBits {
  const values: { readonly [F in Facet]: readonly FacetValues[F][] } = {
    kind: [entry.kind],
    theme: entry.themes,
    duration: durationBands(entry),
    groupSize: groupBands(entry),
    audience: reachedAudiences(entry, AUDIENCES),
    phase: entry.phases,
    setting: entry.setting,
    effort: entry.effort === undefined ? [] : [entry.effort],
    cost: entry.cost === undefined ? [] : [entry.cost],
  }
  return FACETS.map((facet) => toBits(FACET_VALUES[facet], values[facet]))
}

function toBits(all: readonly unknown[], some: readonly unknown[]): number {
  return all.reduce<number>((bits, value, place) => (some.includes(value) ? bits | (1 << place) : bits), 0)
}

/** The choices of a query in the same form; 0 where nothing is chosen. */
export function chosenBits(filters: Filters): FacetBits {
  return FACETS.map((facet) => toBits(FACET_VALUES[facet], filters[facet] ?? []))
}

/** How many facets an entry fails, and one that it fails. */
export interface FilterOutcome {
  readonly failures: number
  readonly failed: number
}

const PASSED: FilterOutcome = { failures: 0, failed: -1 }

/** Judges an entry by the choices in all facets. */
export function judgeFacets(bits: FacetBits, chosen: FacetBits): FilterOutcome {
  let failures = 0
  let failed = -1
  for (let facet = 0; facet < chosen.length; facet += 1) {
    const choice = chosen[facet] ?? 0
    if (choice === 0 || ((bits[facet] ?? 0) & choice) !== 0) continue
    failures += 1
    failed = facet
  }
  return failures === 0 ? PASSED : { failures, failed }
}

/** Judges an entry by the time and the people at hand. */
export function passesToday(entry: CatalogueEntry, filters: Filters): boolean {
  if (filters.minutes !== undefined && !fitsMinutes(entry, filters.minutes)) return false
  return filters.people === undefined || fitsPeople(entry, filters.people)
}

/** Counts, for each value of each facet, the entries that its choice would leave. */
export class FacetCounter {
  private readonly counts = FACETS.map((facet) => FACET_VALUES[facet].map(() => 0))

  /** Adds an entry: to all facets where it passes, and to the one facet alone that it fails. */
  add(bits: FacetBits, outcome: FilterOutcome): void {
    if (outcome.failures > 1) return
    if (outcome.failures === 1) this.addTo(outcome.failed, bits)
    else for (let facet = 0; facet < FACETS.length; facet += 1) this.addTo(facet, bits)
  }

  result(): FacetCounts {
    return {
      kind: this.record('kind'),
      theme: this.record('theme'),
      duration: this.record('duration'),
      groupSize: this.record('groupSize'),
      audience: this.record('audience'),
      phase: this.record('phase'),
      setting: this.record('setting'),
      effort: this.record('effort'),
      cost: this.record('cost'),
    }
  }

  private addTo(facet: number, bits: FacetBits): void {
    const counts = this.counts[facet]
    if (!counts) return
    for (let rest = bits[facet] ?? 0, place = 0; rest !== 0; rest >>= 1, place += 1) {
      if ((rest & 1) === 1) counts[place] = (counts[place] ?? 0) + 1
    }
  }

  private record<F extends Facet>(facet: F): Readonly<Record<FacetValues[F], number>> {
    const counts = this.counts[FACETS.indexOf(facet)] ?? []
    const pairs = FACET_VALUES[facet].map((value, place) => [value, counts[place] ?? 0] as const)
    return Object.fromEntries(pairs) as Readonly<Record<FacetValues[F], number>>
  }
}
