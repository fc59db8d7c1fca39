import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, editField, readFields } from '../../../../core/entry/edit-fields'
import { decodeText } from '../../../../core/entry/text-decoding'
import { restoreFormat } from '../../../../core/entry/text-format'
import { isSame } from '../../../../core/entry/yaml-edit'

/** Each field in the forms in which people and programs write it. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  title: [
    'title: Treff am Zaun',
    'title:   Treff am Zaun   # so heißt er',
    'title: "Treff: \\"am Zaun\\" # kein Kommentar"',
    "title: 'Treff: am ''Zaun'''",
    'title: >-\n  Treff\n  am Zaun',
    'title: |\n  Treff\n  am Zaun\n',
    '"title": Treff',
  ],
  materials: [
    'materials: [Stühle, "Kaffee, heiß"]',
    'materials: [ Stühle,\n  Kaffee ]  # zwei',
    'materials:\n- Stühle\n- Kaffee',
    "materials:\n  - 'Stühle, 12'   # schwer\n  # die anderen\n  - Kaffee",
    'materials:\n\n    - Stühle\n\n    - Kaffee',
    'materials: []',
  ],
  duration: [
    'duration: { min: 60, max: 90 }',
    'duration: {min: 60}   # ein Treffen',
    'duration:\n  min: 60   # Minuten\n  max: 90',
  ],
  sources: [
    'sources: [{ title: A, year: 2019 }, { title: "B, C" }]',
    'sources:\n  - title: A\n    year: 2019   # gedruckt\n  - { title: B }',
  ],
  // Of other programs: nobody here knows them, and they stay.
  eigenes: ['eigenes: {a:  1, b: [x,y ,{z: 1}]}', "eigenes:\n  tief:\n    - 'x'   # bleibt\n    -   y", 'eigenes:'],
  'mit Leerzeichen': ['mit Leerzeichen: ja', '"mit Leerzeichen":   "ja"'],
}
const BETWEEN = ['', '# Eine ganze Zeile\n', '\n', '#\n\n  # eingerückt\n']
const BODY = '\n## Worum es geht\n\nText mit  zwei Leerzeichen.  \n\n\n<!-- Für Maria -->\n'

const pieces = Object.entries(FORMS).map(([key, forms]) =>
  fc.tuple(fc.constant(key), fc.constantFrom(...forms), fc.constantFrom(...BETWEEN)),
)
const file = fc
  .tuple(...pieces)
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }))
  .map((chosen) => {
    const head = chosen.map(([, form, before]) => `${before}${form}${form.endsWith('\n') ? '' : '\n'}`).join('')
    return `---\nid: treff\n${head}---\n${BODY}`
  })
const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\r\n]/.test(text))
const change = fc.oneof(
  fc.tuple(fc.constant('title'), fc.option(line, { nil: undefined })),
  fc.tuple(fc.constant('materials'), fc.option(fc.array(line, { minLength: 1, maxLength: 4 }), { nil: undefined })),
  fc.tuple(fc.constant('duration'), fc.constantFrom({ min: 45 }, { min: 60, max: 120 }, undefined)),
  fc.tuple(fc.constant('sources'), fc.array(fc.record({ title: line }), { minLength: 1, maxLength: 3 })),
  fc.tuple(fc.constant('cost'), fc.constantFrom(1, 2)),
)
const END = fc.constantFrom('\n', '\r\n')

/** Line by line with its end, without those of one field; comments and blank lines belong to it only where more of it follows. */
function linesWithout(text: string, key: string): readonly string[] {
  const kept: string[] = []
  let open: string[] | null = null
  let isHead = true
  for (const [index, each] of (text.match(/[^\r\n]*(?:\r\n|\n|$)/g) ?? []).entries()) {
    const isBetween = /^[ ]*(?:#.*)?\r?\n?$/.test(each)
    if (index > 0 && each.startsWith('---')) isHead = false
    const name = isHead ? /^"?([^\s"#:-][^":]*)"?:/.exec(each)?.[1] : undefined
    if (open !== null && isBetween) open.push(each)
    else if (open !== null && isHead && name === undefined) open = []
    else {
      kept.push(...(open ?? []))
      open = name === key ? [] : null
      if (name !== key) kept.push(each)
    }
  }
  return [...kept, ...(open ?? [])]
}

/** Whether all lines outside of the field are there in their order; of its own comments and blank lines some may stay behind. */
function expectRest(after: string, before: string, key: string): void {
  const [rest, now] = [linesWithout(before, key), linesWithout(after, key)]
  let at = 0
  const extra = now.filter((each) => {
    if (each !== rest[at]) return true
    at += 1
    return false
  })
  expect(rest.slice(at)).toEqual([])
  const own: readonly string[] = before.match(/^[ ]*(?:#.*)?\r?\n/gm) ?? []
  expect(extra.filter((each) => !own.includes(each))).toEqual([])
}

describe('any valid file, opened, one field changed, saved', () => {
  it('differs in nothing but that field, whatever form it was written in', () => {
    fc.assert(
      fc.property(file, change, (before, [key, value]) => {
        const edits = editField(before, key, value)
        if (edits === null) throw new Error(`cannot set ${key}`)
        const after = applyEdits(before, edits)
        expectRest(after, before, key)
        expect(isSame(readFields(after)?.[key], value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its byte order mark and the end of every line, mixed or not', () => {
    fc.assert(
      fc.property(
        file,
        change,
        fc.boolean(),
        fc.infiniteStream(END),
        fc.boolean(),
        (plain, [key, value], mark, ends, isMixed) => {
          const [end = '\n'] = ends
          const lines = plain.replace(/\n/g, () => (isMixed ? (ends.next().value ?? end) : end))
          const before = `${mark ? '\ufeff' : ''}${lines}`
          const read = decodeText('methods/x.md', new TextEncoder().encode(before))
          if (!read.ok) throw new Error(read.finding.message)
          expect(restoreFormat(before, read.text)).toBe(before)
          const edits = editField(read.text, key, value) ?? []
          const after = restoreFormat(before, applyEdits(read.text, edits))
          expect(after.startsWith('\ufeff')).toBe(mark)
          expectRest(after.replace('\ufeff', ''), lines, key)
        },
      ),
      { numRuns: 300 },
    )
  })
})
