import { describe, expect, it } from 'vitest'
import { parseEntryPath } from '../../../../core/entry/entry-path'
import type { Finding } from '../../../../core/entry/finding'
import { parseEntry } from '../../../../core/entry/parse-entry'
import { createEntryFile, type Fields } from '../../../fakes/entry-files'

function parse(path: string, file: string) {
  const place = parseEntryPath(path)
  if (place === null) throw new Error(`${path} is no path of an entry`)
  return parseEntry(path, place, new TextEncoder().encode(file))
}

function findIn(fields: Fields): readonly Finding[] {
  return parse('methods/treff.md', createEntryFile('method', 'treff', fields)).findings
}

describe('the front matter of an entry', () => {
  it('is read with empty lists for what is not there', () => {
    const { parsed, findings } = parse('methods/treff.md', createEntryFile('method', 'treff'))
    expect(findings).toEqual([])
    expect(parsed?.entry).toMatchObject({
      id: 'treff',
      title: 'Titel von treff',
      related: [],
      duration: { min: 60, max: 90 },
    })
  })

  it('keeps the status from the readers', () => {
    const file = createEntryFile('method', 'treff', { review: '{ status: draft, by: Maria }' })
    const { parsed, findings } = parse('methods/treff.md', file)
    expect(findings).toEqual([])
    expect(JSON.stringify(parsed?.entry)).not.toContain('Maria')
  })

  it.each<[string, Fields, string, string | undefined]>([
    ['a missing title', { title: null }, '„title“ fehlt', 'title: "Stadtteilspaziergang"'],
    ['a number for a title (case 45)', { title: '2019' }, 'Erwartet wird ein Text', 'title: "2019"'],
    ['a truth value for a title (case 45)', { title: 'true' }, 'Erwartet wird ein Text', 'title: "true"'],
    ['an empty line', { title: '' }, '„title“ ist leer', 'title: "Stadtteilspaziergang"'],
    ['a long summary', { summary: 'x'.repeat(281) }, 'höchstens 280 Zeichen haben; es sind 281', undefined],
    ['a text for a list', { purposes: 'vernetzen' }, 'Erwartet wird eine Liste', 'purposes: [vernetzen]'],
    ['a theme with a typing error', { themes: '[aktiviren]' }, 'Meinten Sie „aktivieren“?', 'aktivieren'],
    ['four themes', { themes: '[krisen, dialog, haltung, schutz]' }, 'höchstens 3 Werte; es sind 4', undefined],
    ['a theme that stands twice', { themes: '[krisen, krisen]' }, 'doppelt', undefined],
    ['a range that is upside down', { duration: '{ min: 90, max: 60 }' }, 'größer', 'duration: { min: 90, max: 120 }'],
    [
      'a text for a number',
      { groupSize: '{ min: viele }' },
      'Erwartet wird eine Zahl',
      'groupSize: { min: 5, max: 20 }',
    ],
    ['a level of 5', { effort: '5' }, 'Möglich: 1, 2, 3', undefined],
    ['no sources', { sources: '[]' }, '„sources“ braucht mindestens einen Wert', undefined],
    ['a day that does not exist', { updated: '2026-02-30' }, 'kein Tag', 'updated: 2026-11-22'],
    ['another date form', { updated: '22.11.2026' }, 'kein Tag', 'updated: 2026-11-22'],
    [
      'an address that runs code',
      { sources: '[{ title: x, url: "javascript:alert(1)", accessed: 2026-11-22 }]' },
      'https://',
      undefined,
    ],
    ['an unknown key', { tittle: 'x' }, 'Meinten Sie „title“?', undefined],
    ['an unknown key within', { duration: '{ min: 60, maxx: 90 }' }, 'Meinten Sie „max“?', undefined],
    [
      'a field of case studies',
      { place: '{ name: X, state: Y, lat: 50, lon: 9 }' },
      'gehört nur zu Praxisbeispielen',
      undefined,
    ],
    ['no phases', { phases: null }, 'bei Methoden ist es Pflicht', 'phases: [analyse]'],
    ['neither duration nor span', { duration: null }, '„duration“', 'duration: { min: 90, max: 120 }'],
    ['an update before the beginning', { updated: '2026-11-21' }, 'liegt vor', undefined],
    ['another id than the file name', { id: 'treffen' }, 'wie der Dateiname', 'id: treff'],
    ['the kind of another folder', { kind: 'concept' }, 'passt nicht zum Ordner', 'kind: method'],
  ])('explains %s', (_name, fields, message, suggestion) => {
    const finding = findIn(fields).find((candidate) => candidate.message.includes(message))
    expect(finding, JSON.stringify(findIn(fields))).toBeDefined()
    expect(finding?.severity).toBe('error')
    if (suggestion !== undefined) expect(finding?.suggestion).toContain(suggestion)
  })

  it('reads a day where a text is asked as the text that it is (case 45)', () => {
    const fields: Fields = { title: '2026-11-22' }
    expect(findIn(fields)).toEqual([])
  })

  it('points at the line and column of the value', () => {
    expect(findIn({ themes: '[krisen, aktiviren]' })).toMatchObject([{ line: 6, column: 18 }])
  })

  it('reports every fault of a file at once', () => {
    const messages = findIn({ title: '2019', effort: '5', phases: null, tittle: 'x' }).map(({ message }) => message)
    expect(messages).toHaveLength(4)
  })

  it('notices latitude and longitude that are swapped', () => {
    const file = createEntryFile('case-study', 'ort', {
      place: '{ name: Göttingen, state: Niedersachsen, lat: 9.93, lon: 51.53 }',
    })
    expect(parse('case-studies/ort.md', file).findings).toMatchObject([
      { message: expect.stringContaining('vertauscht') },
    ])
  })

  it('refuses a file name that cannot be an id', () => {
    const file = createEntryFile('method', 'Straßen-Fest')
    const messages = parse('methods/Straßen-Fest.md', file).findings.map(({ message }) => message)
    expect(messages.join()).toContain('keine Umlaute')
  })
})
