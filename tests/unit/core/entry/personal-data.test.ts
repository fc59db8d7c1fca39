import { expect, it } from 'vitest'
import { anonymise } from '../../../../core/entry/personal-data'

it('leaves texts without people as they are', () => {
  expect(anonymise('Die Stadt kam um 10:30 Uhr mit 12 Stühlen.')).toBe('Die Stadt kam um 10:30 Uhr mit 12 Stühlen.')
})

it.each([
  ['Fatma und Ali haben gekocht.', 'Eine Person und eine Person haben gekocht.'],
  ['Es war Fatmas Idee. Lea hatte Angst.', 'Es war … Idee. Eine Person hatte Angst.'],
  ['Bei Frau von der Heide gab es Kaffee.', 'Bei einer Teilnehmerin gab es Kaffee.'],
  ['Mit Herrn Krüger und Frau Meyer ging es.', 'Mit einem Teilnehmer und einer Teilnehmerin ging es.'],
  ['Wir waren bei Familie Kaya und bei Anna.', 'Wir waren bei einer Familie und bei einer Person.'],
  ['Für Herrn Krüger war es schwer.', 'Für einen Teilnehmer war es schwer.'],
  ['Von Nachbar Kowalski kam der Tisch.', 'Von einem Nachbarn kam der Tisch.'],
  ['Wir haben Herrn Krüger besucht.', 'Wir haben einen Teilnehmer besucht.'],
  ['Die Idee kam zu Hause. Frau Meyer half.', 'Die Idee kam zu Hause. Eine Teilnehmerin half.'],
  ['Gut. Herr Dr. Krüger kam nicht, Tel. 0176/12345678.', 'Gut. Ein Teilnehmer kam nicht.'],
  ['Nachbar Kowalski half (0511 1234567, k@web.de).', 'Ein Nachbar half.'],
  ['Im Paul-Gerhardt-Haus und in St. Maria war es voll.', 'Im Paul-Gerhardt-Haus und in St. Maria war es voll.'],
  ['im Juni', 'im Juni'],
])('leaves nobody in „%s“', (text, anonymous) => {
  expect(anonymise(text)).toBe(anonymous)
})
