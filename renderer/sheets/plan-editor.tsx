import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemTiming, WorkshopPlan } from '../../core/model/notes'
import { formatClock, formatMinutes } from '../../core/sheets/format'
import { formatTime, NO_TIMING, type PlanStop, parseTime, type RunningPlan, runPlan } from '../../core/sheets/plan'
import { WORDS } from '../../core/sheets/words'
import { NumberChoice, TextChoice } from './choices'

interface Props {
  readonly plan: WorkshopPlan
  readonly stops: readonly PlanStop[]
  readonly onChange: (plan: WorkshopPlan) => void
  readonly onTiming: (index: number, timing: ItemTiming) => void
}

/** When what begins, and how long it takes; a changed length moves all that follows. */
export function PlanEditor({ plan, stops, onChange, onTiming }: Props) {
  const { t } = useTranslation()
  const running = runPlan(stops, plan, WORDS.plan.pause)
  const hasStart = parseTime(plan.start) !== null
  return (
    <fieldset className="sheet-choice plan-editor">
      <legend>{t('sheets.plan')}</legend>
      <div className="plan-fields">
        <TextChoice
          label={t('sheets.start')}
          type="time"
          value={plan.start}
          onChange={(start) => onChange({ ...plan, start })}
        />
        <NumberChoice
          label={t('sheets.slot')}
          value={plan.slot}
          max={10_000}
          onChange={(slot) => onChange({ ...plan, slot })}
        />
      </div>
      <PlanVerdict running={running} slot={plan.slot} hasStart={hasStart} />
      <ol className="plan-rows">
        {stops.map((stop, index) => (
          <PlanStopRow
            // The same entry may stand in a collection twice: its place is its name here.
            key={`${stop.title}-${stops.slice(0, index).filter(({ title }) => title === stop.title).length}`}
            stop={stop}
            start={formatStart(findStart(running, stops, index), hasStart)}
            onChange={(part) => onTiming(index, { ...(stop.timing ?? NO_TIMING), ...part })}
          />
        ))}
      </ol>
    </fieldset>
  )
}

/** The start of a stop, null where it is not in the plan. */
function findStart({ rows }: RunningPlan, stops: readonly PlanStop[], index: number): number | null {
  const isIn = ({ isOptional, timing, usualMinutes }: PlanStop): boolean =>
    !isOptional || (timing?.minutes ?? usualMinutes) !== null
  if (!stops.slice(index, index + 1).some(isIn)) return null
  const before = stops.slice(0, index).filter(isIn).length
  return rows.filter(({ kind }) => kind === 'item')[before]?.start ?? null
}

/** A clock time, or without one the time since the beginning, as on paper. */
function formatStart(start: number | null, hasStart: boolean): string {
  if (start === null) return '–'
  return hasStart ? formatTime(start) : formatClock(start)
}

interface VerdictProps {
  readonly running: RunningPlan
  readonly slot: number | null
  readonly hasStart: boolean
}

function PlanVerdict({ running, slot, hasStart }: VerdictProps) {
  const { t } = useTranslation()
  const { over, end } = running
  const length = formatMinutes(end - running.start)
  const ends = hasStart ? t('sheets.planEnd', { time: formatTime(end), length }) : t('sheets.planLength', { length })
  if (over !== null && slot !== null && over > 0) {
    return (
      <p role="status" className="plan-over">
        {ends} {WORDS.plan.tooLong(formatMinutes(over), formatMinutes(slot))}
      </p>
    )
  }
  return (
    <p role="status" className="soft">
      {ends}
    </p>
  )
}

interface RowProps {
  readonly stop: PlanStop
  readonly start: string
  readonly onChange: (part: Partial<ItemTiming>) => void
}

function PlanStopRow({ stop, start, onChange }: RowProps) {
  const { t } = useTranslation()
  const id = useId()
  const { minutes, pause } = stop.timing ?? NO_TIMING
  return (
    <li>
      <span className="plan-time">{start}</span>
      <span className="plan-title" id={id}>
        {stop.title}
      </span>
      <label>
        <span className="visually-hidden">{t('sheets.minutesOf', { title: stop.title })}</span>
        <input
          type="number"
          min={0}
          max={10_000}
          placeholder={stop.usualMinutes === null ? '–' : String(stop.usualMinutes)}
          value={minutes ?? ''}
          onChange={({ target }) => onChange({ minutes: readMinutes(target) })}
        />
        <span aria-hidden>{WORDS.shortMinutes}</span>
      </label>
      <label>
        <span>{t('sheets.pause')}</span>
        <input
          type="number"
          min={0}
          max={600}
          value={pause === 0 ? '' : pause}
          placeholder="0"
          aria-describedby={id}
          onChange={({ target }) => onChange({ pause: readMinutes(target) ?? 0 })}
        />
      </label>
    </li>
  )
}

function readMinutes({ value, valueAsNumber }: HTMLInputElement): number | null {
  return value === '' || !(valueAsNumber >= 0) ? null : Math.min(10_000, Math.round(valueAsNumber))
}
