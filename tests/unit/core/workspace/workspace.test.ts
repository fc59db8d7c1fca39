import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSENT_LINE } from '../../../../core/entry/check-consent'
import { applyEdits } from '../../../../core/entry/edit-fields'
import { parseEntryPath } from '../../../../core/entry/entry-path'
import type { Finding } from '../../../../core/entry/finding'
import { parseEntry } from '../../../../core/entry/parse-entry'
import { anonymise } from '../../../../core/entry/personal-data'
import { restoreFormat } from '../../../../core/entry/text-format'
import { createInlineProcessor } from '../../../../core/library/body-job'
import { checkLibrary } from '../../../../core/library/check'
import { KINDS } from '../../../../core/model/entry'
import { writeCheckReport } from '../../../../core/workspace/check-report'
import { compareVersions } from '../../../../core/workspace/compare'
import { createDraft } from '../../../../core/workspace/create-draft'
import { describeDelivery } from '../../../../core/workspace/delivery'
import { answersFromUsage } from '../../../../core/workspace/from-usage'
import { readHeadline } from '../../../../core/workspace/headline'
import { findMend } from '../../../../core/workspace/mends'
import { NO_ANSWERS, QUESTIONS } from '../../../../core/workspace/questions'
import { createEntryFile } from '../../../fakes/entry-files'
import { createMemorySource } from '../../../fakes/memory-source'

const OPTIONS = { today: '2026-11-22', author: 'Maria', taken: new Set<string>() }

async function check(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const source = createMemorySource(files)
  const options = { source, createProcessor: createInlineProcessor, concurrency: 1, speller: null, ownWords: [] }
  return (await checkLibrary(options)).findings
}

describe('a new entry by questions', () => {
  it.each(KINDS)('asks six to ten questions for a %s', (kind) => {
    expect(QUESTIONS[kind].length).toBeGreaterThanOrEqual(6)
    expect(QUESTIONS[kind].length).toBeLessThanOrEqual(10)
  })

  it('writes a method whose front matter and steps are sound, with help where nothing was answered', async () => {
    const draft = createDraft(
      'method',
      {
        ...NO_ANSWERS,
        title: 'Café: „Über den Zaun“',
        gist: 'Nachbarinnen und Nachbarn\nreden am Zaun.',
        themes: ['aktivieren'],
        purposes: ['vernetzen'],
        audiences: ['alle'],
        people: { min: 4, max: 12 },
        minutes: { min: 60, max: 90 },
        setting: ['draussen'],
        materials: ['Kannen, 2', 'Tassen: 12'],
        steps: [
          { title: 'Ankommen', time: '15 Min.', text: 'Alle holen Kaffee.' },
          { title: 'Reden', time: '60 Min.', text: 'Wer mag,\nerzählt.' },
        ],
        source: 'Eigene Erfahrung',
      },
      OPTIONS,
    )
    expect(draft.path).toBe('methods/cafe-ueber-den-zaun.md')
    const findings = await check({ [draft.path]: draft.text })
    expect(findings.filter(({ rule }) => rule === 'steps' || rule === 'duration' || rule === 'html')).toEqual([])
    const schema = findings.filter(({ rule }) => rule === 'schema' || rule === 'yaml').map(({ message }) => message)
    expect(schema.map((message) => /„(\w+)“ fehlt/.exec(message)?.[1])).toEqual([
      'cost',
      'effort',
      'experience',
      'phases',
    ])
  })

  it('never takes an id that another entry of any kind has', () => {
    const taken = new Set(['concepts/garten.md', 'methods/garten-2.md'])
    expect(createDraft('method', { ...NO_ANSWERS, title: 'Garten' }, { ...OPTIONS, taken }).path).toBe(
      'methods/garten-3.md',
    )
  })

  it('numbers only steps in which something stands, and marks no line twice', () => {
    const steps = [
      { title: '', time: '', text: 'Alle kommen.' },
      { title: '', time: ' ', text: '' },
      { title: 'Essen', time: '', text: '' },
    ]
    const answers = { ...NO_ANSWERS, title: 'Fest', steps, lessons: ['Früh einladen', '- Kinder mitnehmen', '• Tee'] }
    expect(createDraft('method', answers, OPTIONS).text).toContain(
      '## Ablauf\n\n1. **Schritt 1** Alle kommen.\n2. **Essen**\n\n##',
    )
    expect(createDraft('case-study', answers, OPTIONS).text).toContain('- Früh einladen\n- Kinder mitnehmen\n- Tee\n')
  })

  it('makes a safe file name of any title (case 69)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const { path } = createDraft('concept', { ...NO_ANSWERS, title }, OPTIONS)
        expect(path).toMatch(/^concepts\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/)
        expect(path.length).toBeLessThan(90)
      }),
    )
  })

  it('takes a case study from the own protocol without anybody in it', () => {
    const usage = {
      date: '2025-05-03',
      people: 14,
      worked: 'Frau Meyer (0176 1234567) brachte Kuchen, Mehmet Yilmaz die Stühle aus der Lindenstraße 12.',
      didNotWork: 'Zu laut, sagt anna.schmidt@example.org.',
    }
    const entry = {
      id: 'treff',
      kind: 'method',
      title: 'Treff',
      themes: ['dialog'],
      purposes: ['vernetzen'],
      audiences: ['alle'],
    } as const
    const answers = answersFromUsage(usage, entry)
    expect(answers).toMatchObject({ methods: ['treff'], years: { from: 2025, to: 2025 } })
    const { text } = createDraft('case-study', answers, OPTIONS)
    expect(text).toContain('Eine Teilnehmerin brachte Kuchen, eine Person die Stühle')
    expect(text).not.toMatch(/Meyer|Yilmaz|0176|Lindenstraße|schmidt|05-03/)
  })

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
})

