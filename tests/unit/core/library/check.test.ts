import { describe, expect, it } from 'vitest'
import { createEntryFile } from '../../../fakes/entry-files'
import { check, checkFor } from '../../../support/check-files'

describe('what entries say of each other (hostile case 47)', () => {
  it('names ids that lead nowhere, lead to the entry itself, or to no method', async () => {
    const findings = await checkFor('related', {
      'methods/a.md': createEntryFile('method', 'a', { related: '[a, weg]' }),
      'concepts/b.md': createEntryFile('concept', 'b'),
      'case-studies/c.md': createEntryFile('case-study', 'c', { methods: '[b, fehlt]' }),
    })
    const errors = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ path, message }) => [path, message.slice(0, 30)])
    expect(errors).toEqual([
      ['case-studies/c.md', '„methods“ nennt nur Methoden; '],
      ['case-studies/c.md', 'Den Eintrag „fehlt“ gibt es ni'],
      ['methods/a.md', '„related“ nennt den Eintrag se'],
      ['methods/a.md', 'Den Eintrag „weg“ gibt es nich'],
    ])
  })

  it('asks for both directions and writes the line that is missing', async () => {
    const findings = await checkFor('related', {
      'methods/a.md': createEntryFile('method', 'a', { related: '[b, c]' }),
      'methods/b.md': createEntryFile('method', 'b', { related: '[c]' }),
      'methods/c.md': createEntryFile('method', 'c', { related: '[a, b]' }),
    })
    expect(findings).toMatchObject([{ path: 'methods/b.md', severity: 'warning', suggestion: 'related: [c, a]' }])
  })

  it('goes through circles without hanging', async () => {
    const files = {
      'methods/a.md': createEntryFile('method', 'a', { related: '[b]' }),
      'methods/b.md': createEntryFile('method', 'b', { related: '[c]' }),
      'methods/c.md': createEntryFile('method', 'c', { related: '[a]' }),
    }
    expect(await checkFor('related', files)).toHaveLength(3)
    expect(await checkFor('orphan', files)).toEqual([])
  })

  it('finds ids and titles that stand twice', async () => {
    const files = {
      'methods/a.md': createEntryFile('method', 'a', { title: 'Der Treff' }),
      'concepts/a.md': createEntryFile('concept', 'a', { title: 'der treff' }),
    }
    expect(await checkFor('duplicate-id', files)).toHaveLength(1)
    expect(await checkFor('duplicate-title', files)).toHaveLength(1)
  })

  it('finds entries that nothing leads to', async () => {
    const orphans = await checkFor('orphan', {
      'methods/a.md': createEntryFile('method', 'a', { related: '[b]' }, { Varianten: '[x](c.md)' }),
      'methods/b.md': createEntryFile('method', 'b'),
      'methods/c.md': createEntryFile('method', 'c'),
      'methods/d.md': createEntryFile('method', 'd'),
      'methods/e.md': createEntryFile('method', 'e'),
      'case-studies/f.md': createEntryFile('case-study', 'f', { methods: '[d]' }),
      'paths/weg.yaml':
        'id: weg\ntitle: Weg\nsummary: Ein Weg.\nsteps:\n  - { entry: e, why: Darum. }\n  - { entry: b, why: Darum. }\n  - { entry: c, why: Darum. }',
    })
    expect(orphans.map(({ path }) => path)).toEqual(['methods/a.md'])
  })
})

describe('one run', () => {
  it('reports every bad file, and the good ones are still checked', async () => {
    const findings = await check({
      'methods/a.md': '',
      'methods/b.md': '---js\nprocess.exit(1)\n---\n',
      'methods/c.md': createEntryFile('method', 'c', { title: '7' }),
      'methods/d.md': `${createEntryFile('method', 'd')}\n${'> '.repeat(3000)}x`,
      'methods/e.md': createEntryFile('method', 'e', {}, { Varianten: '<b>x</b>' }),
      'themes.yaml': 'kein: Liste',
      'glossary.yaml': '- id: x\n  term: X\n  synonyms: eins\n- id: y\n  term: Y\n  entries: [fehlt]',
      'notizen/f.md': 'verloren',
      'images/Mein Bild.png': new Uint8Array([1]),
    })
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ path, rule }) => `${path} ${rule}`)
    expect(errors).toEqual(
      expect.arrayContaining([
        'methods/a.md empty-file',
        'methods/b.md front-matter',
        'methods/c.md schema',
        'methods/d.md too-complex',
        'methods/e.md html',
        'themes.yaml schema',
        'glossary.yaml schema',
        'glossary.yaml links',
      ]),
    )
    const warnings = findings.filter(({ severity }) => severity === 'warning').map(({ path }) => path)
    expect(warnings).toEqual(expect.arrayContaining(['notizen/f.md', 'images/Mein Bild.png']))
  })

  it('does not blame a link for the fault of the file that it leads to', async () => {
    const findings = await check({
      'methods/a.md': createEntryFile('method', 'a', { related: '[b]' }, { Varianten: '[x](b.md)' }),
      'methods/b.md': 'kaputt',
    })
    expect(findings.filter(({ path, severity }) => path === 'methods/a.md' && severity === 'error')).toEqual([])
  })
})
