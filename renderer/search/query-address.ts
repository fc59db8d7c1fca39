import { FACET_VALUES, FACETS } from '../../core/search/facets'
import { type Facet, type Filters, type SearchQuery, SORTS } from '../../core/search/types'

/** The names of the filters in the address, German as all that people see there. */
const PARAMETERS: Record<Facet, string> = {
  kind: 'art',
  theme: 'feld',
  duration: 'dauer',
  groupSize: 'gruppe',
  audience: 'fuer',
  phase: 'phase',
  setting: 'ort',
  effort: 'aufwand',
  cost: 'geld',
}

export const facetValues = (facet: Facet): readonly (string | number)[] => FACET_VALUES[facet]

/** The part of a query that stands in the address. */
export interface AddressQuery {
  readonly text: string
  readonly filters: Filters
  readonly sort: SearchQuery['sort']
}

function readNumber(parameters: URLSearchParams, name: string): number | undefined {
  const value = Number(parameters.get(name))
  return Number.isInteger(value) && value > 0 && value < 100_000 ? value : undefined
}

/** Reads the address; what is not known there is passed over, since addresses are typed and sent by hand. */
export function readQuery(search: string): AddressQuery {
  const parameters = new URLSearchParams(search)
  const chosen = FACETS.map((facet) => {
    const asked = parameters.get(PARAMETERS[facet])?.split(',') ?? []
    return [facet, facetValues(facet).filter((value) => asked.includes(String(value)))] as const
  }).filter(([, values]) => values.length > 0)
  const minutes = readNumber(parameters, 'zeit')
  const people = readNumber(parameters, 'personen')
  return {
    text: parameters.get('q') ?? '',
    filters: {
      ...(Object.fromEntries(chosen) as Filters),
      ...(minutes !== undefined && { minutes }),
      ...(people !== undefined && { people }),
    },
    sort: SORTS.find((sort) => sort === parameters.get('sortierung')) ?? 'relevance',
  }
}

/** The address of a query, without a leading question mark; empty for an empty query. */
export function writeQuery({ text, filters, sort }: AddressQuery): string {
  const parameters = new URLSearchParams()
  if (text !== '') parameters.set('q', text)
  for (const facet of FACETS) {
    const values = filters[facet]
    if (values && values.length > 0) parameters.set(PARAMETERS[facet], values.join(','))
  }
  if (filters.minutes !== undefined) parameters.set('zeit', String(filters.minutes))
  if (filters.people !== undefined) parameters.set('personen', String(filters.people))
  if (sort !== 'relevance') parameters.set('sortierung', sort)
  return parameters.toString().replaceAll('%2C', ',')
}

/** The filters with one value of a facet switched over. */
export function toggleFilter(filters: Filters, facet: Facet, value: string | number): Filters {
  const before: readonly (string | number)[] = filters[facet] ?? []
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  const { [facet]: _, ...rest } = filters
  return after.length === 0 ? rest : { ...rest, [facet]: after }
}

export const hasFilters = (filters: Filters): boolean => Object.keys(filters).length > 0
