import { describe, expect, test } from 'vitest'
import { evaluate, parseJudgements } from '../../../../core/search/evaluate'

describe('reading judged queries', () => {
  test('query, tab, ids in order; comments and empty lines are skipped', () => {
    expect(parseJudgements('# Kopf\n\nwas tun\ta,b-c\r\n')).toEqual([{ query: 'was tun', ids: ['a', 'b-c'] }])
  })

  test.each([
    ['without a tab', 'ok\ta\nFest nachbarschaftsfest', 2],
    ['without a query', '\ta', 1],
    ['with two tabs', 'a\tb\tc', 1],
    ['with no id', 'a\t', 1],
    ['with something that is no id', 'a\tB c', 1],
    ['with an id twice', 'a\tb,b', 1],
  ])('a line %s is named', (_, text, line) => {
    expect(() => parseJudgements(text)).toThrow(expect.objectContaining({ code: 'invalid-argument', data: { line } }))
  })
})

describe('measuring', () => {
  const judge = (expected: string[], found: string[]) => evaluate(() => found, [{ query: 'q', ids: expected }])

  test('the judged order is perfect', () => {
    expect(judge(['a', 'b'], ['a', 'b', 'x'])).toEqual({ queries: 1, ndcg5: 1, recall5: 1, mrr: 1, shortfalls: [] })
  })

  test('order counts for nDCG, not for recall', () => {
    const { ndcg5, recall5, mrr, shortfalls } = judge(['a', 'b'], ['b', 'a'])
    expect(ndcg5).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)))
    expect([recall5, mrr]).toEqual([1, 1])
    expect(shortfalls[0]?.found).toEqual(['b', 'a'])
  })

  test('the first five decide, the reciprocal rank goes on', () => {
    const { ndcg5, recall5, mrr } = judge(['a'], ['1', '2', '3', '4', '5', 'a'])
    expect([ndcg5, recall5, mrr]).toEqual([0, 0, 1 / 6])
  })

  test('no queries, no numbers out of range', () => {
    expect(evaluate(() => [], [])).toMatchObject({ queries: 0, ndcg5: 0 })
  })
})
