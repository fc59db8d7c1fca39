import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, editField, readFields } from '../../../../core/entry/edit-fields'
import { isSame } from '../../../../core/entry/yaml-edit'

const CONTENT = new URL('../../../../content/', import.meta.url)
const FILES = ['methods', 'concepts', 'case-studies'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, CONTENT)).map((name) =>
    readFileSync(new URL(`${folder}/${name}`, CONTENT), 'utf8'),
  ),
)

const FILE = `---
# Der Name der Datei
id: treff   # bleibt
kind: method
title: 'Offener Treff'
eigenes_feld: { a:  1,   b: [x,y] }
themes: [ aktivieren,  treffpunkte ]
materials:
  - Stühle, 12
  # die schweren
  - "Kaffee: heiß"   # Milch
duration: { min: 60 }   # nur ein Treffen
sources:
  - { title: "A", accessed: 2026-01-01 }
  - title: B
    accessed: 2026-01-02
updated: 2026-01-01
---

## Worum es geht

Text.
`

function change(text: string, key: string, value: unknown): string {
  const edits = editField(text, key, value)
  expect(edits).not.toBeNull()
  return applyEdits(text, edits ?? [])
}

describe('one field changed', () => {
  it.each([
    ['a text keeps its quotes', 'title', "Anna's Treff", "title: 'Offener Treff'", "title: 'Anna''s Treff'"],
    ['a text with a colon', 'id', 'a: b', 'id: treff   # bleibt', 'id: "a: b"   # bleibt'],
    ['a text like a number', 'id', '12', 'id: treff', 'id: "12"'],
    ['a date', 'updated', '2026-11-22', 'updated: 2026-01-01', 'updated: 2026-11-22'],
    [
      'an item more in brackets',
      'themes',
      ['aktivieren', 'treffpunkte', 'schutz'],
      'treffpunkte ]',
      'treffpunkte, schutz ]',
    ],
    ['an item less in brackets', 'themes', ['treffpunkte'], '[ aktivieren,  treffpunkte ]', '[ treffpunkte ]'],
    ['a line more', 'materials', ['Stühle, 12', 'Kaffee: heiß', 'Tee'], '# Milch\n', '# Milch\n  - Tee\n'],
    ['a line less', 'materials', ['Kaffee: heiß'], '  - Stühle, 12\n', ''],
    ['a line changed', 'materials', ['Stühle, 20', 'Kaffee: heiß'], 'Stühle, 12', 'Stühle, 20'],
    ['a part of a group', 'duration', { min: 60, max: 90 }, '{ min: 60 }', '{ min: 60, max: 90 }'],
    [
      'a new field in its place',
      'cost',
      2,
      'duration: { min: 60 }   # nur ein Treffen\n',
      'duration: { min: 60 }   # nur ein Treffen\ncost: 2\n',
    ],
    ['a field taken out', 'duration', undefined, 'duration: { min: 60 }   # nur ein Treffen\n', ''],
    [
      'a source in brackets',
      'sources',
      [
        { title: 'A', publisher: 'Stadt, Land', accessed: '2026-01-01' },
        { title: 'B', accessed: '2026-01-02' },
      ],
      'accessed: 2026-01-01 }',
      'accessed: 2026-01-01, publisher: "Stadt, Land" }',
    ],
    [
      'a source in lines',
      'sources',
      [
        { title: 'A', accessed: '2026-01-01' },
        { title: 'C', accessed: '2026-01-02' },
      ],
      'title: B',
      'title: C',
    ],
    [
      'the status',
      'review',
      { status: 'in-review', by: 'Maria', at: '2026-11-22' },
      'updated: 2026-01-01\n',
      'updated: 2026-01-01\nreview: { status: in-review, by: Maria, at: 2026-11-22 }\n',
    ],
  ])('leaves all else as it is: %s', (_name, key, value, from, to) => {
    expect(change(FILE, key, value)).toBe(FILE.replace(from, () => to))
  })

  it('fills a field that is empty', () => {
    const text = '---\nid: a\nsummary:   # fehlt noch\ntitle: x\n---\n'
    expect(change(text, 'summary', 'Neu')).toBe('---\nid: a\nsummary: Neu   # fehlt noch\ntitle: x\n---\n')
  })

  it.each([
    '---\nid: a\nid: b\n---\n',
    '---\na: &x 1\nb: *x\n---\n',
    'kein Kopf',
    '---js\n1\n---\n',
    '---\n- a\n---\n',
  ])('is refused where the head is not sound: %j', (text) => {
    expect(editField(text, 'title', 'x')).toBeNull()
  })
})

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const value = fc.oneof(
  text,
  fc.integer(),
  fc.array(text, { minLength: 1, maxLength: 5 }),
  fc.dictionary(fc.constantFrom('min', 'max', 'unit', 'name'), fc.oneof(text, fc.integer()), { minKeys: 1 }),
  fc.array(fc.record({ title: text, year: fc.option(fc.integer(), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 4,
  }),
)
/** Forms in which people write YAML that our own library does not use. */
const ODD = [
  FILE,
  FILE.replace('title:', 'summary: >\n  Zwei\n  Zeilen\n\ntitle:'),
  FILE.replace('- Stühle', '-   Stühle'),
]

describe('any file with any field changed', () => {
  it('reads the new value, and differs in nothing but that field', () => {
    const file = fc.constantFrom(...FILES, ...ODD)
    const key = fc.constantFrom(
      'title',
      'summary',
      'themes',
      'duration',
      'materials',
      'sources',
      'place',
      'related',
      'neu',
    )
    fc.assert(
      fc.property(file, key, fc.option(value, { nil: undefined }), (before, name, next) => {
        const edits = editField(before, name, next)
        if (edits === null) throw new Error(`cannot set ${name}`)
        const after = applyEdits(before, edits)
        const [then, now] = [readFields(before), readFields(after)]
        expect(isSame(now?.[name], next)).toBe(true)
        expect(linesWithout(after, name)).toEqual(linesWithout(before, name))
        expect(isSame({ ...now, [name]: undefined }, { ...then, [name]: undefined })).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('is the file as it was once the old value is set again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), text, (before, title) => {
        const old = readFields(before)?.title
        const there = change(before, 'title', title)
        expect(readFields(change(there, 'title', old))).toEqual(readFields(before))
      }),
      { numRuns: 60 },
    )
  })
})

/** The lines of a file that do not belong to one field of the top level; blank ones between two fields belong to neither. */
function linesWithout(file: string, key: string): readonly string[] {
  const kept: string[] = []
  let isField = false
  let isHead = true
  let blank: string[] = []
  for (const [index, line] of file.split('\n').entries()) {
    if (index > 0 && line.startsWith('---')) isHead = false
    const isStart = isHead && /^[^\s#]/.test(line)
    if (isStart) isField = line.startsWith(`${key}:`)
    if (isStart || !isHead) kept.push(...blank.splice(0))
    if (isHead && line === '') blank.push(line)
    else {
      blank = []
      if (!(isHead && isField)) kept.push(line)
    }
  }
  return kept
}
