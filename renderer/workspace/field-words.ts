import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { FIELD_HELP } from '../../core/entry/entry-fields'
import type { Finding } from '../../core/model/finding'

const KEYS: ReadonlySet<string> = new Set(FIELD_HELP.map(({ key }) => key))
/** Of the file itself: no field of the form. */
const FIXED: ReadonlySet<string> = new Set(['id', 'kind', 'license'])

/** The field that a finding of the front matter is about; null for all others. */
export function findField({ rule, message }: Finding): string | null {
  if (rule !== 'schema') return null
  const key = /„(\w+)“/.exec(message)?.[1] ?? ''
  return KEYS.has(key) && !FIXED.has(key) ? key : null
}

/** Where the field stands in the form. */
export const fieldAnchor = (key: string): string => `feld-${key}`

/** Messages name fields as the file does; in the window they are called as the form calls them. */
export function useFieldWords(): (message: string) => string {
  const nameField = useFieldName()
  return useCallback(
    (message) => message.replace(/„(\w+)“/g, (whole, key: string) => (KEYS.has(key) ? `„${nameField(key)}“` : whole)),
    [nameField],
  )
}

/** The form's name of a field; what is none of ours keeps its own. */
export function useFieldName(): (key: string) => string {
  const { t } = useTranslation()
  return useCallback((key) => (KEYS.has(key) || key === 'review' ? t(`workspace.fields.${key as 'title'}`) : key), [t])
}
