import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Marked } from '../../../../core/search/types'
import { ask } from '../../../fixtures/search/library'

const pieces = [
  'Fest',
  'nachb',
  'aeltere',
  'Sprach-',
  'zwei Stunden',
  'kein Geld',
  ' ',
  '*',
  '"',
  '…',
  '🙂',
  '\u00ad',
  'ß',
  'x'.repeat(80),
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
)

function expectSound({ text, marks }: Marked): void {
  let last = 0
  for (const [start, end] of marks) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
    last = end
  }
}

test('no text makes the search fail, and marks always lie within the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const hit of ask(text).hits) {
        expectSound(hit.title)
        expectSound(hit.snippet)
        expect(Number.isFinite(hit.score)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a pasted page is cut, not searched to the end', () => {
  const started = performance.now()
  ask('Nachbarschaft Einsamkeit Gemeinschaft '.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(500)
})
