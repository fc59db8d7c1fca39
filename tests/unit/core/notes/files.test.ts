import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../core/errors'
import { EMPTY_DATA } from '../../../../core/model/notes'
import { readBackup, writeBackup } from '../../../../core/notes/backup-file'
import { openCollectionFile, readCollectionFile, writeCollectionFile } from '../../../../core/notes/collection-file'
import { createFileNamer } from '../../../../core/notes/file-names'
import { type ExportLabels, exportMarkdown } from '../../../../core/notes/markdown-export'
import { writeUsageCsv } from '../../../../core/notes/usage-csv'
import { makeCollection, makeHighlight, makeNote, makeUsage, SOME_DATA } from '../../../support/own-data'

const TEXT = writeBackup({
  created: '2026-11-22T09:00:00.000Z',
  appVersion: '1.0.0',
  databaseId: 'eins',
  revision: 7,
  data: SOME_DATA,
})

const USAGE_LABELS = {
  columns: ['Datum', 'Eintrag', 'Ort', 'Personen', 'Gelungen', 'Schwierig', 'Wieder'],
  again: { yes: 'ja', changed: 'verändert', no: 'nein', open: 'offen' },
} as const

const LABELS: ExportLabels = {
  notes: 'Notizen',
  highlights: 'Markierungen',
  collections: 'Mappen',
  favourites: 'Merkliste',
  usage: 'Einsatzprotokoll',
  untitled: 'Ohne Titel',
  entry: 'Eintrag',
  tags: 'Schlagwörter',
  date: 'Datum',
  created: 'Angelegt',
  updated: 'Geändert',
  comment: 'Kommentar',
  plan: {
    place: 'Ort',
    trainer: 'Leitung',
    start: 'Beginn',
    slot: 'Zeit insgesamt (Min.)',
    people: 'Personen',
    minutes: 'Dauer (Min.)',
    pause: 'Pause danach (Min.)',
  },
  usageTable: USAGE_LABELS,
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'accepted'
}

describe('a backup file', () => {
  it('gives back what went in', () => {
    expect(readBackup(TEXT).data).toEqual(SOME_DATA)
    expect(readBackup(`\ufeff${TEXT}`).data).toEqual(SOME_DATA)
  })

  it('hostile case 68: a truncated, foreign or newer file is refused as a whole, with the reason', () => {
    for (const length of [150, 400, TEXT.length - 1])
      expect(codeOf(() => readBackup(TEXT.slice(0, length)))).toBe('file-cut-off')
    for (const foreign of ['', '{}', '[]', 'null', '"x"', '<!doctype html>', '{"format":"joplin","schema":1}']) {
      expect(codeOf(() => readBackup(foreign))).toBe('file-foreign')
    }
    expect(codeOf(() => readBackup(TEXT.replace('"schema":2', '"schema":3')))).toBe('file-newer')
  })

  it('of the first schema, which had no plans, is read all the same', () => {
    const old = TEXT.replace('"schema":2', '"schema":1')
      .replace(/,"plan":\{[^}]*\}/, '')
      .replace(/,"timing":\{[^}]*\}/, '')
    const { schema, data } = readBackup(old)
    expect(schema).toBe(2)
    expect(data.collections).toEqual([
      makeCollection({
        items: [
          { kind: 'text', text: 'Zum Anfang' },
          { kind: 'entry', entryId: 'stadtteilspaziergang' },
        ],
        plan: null,
      }),
    ])
  })

  it.each([
    ['a record is missing', (text: string) => text.replace(/"usage":\[.*\]/, '"usage":[]')],
    ['an id is a path', (text: string) => text.replace('"id":"n2"', '"id":"../n2"')],
    ['an id comes twice', (text: string) => text.replace('"id":"n2"', '"id":"n1"')],
    ['a time is none', (text: string) => text.replace('2026-01-01T10:00:00.000Z', 'gestern')],
    ['a colour is unknown', (text: string) => text.replace('"yellow"', '"rosa"')],
    ['a length is no number', (text: string) => text.replace('"minutes":45', '"minutes":"45"')],
    ['a count is negative', (text: string) => text.replace('"people":12', '"people":-12')],
  ])('is refused as damaged where %s', (_what, damage) => {
    expect(damage(TEXT)).not.toBe(TEXT)
    expect(codeOf(() => readBackup(damage(TEXT)))).toBe('file-damaged')
  })
})

