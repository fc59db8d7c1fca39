import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { SPAN_UNITS } from '../../core/model/entry'
import { REVIEW_STATES } from '../../core/model/workspace'
import { describeField } from '../../core/workspace/describe-field'
import { useLibrary } from '../library/library-context'
import { useChoices } from './fields'

/** What the form calls the parts of a field. */
const PARTS = new Map([
  ['min', 'from'],
  ['max', 'to'],
  ['from', 'from'],
  ['to', 'to'],
  ['name', 'name'],
  ['state', 'state'],
  ['lat', 'lat'],
  ['lon', 'lon'],
  ['title', 'sourceTitle'],
  ['publisher', 'publisher'],
  ['year', 'year'],
  ['url', 'url'],
  ['accessed', 'accessed'],
  ['status', 'review'],
  ['by', 'authors'],
  ['at', 'updated'],
] as const)
const findPart = (name: string) => [...PARTS].find(([part]) => part === name)?.[1]

/** Says the value of a field of the front matter as the form does: by the names of choices and entries, without YAML. */
export function useValueWords(): (key: string, value: unknown) => string {
  const { t } = useTranslation()
  const choices = useChoices()
  const library = useLibrary()
  return useCallback(
    (key, value) => {
      const choice = (field: string, chosen: string): string | undefined => {
        if (field === 'related' || field === 'methods') return library.entry(chosen)?.title
        const unit = SPAN_UNITS.find((each) => field === 'unit' && each === chosen)
        if (unit !== undefined) return t(`workspace.fields.units.${unit}`)
        const state = REVIEW_STATES.find((each) => field === 'status' && each === chosen)
        if (state !== undefined) return t(`workspace.status.${state}`)
        const known = Object.entries(choices).find(([name]) => name === field)?.[1]
        return known?.find((each) => each.value === chosen)?.label
      }
      const part = (name: string): string | undefined => {
        const label = findPart(name)
        return label === undefined ? undefined : t(`workspace.fields.${label}`)
      }
      return describeField(key, value, { part, choice })
    },
    [t, choices, library],
  )
}
