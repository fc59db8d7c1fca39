import type { TFunction } from 'i18next'
import type { Period, Range, Span } from '../../core/model/entry'
import type { CatalogueEntry } from '../../core/model/library'

const DATE = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "22. November 2026" for an ISO date. */
export const describeDate = (iso: string): string => DATE.format(new Date(`${iso}T00:00:00Z`))

const MOMENT = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** "22.11.2026, 14:02" for an ISO time, in the person's own time zone. */
export const describeMoment = (iso: string): string => MOMENT.format(new Date(iso))

/** "90–180", "45", "ab 20". */
function describeRange(t: TFunction, { min, max }: Range): string {
  if (max === undefined) return t('units.from', { value: min })
  return min === max ? String(min) : `${min}–${max}`
}

const toHours = (minutes: number): string => String(minutes / 60).replace('.', ',')

/** Minutes up to two hours as minutes, longer ones as hours: "60–90 Min.", "2–3 Stunden". */
export function describeMinutes(t: TFunction, range: Range): string {
  const { min, max } = range
  const top = max ?? min
  if (top <= 120 || min % 30 !== 0 || top % 30 !== 0) {
    return t('units.minutes', { value: describeRange(t, range) })
  }
  const value = max === undefined || max === min ? toHours(min) : `${toHours(min)}–${toHours(max)}`
  return t('units.hours', { value: max === undefined ? t('units.from', { value }) : value, count: top / 60 })
}

export const describeSpan = (t: TFunction, span: Span): string =>
  t(`units.${span.unit}`, { value: describeRange(t, span) })

export const describePeople = (t: TFunction, range: Range): string =>
  t('units.people', { value: describeRange(t, range) })

export function describePeriod(t: TFunction, { from, to }: Period): string {
  if (to === undefined) return t('reader.periodOpen', { from })
  return from === to ? String(from) : `${from}–${to}`
}

/** The time at a glance: of one meeting, or from the first step to the last. */
export function describeTime(t: TFunction, entry: CatalogueEntry): string | null {
  if (entry.duration) return describeMinutes(t, entry.duration)
  return entry.span ? describeSpan(t, entry.span) : null
}