describe('a collection file', () => {
  const findEntry = () => ({ title: 'Stadtteilspaziergang', text: 'Gemeinsam *gehen*.' })
  const notes = [
    makeNote({ text: 'Meine Notiz' }),
    makeNote({ id: 'n2', text: 'Weg', deletedAt: '2026-01-01T10:00:00.000Z' }),
  ]
  const now = '2026-11-22T09:00:00.000Z'

  it('hands over notes only if they were chosen, and never deleted ones', () => {
    const without = writeCollectionFile({ collection: makeCollection(), findEntry, notes: [], now })
    expect(without).not.toContain('Meine Notiz')
    const chosen = readCollectionFile(writeCollectionFile({ collection: makeCollection(), findEntry, notes, now }))
    expect(openCollectionFile(chosen, () => true).notes).toEqual([
      { entryId: 'stadtteilspaziergang', text: 'Meine Notiz' },
    ])
  })

  it('opens as a collection of the same order, with the text of what is missing here', () => {
    const file = readCollectionFile(writeCollectionFile({ collection: makeCollection(), findEntry, notes: [], now }))
    expect(openCollectionFile(file, () => true)).toMatchObject({
      title: 'Workshop im Mai',
      date: '2026-05-04',
      items: [
        { kind: 'text', text: 'Zum Anfang' },
        { kind: 'entry', entryId: 'stadtteilspaziergang', entryTitle: 'Stadtteilspaziergang' },
      ],
      plan: makeCollection().plan,
    })
    expect(openCollectionFile(file, () => false).items[1]).toEqual({
      kind: 'text',
      text: '**Stadtteilspaziergang**\n\nGemeinsam \\*gehen\\*.',
      timing: { minutes: 45, pause: 15 },
    })
  })

  it('refuses foreign, newer and broken files', () => {
    const text = writeCollectionFile({ collection: makeCollection(), findEntry, notes: [], now })
    expect(codeOf(() => readCollectionFile(TEXT))).toBe('file-foreign')
    expect(codeOf(() => readCollectionFile(text.replace('"schema": 2', '"schema": 9')))).toBe('file-newer')
    expect(codeOf(() => readCollectionFile(text.replace('"stadtteilspaziergang"', '"../../etc"')))).toBe('file-damaged')
  })
})

describe('names of files', () => {
  it('hostile case 69: a title of dots and slashes leaves its folder under no system', () => {
    expect(createFileNamer('Notiz')('../../x', '.md')).toBe('x.md')
    expect(createFileNamer('Notiz')('..\\..\\x', '.md')).toBe('x.md')
  })

  it.each([
    ['CON', '_CON.md'],
    ['aux.txt', '_aux.txt.md'],
    ['a:b|c?', 'a b c.md'],
    ['Rechnung\u202egpj.exe', 'Rechnung gpj.exe.md'],
    ['  . ', 'Notiz.md'],
    ['', 'Notiz.md'],
    ['Fest 🎉 im Hof', 'Fest 🎉 im Hof.md'],
    ['a\u0000b\nc', 'a b c.md'],
    ['Ende.', 'Ende.md'],
  ])('makes of %j the name %j', (title, name) => {
    expect(createFileNamer('Notiz')(title, '.md')).toBe(name)
  })

  it('cuts long titles between whole characters and counts twins, case aside', () => {
    const name = createFileNamer('Notiz')
    const long = name('👩‍👩‍👧‍👦'.repeat(300), '.md')
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(120)
    expect(long).toMatch(/^(?:👩\u200d👩\u200d👧\u200d👦)+\.md$/u)
    expect([name('Plan', '.md'), name('PLAN', '.md'), name('plan', '.md')]).toEqual([
      'Plan.md',
      'PLAN (2).md',
      'plan (3).md',
    ])
  })
})

