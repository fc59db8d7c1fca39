import { describe, expect, test } from 'vitest'
import { readMentions } from '../../../../core/search/mentions'
import { parseQuery } from '../../../../core/search/query'

describe('plain mentions', () => {
  test.each([
    ['2 Stunden', 120],
    ['zwei Std.', 120],
    ['1,5 h', 90],
    ['anderthalb Stunden', 90],
    ['eine halbe Stunde', 30],
    ['90 Minuten', 90],
    ['ein Nachmittag', 240],
    ['Sprechstunde', undefined],
    ['Stunden', undefined],
  ])('time: %s', (text, minutes) => {
    expect(readMentions(text).minutes).toBe(minutes)
  })

  test.each([
    ['12 Personen', 12],
    ['mit zwölf Leuten', 12],
    ['zu zweit', 2],
    ['25 Jugendliche', 25],
    ['Personen', undefined],
    ['2030', undefined],
  ])('people: %s', (text, people) => {
    expect(readMentions(text).people).toBe(people)
  })

  test.each([
    ['kein Geld', 1],
    ['ohne Budget', 1],
    ['kostenlos', 1],
    ['Geld beantragen', undefined],
  ])('cost: %s', (text, cost) => {
    expect(readMentions(text).cost).toBe(cost)
  })

  test.each([
    ['draußen mit Kindern', ['draussen', 'kinder']],
    ['Rentnerinnen', ['aeltere']],
    ['Gartenkinder', []],
  ])('facts: %s', (text, values) => {
    expect(readMentions(text).facts.map(({ fact }) => fact.value)).toEqual(values)
  })

  test('their words hardly count, and fillers not at all', () => {
    const weights = parseQuery('was hilft gegen Lärm, 2 Stunden').words.map(({ word, weight }) => [word, weight])
    expect(Object.fromEntries(weights)).toMatchObject({ was: 0, gegen: 0, larm: 1, stunden: 0.15 })
  })

  test('a preposition that has swallowed its article is a filler, too', () => {
    const weights = parseQuery('Leute fürs Ehrenamt, aufs Land und ans Telefon').words.map(({ word, weight }) => [
      word,
      weight,
    ])
    expect(Object.fromEntries(weights)).toMatchObject({ furs: 0, aufs: 0, ans: 0, ehrenamt: 1, telefon: 1 })
  })
})
