import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PLAN, type WorkshopPlan } from '../../../../core/model/notes'
import { formatTime, type PlanStop, parseTime, runPlan } from '../../../../core/sheets/plan'

const stop = (title: string, usualMinutes: number | null, isOptional = false): PlanStop => ({
  title,
  usualMinutes,
  isOptional,
})
const STOPS = [stop('Ankommen', 15), stop('Fishbowl', 90), stop('Ausklang', 30)]

const clocks = (plan: Partial<WorkshopPlan>, stops: readonly PlanStop[] = STOPS): readonly string[] => {
  const running = runPlan(stops, { ...EMPTY_PLAN, ...plan }, 'Pause')
  return [...running.rows.map(({ title, start }) => `${formatTime(start)} ${title}`), formatTime(running.end)]
}

describe('runPlan', () => {
  it('lets each stop begin where the one before ends', () => {
    expect(clocks({ start: '09:30' })).toEqual(['09:30 Ankommen', '09:45 Fishbowl', '11:15 Ausklang', '11:45'])
  })

  it('moves all that follows when a length or a break changes', () => {
    const stops = [
      { ...stop('Ankommen', 15), timing: { minutes: 25, pause: 0 } },
      { ...stop('Fishbowl', 90), timing: { minutes: null, pause: 20 } },
      stop('Ausklang', 30),
    ]
    expect(clocks({ start: '09:30' }, stops)).toEqual([
      '09:30 Ankommen',
      '09:55 Fishbowl',
      '11:25 Pause',
      '11:45 Ausklang',
      '12:15',
    ])
  })

  it('says by how much a plan is too long for its slot, and how much is left', () => {
    expect(runPlan(STOPS, { ...EMPTY_PLAN, slot: 120 }, 'Pause').over).toBe(15)
    expect(runPlan(STOPS, { ...EMPTY_PLAN, slot: 150 }, 'Pause').over).toBe(-15)
    expect(runPlan(STOPS, EMPTY_PLAN, 'Pause').over).toBeNull()
  })

  it('leaves out what is only read until it gets a length, and marks a method without one', () => {
    const stops = [stop('Gruß', null, true), stop('Besuch', null), stop('Ende', 10)]
    expect(clocks({ start: '10:00' }, stops)).toEqual(['10:00 Besuch', '10:00 Ende', '10:10'])
    expect(runPlan(stops, EMPTY_PLAN, 'Pause').hasUnknown).toBe(true)
    const withLength = stops.with(0, { ...stop('Gruß', null, true), timing: { minutes: 5, pause: 0 } })
    expect(clocks({ start: '10:00' }, withLength)[0]).toBe('10:00 Gruß')
  })

  it('goes on after midnight, and says that it is another day', () => {
    expect(clocks({ start: '23:30' })).toEqual([
      '23:30 Ankommen',
      '23:45 Fishbowl',
      'Tag 2, 01:15 Ausklang',
      'Tag 2, 01:45',
    ])
    expect(formatTime(2 * 1440)).toBe('Tag 3, 00:00')
  })

  it('ends at the start plus all lengths, whatever they are', () => {
    const length = fc.integer({ min: 0, max: 600 })
    fc.assert(
      fc.property(fc.array(fc.record({ minutes: length, pause: length }), { maxLength: 30 }), (items) => {
        const stops = items.map((timing, index) => ({ ...stop(`T${index}`, null), timing }))
        const { start, end, rows } = runPlan(stops, EMPTY_PLAN, 'Pause')
        expect(end - start).toBe(items.reduce((sum, { minutes, pause }) => sum + minutes + pause, 0))
        rows.forEach((row, index) => {
          expect(row.start + (row.minutes ?? 0)).toBe(rows[index + 1]?.start ?? end)
        })
      }),
    )
  })
})

describe('parseTime', () => {
  it.each([
    ['9:05', 545],
    ['23:59', 1439],
    ['24:00', null],
    ['', null],
    ['10', null],
  ])('reads %s', (text, minutes) => expect(parseTime(text)).toBe(minutes))
})