describe('the usage log as a table', () => {
  it('is read by a German Excel: byte order mark, semicolons, CRLF, quotes doubled', () => {
    const text = writeUsageCsv(
      [makeUsage({ worked: 'Sie sagten: "gut";\nalle' })],
      () => 'Stadtteilspaziergang',
      USAGE_LABELS,
    )
    expect(text).toBe(
      '\ufeffDatum;Eintrag;Ort;Personen;Gelungen;Schwierig;Wieder\r\n' +
        '2026-05-04;Stadtteilspaziergang;Göttingen;12;"Sie sagten: ""gut"";\nalle";;ja\r\n',
    )
  })

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', ' =1', '|calc'])('runs no formula from %j', (worked) => {
    const text = writeUsageCsv([makeUsage({ worked })], () => 'x', USAGE_LABELS)
    expect(text.split(';').at(10)?.replace(/^"/, '')).toMatch(/^'/)
  })
})

describe('the markdown export', () => {
  it('is a folder that any editor opens, without what lies in the trash', () => {
    const data = {
      ...SOME_DATA,
      notes: [...SOME_DATA.notes, makeNote({ id: 'n3', text: 'Weg', deletedAt: '2026-01-01T10:00:00.000Z' })],
    }
    const files = exportMarkdown({ data, nameEntry: () => 'Stadtteilspaziergang', labels: LABELS })
    expect(files.map(({ path }) => path)).toEqual([
      'Notizen/Stadtteilspaziergang – Text.md',
      'Notizen/Frei.md',
      'Mappen/Workshop im Mai.md',
      'Markierungen/Stadtteilspaziergang.md',
      'Merkliste.md',
      'Einsatzprotokoll.csv',
    ])
    expect(files.map(({ text }) => text).join('')).not.toContain('Weg')
    expect(files[1]?.text).toContain('Schlagwörter: ["idee"]')
  })

  it('says how a workshop is planned', () => {
    const text = exportMarkdown({ data: SOME_DATA, nameEntry: () => 'Fishbowl', labels: LABELS })[2]?.text
    expect(text).toBe(`# Workshop im Mai

Datum: 2026-05-04

- Ort: Saal
- Leitung: Frau K.
- Beginn: 09:30
- Zeit insgesamt (Min.): 120
- Personen: 24

Zum Anfang

## Fishbowl

- Dauer (Min.): 45
- Pause danach (Min.): 15
`)
  })

  it('has the marks of a section in the order of its text, whatever their ids and whenever they were made', () => {
    const mark = (id: string, sectionId: string, start: number, minute: number) =>
      makeHighlight({
        id,
        sectionId,
        position: { start, end: start + 5 },
        quote: { exact: `${sectionId} ${start}`, prefix: '', suffix: '' },
        created: `2026-01-01T10:0${minute}:00.000Z`,
      })
    const highlights = [
      mark('a', 'ablauf', 50, 3),
      mark('b', 'ziel', 9, 1),
      mark('c', 'ablauf', 7, 2),
      mark('d', 'ziel', 2, 4),
    ]
    const data = { ...EMPTY_DATA, highlights }
    const [file] = exportMarkdown({ data, nameEntry: () => 'Fishbowl', labels: LABELS })
    expect(file?.text.match(/^> .*$/gm)).toEqual(['> ziel 2', '> ziel 9', '> ablauf 7', '> ablauf 50'])
  })

  it('lets no title break out of its front matter or its folder', () => {
    const note = makeNote({ text: '# ../../../etc/passwd\n---\nx: y', tags: ['"]\n---\nevil: 1'] })
    const [file] = exportMarkdown({ data: { ...EMPTY_DATA, notes: [note] }, nameEntry: () => '..\\..', labels: LABELS })
    expect(file?.path).toMatch(/^Notizen\/[^/\\]+\.md$/)
    expect(file?.text.split('\n---\n')[0]).toContain('Schlagwörter: ["\\"]\\n---\\nevil: 1"]')
  })
})
