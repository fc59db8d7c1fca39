import type { Audience, Level, Range, Setting } from '../model/entry'
import type { CatalogueEntry } from '../model/library'
import { DURATION_BANDS, type DurationBand, type Filters, type FitReason, GROUP_BANDS, type GroupBand } from './types'

const GROUP_RANGES: Readonly<Record<GroupBand, Range>> = {
  '1-5': { min: 1, max: 5 },
  '6-15': { min: 6, max: 15 },
  '16-30': { min: 16, max: 30 },
  '31+': { min: 31 },
}

/** The bands of time that an entry belongs to; none where it says nothing about time. */
export function durationBands(entry: Pick<CatalogueEntry, 'duration' | 'span'>): DurationBand[] {
  const { duration } = entry
  if (!duration) return entry.span ? ['longer'] : []
  const longest = duration.max ?? Number.POSITIVE_INFINITY
  const fits: Readonly<Record<DurationBand, boolean>> = {
    'up-to-60': duration.min <= 60,
    'up-to-120': duration.min <= 120,
    'half-day': duration.min <= 240 && longest > 120,
    longer: longest > 240,
  }
  return DURATION_BANDS.filter((band) => fits[band])
}

/** The bands of group size that an entry belongs to; none where it says nothing about the group. */
export function groupBands(entry: Pick<CatalogueEntry, 'groupSize'>): GroupBand[] {
  const { groupSize } = entry
  if (!groupSize) return []
  return GROUP_BANDS.filter((band) => overlap(groupSize, GROUP_RANGES[band]))
}

function overlap(a: Range, b: Range): boolean {
  return a.min <= (b.max ?? Number.POSITIVE_INFINITY) && b.min <= (a.max ?? Number.POSITIVE_INFINITY)
}

/** Whether the shortest form of an entry can be done in so many minutes. Entries without a single meeting cannot. */
export function fitsMinutes(entry: Pick<CatalogueEntry, 'duration'>, minutes: number): boolean {
  return entry.duration !== undefined && entry.duration.min <= minutes
}

/** Whether an entry is made for so many people. */
export function fitsPeople(entry: Pick<CatalogueEntry, 'groupSize'>, people: number): boolean {
  const { groupSize } = entry
  return groupSize !== undefined && groupSize.min <= people && people <= (groupSize.max ?? Number.POSITIVE_INFINITY)
}

/**
 * The audiences whose choice shows an entry. Who chooses "Kinder" also wants what suits everybody: an entry for all belongs to
 * every audience. The ranking puts those first that name the audience.
 */
export function reachedAudiences(
  entry: Pick<CatalogueEntry, 'audiences'>,
  all: readonly Audience[],
): readonly Audience[] {
  return entry.audiences.includes('alle') ? all : entry.audiences
}

/** Why an entry fits the choices, for "Was passt heute?"; only choices that it does meet are named. */
export function fitReasons(entry: CatalogueEntry, filters: Filters): FitReason[] {
  return [
    ...timeReason(entry, filters.minutes),
    ...peopleReason(entry, filters.people),
    ...settingReasons(entry, filters.setting ?? []),
    ...levelReason('cost', entry.cost, filters.cost ?? []),
    ...levelReason('effort', entry.effort, filters.effort ?? []),
    ...audienceReasons(entry, filters.audience ?? []),
  ]
}

function timeReason(entry: CatalogueEntry, minutes: number | undefined): FitReason[] {
  const { duration } = entry
  if (minutes === undefined || !duration || !fitsMinutes(entry, minutes)) return []
  const verdict = (duration.max ?? Number.POSITIVE_INFINITY) <= minutes ? 'fits' : 'tight'
  return [{ kind: 'time', verdict, min: duration.min, max: duration.max, available: minutes }]
}

function peopleReason(entry: CatalogueEntry, people: number | undefined): FitReason[] {
  const { groupSize } = entry
  if (people === undefined || !groupSize || !fitsPeople(entry, people)) return []
  return [{ kind: 'people', min: groupSize.min, max: groupSize.max, people }]
}

function settingReasons(entry: CatalogueEntry, chosen: readonly Setting[]): FitReason[] {
  return chosen.filter((setting) => entry.setting.includes(setting)).map((setting) => ({ kind: 'setting', setting }))
}

function levelReason(kind: 'cost' | 'effort', level: Level | undefined, chosen: readonly Level[]): FitReason[] {
  if (level === undefined || !chosen.includes(level)) return []
  return kind === 'cost' ? [{ kind, cost: level }] : [{ kind, effort: level }]
}

function audienceReasons(entry: CatalogueEntry, chosen: readonly Audience[]): FitReason[] {
  return chosen.flatMap((audience): FitReason[] => {
    if (entry.audiences.includes(audience)) return [{ kind: 'audience', verdict: 'named', audience }]
    return entry.audiences.includes('alle') ? [{ kind: 'audience', verdict: 'all', audience }] : []
  })
}
