import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../../core/model/entry'
import { createDraft } from '../../../../core/workspace/create-draft'
import { answersFromUsage } from '../../../../core/workspace/from-usage'
import { NO_ANSWERS, QUESTIONS } from '../../../../core/workspace/questions'
import { check } from '../../../support/check-files'

const OPTIONS = { today: '2026-11-22', author: 'Maria', taken: new Set<string>() }

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
})
