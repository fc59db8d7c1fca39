import type { ItemTiming, WorkshopPlan } from '../model/notes'
import { formatClock } from './format'
import { WORDS } from './words'

export const NO_TIMING: ItemTiming = { minutes: null, pause: 0 }

/** What a workshop consists of, in its order. `usualMinutes` is the entry's own length, null where it has none. */
export interface PlanStop {
  readonly title: string
  readonly usualMinutes: number | null
  /** A text or something to read: it is in the plan only where the person gave it a length. */
  readonly isOptional: boolean
  /** What the person set; missing where nothing. */
  readonly timing?: ItemTiming
}

export interface PlanRow {
  readonly kind: 'item' | 'pause'
  readonly title: string
  /** Minutes since midnight; may pass 24 hours. */
  readonly start: number
  /** Null where nobody said: it takes no time in the plan. */
  readonly minutes: number | null
}

export interface RunningPlan {
  readonly rows: readonly PlanRow[]
  readonly start: number
  readonly end: number
  readonly hasUnknown: boolean
  /** Minutes beyond the slot, negative where there is time left; null without a slot. */
  readonly over: number | null
}

/** `HH:MM` in minutes since midnight; null for anything else. */
export function parseTime(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim())
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

/** Minutes since midnight as `09:05`; past midnight as `Tag 2, 00:30`. */
export function formatTime(minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const time = formatClock(minutes - days * 1440).padStart(5, '0')
  return days === 0 ? time : `${WORDS.plan.day(days + 1)}, ${time}`
}

/**
 * When what begins: each stop after the one before and its break, so that a changed length moves all that follows.
 * A start that is no time counts as midnight.
 */
export function runPlan(
  stops: readonly PlanStop[],
  plan: Pick<WorkshopPlan, 'start' | 'slot'>,
  pauseTitle: string,
): RunningPlan {
  const start = parseTime(plan.start) ?? 0
  const rows: PlanRow[] = []
  let now = start
  let hasUnknown = false
  for (const stop of stops) {
    const { minutes: chosen, pause } = stop.timing ?? NO_TIMING
    const minutes = chosen ?? stop.usualMinutes
    if (minutes === null && stop.isOptional) continue
    rows.push({ kind: 'item', title: stop.title, start: now, minutes })
    hasUnknown ||= minutes === null
    now += minutes ?? 0
    if (pause <= 0) continue
    rows.push({ kind: 'pause', title: pauseTitle, start: now, minutes: pause })
    now += pause
  }
  return { rows, start, end: now, hasUnknown, over: plan.slot === null ? null : now - start - plan.slot }
}