describe('a mend', () => {
  const sound = createEntryFile('method', 'treff')

  /** Mends the first finding of a rule, and says what is found afterwards. */
  async function mend(rule: string, text: string): Promise<{ text: string; left: readonly Finding[] }> {
    const path = 'methods/treff.md'
    const finding = (await check({ [path]: text, 'images/a.webp': '' })).find(
      (each) => each.rule === rule && findMend(each, text),
    )
    if (finding === undefined) throw new Error(`no mend for ${rule}`)
    const mended = applyEdits(text, findMend(finding, text)?.edits ?? [])
    return {
      text: mended,
      left: (await check({ [path]: mended, 'images/a.webp': '' })).filter((each) => each.rule === rule),
    }
  }

  it.each([
    ['duration', sound.replace(/duration: .*/, 'duration: { min: 300 } # lang')],
    ['file-name', sound.replace(/^id: .*/m, 'id: anders')],
    ['schema', sound.replace(/^title: .*/m, 'title: 2024')],
    ['schema', sound.replace(/^license: .*\n/m, '')],
    ['schema', sound.replace(/^id: .*\n/m, '')],
    ['folder', sound.replace(/^kind: .*/m, 'kind: concept')],
    ['sections', sound.replace('## Varianten\n', '# Varianten\n')],
    ['callouts', sound.replace('## Varianten\n\n', '## Varianten\n\n:::tip\nText.\n:::\n\n')],
    ['privacy', sound.replace('## Varianten\n\n', '## Varianten\n\nFrau Meyer, 0511 1234567, hilft.\n\n')],
    ['consent', sound.replace('## Varianten\n\n', '## Varianten\n\n![Kinder](../images/a.webp)\n\n')],
    ['links', sound.replace('## Varianten\n\n', '## Varianten\n\n[Treff](../methods/tref.md)\n\n')],
    ['images', sound.replace('## Varianten\n\n', '## Varianten\n\n![Ein Kreis](../images/aa.webp)\n\n')],
  ])('takes %s away', async (rule, text) => {
    const before = (await check({ 'methods/treff.md': text, 'images/a.webp': '' })).filter((each) => each.rule === rule)
    expect((await mend(rule, text)).left.length).toBeLessThan(before.length)
  })

  it('puts a missing section where it belongs', async () => {
    const text = sound.replace(/## Varianten[^#]*/, '')
    const headings = (await mend('sections', text)).text.match(/^## .*/gm)
    expect(headings).toEqual(sound.match(/^## .*/gm))
  })

  it('writes the consent below the picture, with nothing of the text lost', async () => {
    const text = sound.replace('## Varianten\n\n', '## Varianten\n\n![Kinder](../images/a.webp)\nDanach.\n\n')
    expect((await mend('consent', text)).text).toContain(`](../images/a.webp)\n\n${CONSENT_LINE}\nDanach.`)
  })

  it.each([
    ['a field', 'fehlt; bei Methoden', sound.replace(/^effort:.*\n/m, '')],
    [
      'an alternative text',
      'fehlt der Text',
      sound.replace('## Varianten\n\n', '## Varianten\n\n![](../images/a.webp)\n\n'),
    ],
  ])('never invents %s', async (_name, message, text) => {
    const findings = await check({ 'methods/treff.md': text, 'images/a.webp': '' })
    const finding = findings.find((each) => each.message.includes(message))
    if (finding === undefined) throw new Error('nothing is found')
    expect(findMend(finding, text)).toBeNull()
  })
})

describe('a comparison', () => {
  const before = createEntryFile('method', 'treff')

  it('names fields and sections, and shows the words', () => {
    const after = before
      .replace(/^title: .*/m, 'title: Neuer Treff')
      .replace('## Varianten\n\n', '## Varianten\n\nNeu. ')
    const differences = compareVersions(before, after, (_key, value) => String(value))
    expect(differences.map(({ kind, name, type }) => [kind, name, type])).toEqual([
      ['field', 'title', 'changed'],
      ['section', 'Varianten', 'changed'],
    ])
    expect(differences[1]?.parts[0]).toEqual({ type: 'added', text: 'Neu. ' })
    expect(compareVersions(before, before, (_key, value) => String(value))).toEqual([])
  })

  it('says values in the words that it is given', () => {
    const after = before.replace(/^duration:.*/m, 'duration: { min: 60, max: 120 }')
    const [difference] = compareVersions(before, after, (key, value) => `${key} ${Object.values(value ?? {})}`)
    expect(difference?.parts.map(({ text }) => text).join('')).toBe('duration 60,90120')
  })

  it('says of a delivered file what is new in it', () => {
    const theirs = before.replace('## Varianten\n\n', '## Varianten\n\nNeu. ')
    expect(describeDelivery('methods/treff.md', before, theirs)).toMatchObject({
      type: 'changed',
      sections: ['Varianten'],
    })
    expect(describeDelivery('methods/treff.md', null, theirs)).toMatchObject({ type: 'new' })
    expect(describeDelivery('methods/treff.md', before, before)).toMatchObject({ type: 'same', sections: [] })
  })
})

describe('a file that is saved', () => {
  it.each([
    ['\ufeffa\r\nb\r\n', 'a\nx\nb\n', '\ufeffa\r\nx\r\nb\r\n'],
    ['a\r\nb\nc\r\n', 'a\nb\nc\nd\n', 'a\r\nb\nc\r\nd\r\n'],
    ['a\nb', 'a\nb', 'a\nb'],
    ['', 'a\n', 'a\n'],
  ])('keeps its mark and line ends: %j', (before, text, expected) => {
    expect(restoreFormat(before, text)).toBe(expected)
  })

  it('is the same byte by byte where nothing was changed', () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', 'ü')
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        fc.boolean(),
        (body, hasMark) => {
          const file = (hasMark ? '\ufeff' : '') + body
          expect(restoreFormat(file, body.replace(/\r\n?/g, '\n'))).toBe(file)
        },
      ),
    )
  })
})

describe('the list', () => {
  it('reads title, status and date of a file whose front matter has faults', () => {
    const text =
      '\ufeff---\r\nid: x\r\ntitle: "A: b"\r\nfoo: [\r\nreview:\r\n  status: in-review\r\n  by: Maria\r\nupdated: 2026-01-02\r\n---\r\nText'
    expect(readHeadline('methods/x.md', text)).toEqual({
      path: 'methods/x.md',
      kind: 'method',
      id: 'x',
      title: 'A: b',
      review: { status: 'in-review', by: 'Maria' },
      updated: '2026-01-02',
    })
    expect(readHeadline('methods/y.md', 'kein Kopf')).toMatchObject({ title: 'y', review: null, updated: '' })
  })

  it('keeps the status from the readers', () => {
    const text = createEntryFile('method', 'treff').replace(
      'updated:',
      'review: { status: draft, by: Maria }\nupdated:',
    )
    const place = parseEntryPath('methods/treff.md')
    const { parsed, findings } = parseEntry(
      'methods/treff.md',
      place ?? { kind: 'method', id: '' },
      new TextEncoder().encode(text),
    )
    expect(findings).toEqual([])
    expect(JSON.stringify(parsed?.entry)).not.toContain('Maria')
  })
})

it('the report quotes what editors wrote without becoming markup', () => {
  const entry = {
    path: 'methods/x.md',
    kind: 'method',
    id: 'x',
    title: '<b>*x*</b>',
    review: null,
    updated: '',
  } as const
  const finding: Finding = {
    path: entry.path,
    line: 3,
    column: 1,
    severity: 'error',
    rule: 'html',
    message: 'Nicht <script>',
  }
  const report = writeCheckReport([entry], [finding], '2026-11-22')
  expect(report).toContain('# Prüfbericht vom 22.11.2026')
  expect(report).not.toMatch(/(?<!\\)<(?:b|script)/)
  expect(report).toContain('1 Eintrag, 1 Fehler, 0 Hinweise.')
})
