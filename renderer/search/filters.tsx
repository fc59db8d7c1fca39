import type { TFunction } from 'i18next'
import { X } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Audience, Kind, Level, Phase, Setting, ThemeId } from '../../core/model/entry'
import { FACETS } from '../../core/search/facets'
import type { DurationBand, Facet, Filters, GroupBand, SearchResults } from '../../core/search/types'
import { describeMinutes } from '../library/describe'
import { type Library, useLibrary } from '../library/library-context'
import { HOURS } from '../start/answers'
import { facetValues, toggleFilter } from './query-address'

/** The words for a value of a facet. */
function nameValue(t: TFunction, library: Library, facet: Facet, value: string | number): string {
  switch (facet) {
    case 'kind':
      return t(`kinds.${value as Kind}.one`)
    case 'theme':
      return library.theme(value as ThemeId)?.shortTitle ?? String(value)
    case 'duration':
      return t(`search.duration.${value as DurationBand}`)
    case 'groupSize':
      return t(`search.groupSize.${value as GroupBand}`)
    case 'audience':
      return t(`audiences.${value as Audience}`)
    case 'phase':
      return t(`phases.${value as Phase}`)
    case 'setting':
      return t(`settings.${value as Setting}`)
    case 'effort':
      return t(`effort.${value as Level}`)
    case 'cost':
      return t(`cost.${value as Level}`)
  }
}

/** The time somebody has, in the words in which it was asked for on the start page. */
function nameMinutes(t: TFunction, minutes: number): string {
  const hours = HOURS.find((known) => known * 60 === minutes)
  if (hours !== undefined) return t(`fit.timeValue_${hours}`)
  return t('search.minutesFilter', { value: describeMinutes(t, { min: minutes, max: minutes }) })
}

interface PanelProps {
  readonly isOpen: boolean
  readonly filters: Filters
  readonly facets: SearchResults['facets']
  readonly onChange: (filters: Filters) => void
}

/** Every facet with how many entries each choice would leave. Choices that would leave none are not offered. */
export function FilterPanel({ isOpen, filters, facets, onChange }: PanelProps) {
  const { t } = useTranslation()
  const library = useLibrary()
  const groups = FACETS.map((facet) => {
    const chosen: readonly (string | number)[] = filters[facet] ?? []
    const counts = facets[facet] as Readonly<Record<string | number, number | undefined>>
    const offered = facetValues(facet).filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value))
    return { facet, chosen, counts, offered }
  }).filter(({ offered }) => offered.length > 0)
  return (
    <div className="filter-panel" data-open={isOpen}>
      {groups.length > 0 && <h2>{t('search.narrow')}</h2>}
      {groups.map(({ facet, chosen, counts, offered }) => (
        <fieldset key={facet} className="facet">
          <legend>{t(`search.facets.${facet}`)}</legend>
          {offered.map((value) => (
            <Checkbox
              key={value}
              className="facet-choice"
              isSelected={chosen.includes(value)}
              onChange={() => onChange(toggleFilter(filters, facet, value))}
            >
              <span className="box" aria-hidden />
              <span>{nameValue(t, library, facet, value)}</span>
              <span className="count">{counts[value] ?? 0}</span>
            </Checkbox>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** What is chosen, each with a way to take it back. */
export function ActiveFilters({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { minutes, people, ...rest } = filters
  const chips = [
    ...(minutes !== undefined
      ? [
          {
            key: 'minutes',
            name: nameMinutes(t, minutes),
            without: { ...rest, ...(people !== undefined && { people }) },
          },
        ]
      : []),
    ...(people !== undefined
      ? [
          {
            key: 'people',
            name: t('search.peopleFilter', { count: people }),
            without: { ...rest, ...(minutes !== undefined && { minutes }) },
          },
        ]
      : []),
    ...FACETS.flatMap((facet) =>
      (filters[facet] ?? []).map((value: string | number) => ({
        key: `${facet} ${value}`,
        name: nameValue(t, library, facet, value),
        without: toggleFilter(filters, facet, value),
      })),
    ),
  ]
  return (
    <ul className="active-filters">
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip chosen"
            aria-label={t('search.removeFilter', { name })}
            onClick={() => onChange(without)}
          >
            {name}
            <X className="icon" aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="text-link" onClick={() => onChange({})}>
          {t('search.clearAll')}
        </button>
      </li>
    </ul>
  )
}
