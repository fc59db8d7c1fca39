import { SETTINGS } from '../../core/model/entry'
import type { Filters } from '../../core/search/types'

/** What can be answered to "Was passt heute?": hours, people, and how much money. */
export const HOURS = [1, 2, 4, 8] as const
export const PEOPLE = [2, 5, 8, 12, 20, 30, 50, 100] as const
export const MONEY = ['noMoney', 'someMoney'] as const

/** One answer each; an empty one leaves the question open. */
export interface Answers {
  readonly hours: string
  readonly people: string
  readonly setting: string
  readonly money: string
}

export const NO_ANSWERS: Answers = { hours: '', people: '', setting: '', money: '' }

/** The filters that leave the methods that fit; none at all while nothing is answered. */
export function toFilters({ hours, people, setting, money }: Answers): Filters {
  const place = SETTINGS.find((known) => known === setting)
  const filters: Filters = {
    ...(hours !== '' && { minutes: Number(hours) * 60 }),
    ...(people !== '' && { people: Number(people) }),
    ...(place && { setting: [place] }),
    ...(money === 'noMoney' && { cost: [1] as const }),
    ...(money === 'someMoney' && { cost: [1, 2] as const }),
  }
  return Object.keys(filters).length === 0 ? filters : { kind: ['method'], ...filters }
}
