import { expect, it } from 'vitest'
import { describeField, type FieldWords } from '../../../../core/workspace/describe-field'

const PARTS = new Map([
  ['min', 'von'],
  ['max', 'bis'],
  ['from', 'von'],
  ['to', 'bis'],
  ['name', 'Name'],
  ['title', 'Titel'],
])
const CHOICES = new Map([
  ['unit weeks', 'Wochen'],
  ['themes dialog', 'Dialog'],
])
const WORDS: FieldWords = {
  part: (name) => PARTS.get(name),
  choice: (key, value) => CHOICES.get(`${key} ${value}`),
}

it.each([
  ['title', 'Treff', 'Treff'],
  ['cost', 2, '2'],
  ['span', { min: 3, max: 6, unit: 'weeks' }, 'von 3 bis 6 Wochen'],
  ['period', { from: 1996, to: undefined }, 'von 1996'],
  ['themes', ['dialog', 'neu'], 'Dialog\nneu'],
  ['place', { name: 'Göttingen', lat: 51.5 }, 'Name: Göttingen\nlat: 51.5'],
  ['sources', [{ title: 'A' }, { title: 'B' }], 'Titel: A\n\nTitel: B'],
  ['place', null, 'null'],
])('says %s without YAML', (key, value, said) => {
  expect(describeField(key, value, WORDS)).toBe(said)
})
