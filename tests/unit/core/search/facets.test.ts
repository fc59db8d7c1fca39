import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACET_VALUES, FACETS } from '../../../../core/search/facets'
import { durationBands, fitReasons, groupBands } from '../../../../core/search/fit'
import type { Filters } from '../../../../core/search/types'
import { ask, askIds, entries } from '../../../fixtures/search/library'

const pick = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { maxLength: 2 })
const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    kind: pick(FACET_VALUES.kind),
    theme: pick(FACET_VALUES.theme),
    duration: pick(FACET_VALUES.duration),
    groupSize: pick(FACET_VALUES.groupSize),
    audience: pick(FACET_VALUES.audience),
    setting: pick(FACET_VALUES.setting),
    effort: pick(FACET_VALUES.effort),
    cost: pick(FACET_VALUES.cost),
    minutes: fc.constantFrom(30, 90, 240),
    people: fc.constantFrom(1, 6, 12, 40),
  },
  { requiredKeys: [] },
)

describe('facets', () => {
  test('every count is what its choice would leave', () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom('', 'Fest', 'Karten Gruppe', 'gegen Einsamkeit'), (filters, text) => {
        const { facets } = ask(text, filters)
        for (const facet of FACETS) {
          for (const value of FACET_VALUES[facet]) {
            const counts: Readonly<Record<string, number>> = facets[facet]
            expect(counts[String(value)]).toBe(ask(text, { ...filters, [facet]: [value] }).total)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('choices in one facet widen, in two they narrow', () => {
    expect(askIds('', { setting: ['draussen'] })).toHaveLength(3)
    expect(askIds('', { setting: ['draussen', 'online'] })).toHaveLength(4)
    expect(askIds('', { setting: ['draussen'], effort: [1] })).toEqual(['kinderstreifzug', 'stadtteilspaziergang'])
  })

  test('who chooses children sees what names them first, then what is for all', () => {
    const ids = askIds('', { audience: ['kinder'] })
    expect(ids[0]).toBe('kinderstreifzug')
    expect(ids).toContain('nachbarschaftsfest')
    expect(ids).not.toContain('sprachcafe')
  })
})

describe('bands', () => {
  test.each([
    ['half an hour', { duration: { min: 30, max: 60 } }, ['up-to-60', 'up-to-120']],
    ['two to three hours', { duration: { min: 120, max: 180 } }, ['up-to-120', 'half-day']],
    ['one to six hours', { duration: { min: 60, max: 360 } }, ['up-to-60', 'up-to-120', 'half-day', 'longer']],
    ['from a day', { duration: { min: 480 } }, ['longer']],
    ['weeks without a meeting', { span: { min: 3, unit: 'weeks' as const } }, ['longer']],
    [
      'weekly meetings over months',
      { duration: { min: 90, max: 120 }, span: { min: 6, unit: 'months' as const } },
      ['up-to-120'],
    ],
    ['nothing said', {}, []],
  ])('time: %s', (_, entry, bands) => {
    expect(durationBands(entry)).toEqual(bands)
  })

  test.each([
    ['2 to 6', { groupSize: { min: 2, max: 6 } }, ['1-5', '6-15']],
    ['16 or more', { groupSize: { min: 16 } }, ['16-30', '31+']],
    ['nothing said', {}, []],
  ])('group: %s', (_, entry, bands) => {
    expect(groupBands(entry)).toEqual(bands)
  })
})

describe('what fits today', () => {
  test('only what can be done in the time, by so many people', () => {
    const ids = askIds('', { minutes: 120, people: 6 })
    expect(ids).toEqual(['kinderstreifzug', 'nachbarschaftsmediation', 'sprachcafe'])
  })

  test('reasons say how well it fits', () => {
    const entry = entries.find((item) => item.id === 'stadtteilspaziergang')
    if (!entry) throw new Error('the fixture lacks an entry')
    const filters: Filters = {
      minutes: 120,
      people: 12,
      setting: ['draussen', 'online'],
      cost: [1],
      audience: ['frauen'],
    }
    expect(fitReasons(entry, filters)).toEqual([
      { kind: 'time', verdict: 'tight', min: 120, max: 180, available: 120 },
      { kind: 'people', min: 8, max: 20, people: 12 },
      { kind: 'setting', setting: 'draussen' },
      { kind: 'cost', cost: 1 },
      { kind: 'audience', verdict: 'all', audience: 'frauen' },
    ])
    expect(fitReasons(entry, { minutes: 180 })).toEqual([
      { kind: 'time', verdict: 'fits', min: 120, max: 180, available: 180 },
    ])
    expect(fitReasons(entry, { minutes: 60, people: 100, cost: [3] })).toEqual([])
  })
})
