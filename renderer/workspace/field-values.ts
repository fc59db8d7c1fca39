import type { Range } from '../../core/model/entry'

/** Values of a front matter as a form shows them: what is of another type is as good as absent. */

export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
export const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
export const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null)
export const asGroup = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

export function asRange(value: unknown, from = 'min', to = 'max'): Range | null {
  const group = asGroup(value)
  const [min, max] = [asNumber(group[from]), asNumber(group[to])]
  if (min === null) return null
  return max === null ? { min } : { min, max }
}
