import type { Entry, Period, Range } from '../model/entry'
import { WORDS } from './words'

/** `22.11.2026` for an ISO date; what is no date stays as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match === null ? iso : `${match[3]}.${match[2]}.${match[1]}`
}

const LONG_MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** `22. November 2026` for an ISO date. */
export function formatLongDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  const month = LONG_MONTHS[Number(match?.[2]) - 1]
  return match === null || month === undefined ? iso : `${Number(match[3])}. ${month} ${match[1]}`
}

function formatRange({ min, max }: Range): string {
  if (max === undefined) return `${WORDS.from} ${min}`
  return min === max ? String(min) : `${min}–${max}`
}

/** Minutes for people: `45 Min.`, `1 Std.`, `1 Std. 30 Min.`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes} ${WORDS.shortMinutes}`
  return rest === 0 ? `${hours} Std.` : `${hours} Std. ${rest} ${WORDS.shortMinutes}`
}

/** Minutes since the beginning as `1:05`. */
export function formatClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function formatDuration(range: Range): string {
  const top = range.max ?? range.min
  if (top <= 120 || range.min % 30 !== 0 || top % 30 !== 0) return `${formatRange(range)} ${WORDS.minutes}`
  const toHours = (minutes: number): string => String(minutes / 60).replace('.', ',')
  const text = range.min === range.max ? toHours(top) : `${toHours(range.min)}–${toHours(top)}`
  return range.max === undefined ? `${WORDS.from} ${toHours(range.min)} ${WORDS.hours}` : `${text} ${WORDS.hours}`
}

function formatPeriod({ from, to }: Period): string {
  if (to === undefined) return `${WORDS.since} ${from}`
  return from === to ? String(from) : `${from}–${to}`
}

/** The facts of an entry at a glance, each with its label; only those that it has. */
export function listFacts(entry: Entry): readonly { readonly label: string; readonly value: string }[] {
  const { fact } = WORDS
  const facts: { label: string; value: string | undefined }[] = [
    { label: fact.duration, value: entry.duration && formatDuration(entry.duration) },
    { label: fact.span, value: entry.span && `${formatRange(entry.span)} ${WORDS.spans[entry.span.unit]}` },
    { label: fact.people, value: entry.groupSize && `${formatRange(entry.groupSize)} ${WORDS.people}` },
    { label: fact.setting, value: entry.setting.map((each) => WORDS.settings[each]).join(', ') },
    { label: fact.experience, value: entry.experience && WORDS.experience[entry.experience] },
    { label: fact.cost, value: entry.cost && WORDS.cost[entry.cost] },
    { label: fact.place, value: entry.place && `${entry.place.name}, ${entry.place.state}` },
    { label: fact.period, value: entry.period && formatPeriod(entry.period) },
    { label: fact.organisation, value: entry.organisation },
    { label: fact.audience, value: entry.audiences.map((each) => WORDS.audiences[each]).join(', ') },
  ]
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}
