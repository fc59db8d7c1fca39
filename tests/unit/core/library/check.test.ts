import { describe, expect, it } from 'vitest'
import { checkSpelling, rememberWords, type Speller } from '../../../../core/entry/check-spelling'
import type { Finding } from '../../../../core/entry/finding'
import { createInlineProcessor } from '../../../../core/library/body-job'
import { checkLibrary } from '../../../../core/library/check'
import { createEntryFile } from '../../../fakes/entry-files'
import { createMemorySource } from '../../../fakes/memory-source'

type Files = Readonly<Record<string, string | Uint8Array>>

async function check(files: Files, speller: Speller | null = null): Promise<readonly Finding[]> {
  const source = createMemorySource(files)
  const report = await checkLibrary({
    source,
    createProcessor: createInlineProcessor,
    concurrency: 2,
    speller,
    ownWords: ['Sprachcafé'],
  })
  return report.findings
}

async function checkFor(rule: string, files: Files): Promise<readonly Finding[]> {
  return (await check(files)).filter((finding) => finding.rule === rule)
}

/** What the check of one rule says of a method whose sections are changed. */
async function checkText(rule: string, sections: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const findings = await checkFor(rule, {
    'methods/treff.md': createEntryFile('method', 'treff', {}, sections),
    'methods/fest.md': createEntryFile('method', 'fest'),
    'images/kreis.svg': '<svg/>',
  })
  return findings.filter(({ path }) => path === 'methods/treff.md')
}

describe('sections', () => {
  const file = createEntryFile('method', 'treff')

  it('pass in their order', async () => {
    expect(await checkFor('sections', { 'methods/treff.md': file })).toEqual([])
  })

  it.each([
    [
      'one is missing',
      file.replace(/## Varianten[^#]*/, ''),
      ['„Varianten“ fehlt; er gehört hinter „Inklusion und Schutz“'],
    ],
    [
      'one has a typing error',
      file.replace('## Varianten', '## Variante'),
      ['Den Abschnitt „Variante“ gibt es', 'Meinten Sie „Varianten“?', '„Varianten“ fehlt'],
    ],
    [
      'two are swapped',
      file
        .replace('## Vorbereitung', '## X')
        .replace('## Varianten', '## Vorbereitung')
        .replace('## X', '## Varianten'),
      ['an der falschen Stelle'],
    ],
    ['one is empty', file.replace(/(## Varianten\n)[^#]*/, '$1\n'), ['„Varianten“ ist leer']],
    ['one stands twice', `${file}\n## Varianten\n\nText.\n`, ['kommt doppelt vor']],
    [
      'the title is repeated',
      file.replace('## Worum es geht', '# Treff\n\n## Worum es geht'),
      ['mit einem # gibt es im Text nicht'],
    ],
    ['a box is not closed', file.replace('## Varianten', ':::tipp\nText.\n\n## Varianten'), ['schließende „:::“']],
  ])('are explained where %s', async (_name, text, messages) => {
    const found = (await checkFor('sections', { 'methods/treff.md': text })).map(({ message }) => message).join('\n')
    for (const message of messages) expect(found).toContain(message)
  })
})

describe('links and pictures', () => {
  it.each([
    ['an entry in this folder', '[x](fest.md)'],
    ['a heading of this text', '[x](#ablauf)'],
    ['an address outside', '[x](https://example.org), [y](mailto:a@example.org)'],
    ['a picture', '![Ein Stuhlkreis](../images/kreis.svg)'],
  ])('pass for %s', async (_name, text) => {
    const findings = [
      ...(await checkText('links', { Varianten: text })),
      ...(await checkText('images', { Varianten: text })),
    ]
    expect(findings).toEqual([])
  })

  it.each([
    ['an entry that is not there', '[x](fst.md)', 'Meinten Sie (fest.md)?', 'fest.md'],
    ['an entry in the wrong folder', '[x](../concepts/fest.md)', 'gibt es nicht', 'fest.md'],
    ['an address that runs code', '[x](javascript:alert(1))', 'führt nirgendwohin', undefined],
    ['a heading that is not there', '[x](#fehlt)', 'keine Überschrift', undefined],
    ['a link without text', '[](fest.md)', 'keinen Text', undefined],
  ])('explain %s', async (_name, text, message, suggestion) => {
    const [finding] = await checkText('links', { Varianten: text })
    expect(finding?.message).toContain(message)
    expect(finding?.suggestion).toBe(suggestion)
  })

  it('point at the line and column in the file', async () => {
    const text = createEntryFile('method', 'treff', {}, { Varianten: 'Zeile eins.\nUnd [x](weg.md).' })
    const [finding] = await checkFor('links', { 'methods/treff.md': text })
    const line = text.split('\n').findIndex((each) => each.includes('weg.md')) + 1
    expect(finding).toMatchObject({ path: 'methods/treff.md', line, column: 5 })
  })

  it.each([
    ['without alt text', '![](../images/kreis.svg)', 'fehlt der Text'],
    ['that is not there', '![Kreis](../images/kreise.svg)', 'Meinten Sie „images/kreis.svg“?'],
    ['from the network', '![Kreis](https://example.org/x.png)', 'werden nicht geladen'],
  ])('explain a picture %s', async (_name, text, message) => {
    expect((await checkText('images', { Varianten: text }))[0]?.message).toContain(message)
  })
})

describe('what is written', () => {
  it.each([
    ['html', 'Ein <b>fettes</b> Wort.'],
    ['html', '<!-- Kommentar ohne Ende\n\nText.'],
    ['callouts', ':::tip\nText.\n:::'],
    ['callouts', ':::tipp\nA\n:::\n\n:::tipp\nB\n:::\n\n:::schutz\nC\n:::'],
    ['wording', 'Ein sozialer Brennpunkt.'],
    ['wording', 'Die Behinderten kommen.'],
    ['gender', 'Alle Nachbar*innen kommen.'],
    ['gender', 'Alle Nachbar:innen kommen.'],
    ['gender', 'Alle NachbarInnen kommen.'],
    ['html', '<!-- a --><b>fett</b>'],
    ['html', '<!--> <b>fett</b> -->'],
    ['privacy', 'Fragen Sie Frau Meyer, 0511 123456.'],
    ['privacy', 'Anmeldung unter 0176 1234567.'],
    ['privacy', 'Schreiben Sie an anna.schmidt@example.org.'],
    ['privacy', 'Getroffen haben wir uns bei Mehmet Yilmaz,\nLindenstraße 12.'],
    ['consent', '![Drei Kinder malen ein Plakat](../images/fest.webp)'],
    ['consent', '![Drei Kinder](../images/fest.webp)\n\n<!-- schönes Bild -->'],
    ['length', 'Kurz.'],
  ])('is checked for %s: %s', async (rule, text) => {
    expect(await checkText(rule, { Varianten: text })).not.toEqual([])
  })

  it.each([
    ['wording', 'Die LAG Soziale Brennpunkte und „sozialer Brennpunkt“ als Zitat; Menschen mit Behinderung.'],
    ['gender', 'Nachbarinnen und Nachbarn, um 10:30 Uhr, „Nachbar*innen“ als Zitat.'],
    ['callouts', ':::tipp\nText.\n:::\n\nUm 10:30 Uhr.'],
    ['html', '<!-- Für Maria: Stimmt das? -->\n\nText<!-- woher? -->.\n\n<!--\nzwei\n-->'],
    ['wording', '<!-- Hier stand „Asylant“: so nicht Asylant -->\n\nText.'],
    ['privacy', 'Die Stadt hilft: 0511 123456 oder info@stadt.example, Rathausplatz 1, seit 2015-2020.'],
    ['privacy', 'Frau Meyer fing 1996 mit 30 Gärten an, um 10:30 Uhr.'],
    [
      'consent',
      '![Kinder malen](../images/fest.webp)\n\n<!-- Einwilligung der Eltern liegt vor, Redaktion, 2026-11-22 -->',
    ],
    ['consent', '![Zeichnung: Menschen im Kreis](../images/kreis.svg)'],
  ])('passes for %s: %s', async (rule, text) => {
    expect(await checkText(rule, { Varianten: text })).toEqual([])
  })
})

describe('steps', () => {
  it.each([
    ['fit exactly', '1. **A (30 Min.)** x\n2. **B (1 Std.)** y', []],
    ['fit by their ranges', '1. **A (15–30 Min.)** x\n2. **B (2 × 20 Min.)** y', []],
    ['leave days and weeks out', '1. **A (3 Tage)** x\n2. **B (70 Min.)** y\n3. **C (laufend)** z', []],
    ['are too short', '1. **A (10 Min.)** x\n2. **B (20 Min.)** y', ['zusammen 30 Minuten, „duration“ sagt 60 bis 90']],
    ['are too long', '1. **A (1–2 Std.)** x\n2. **B (50 Min.)** y', ['zusammen 110 bis 170 Minuten']],
  ])('whose minutes %s', async (_name, steps, messages) => {
    const found = (await checkText('duration', { Ablauf: steps })).map(({ message }) => message)
    expect(found).toHaveLength(messages.length)
    for (const [index, message] of messages.entries()) expect(found[index]).toContain(message)
  })

  it('need a name, a time, and a form that can be read', async () => {
    const steps = '1. **Ohne Zeit** x\n2. Ohne Namen\n3. **Falsch (eine Weile)** y'
    const found = await checkText('steps', { Ablauf: steps })
    expect(found.map(({ message, severity }) => [severity, message.slice(0, 20)])).toEqual([
      ['warning', 'Dem Schritt „Ohne Ze'],
      ['warning', 'Der Schritt beginnt '],
      ['warning', 'Die Zeit „eine Weile'],
    ])
    expect((await checkText('steps', { Ablauf: 'Nur Text.' }))[0]?.message).toContain('nummerierte Liste')
  })
})

describe('Leichte Sprache', () => {
  const good = Array.from({ length: 20 }, () => 'Wir treffen uns alle im Stadt-Teil.').join('\n')
  const checkLine = (line: string) => checkText('easy-language', { 'In Leichter Sprache': `${good}\n${line}` })

  it.each([
    'Die Gruppe hat 12 Stühle.',
    'Die Menschen sind gegen den Lärm.',
    'Wir werden zusammen essen gehen.',
    'Es wird bald dunkel.',
    'Das ist der Hof von der Stadt.',
    'Kommen Sie in dieses Haus.',
    'Das kann man lernen.',
  ])('passes: %s', async (line) => {
    expect(await checkLine(line)).toEqual([])
  })

  it.each([
    ['Der Raum wird von allen gemeinsam aufgeräumt.', 'Passiv'],
    ['Alle Plätze wurden verteilt.', 'Passiv'],
    ['Die Karten werden eingesammelt.', 'Passiv'],
    ['Das ist die Tür des Hauses.', 'Genitiv'],
    ['Man könnte auch fragen.', 'Konjunktiv'],
    ['Zum Beispiel z. B. Kuchen.', 'Abkürzung'],
    ['Es kommen drei Menschen.', 'Ziffern'],
    ['Menschen (und Kinder) kommen.', 'Zeichen'],
    ['Das ist ein Nachbarschaftsfest.', 'lang'],
    ['Wir gehen los. Wir kommen an.', 'eigenen Zeile'],
    ['Wir gehen heute Abend alle zusammen mit den Kindern in den großen Garten.', '13 Wörter'],
  ])('warns: %s', async (line, message) => {
    const found = await checkLine(line)
    expect(found.map((finding) => finding.message).join()).toContain(message)
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('is neither too short nor too long', async () => {
    expect((await checkText('easy-language', { 'In Leichter Sprache': 'Zu kurz.' }))[0]?.message).toContain(
      'zu kurz: 2 Wörter',
    )
    expect((await checkText('easy-language', { 'In Leichter Sprache': `${good}\n${good}` }))[0]?.message).toContain(
      'zu lang',
    )
  })
})

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

describe('spelling', () => {
  const words = new Set(
    'Ein Satz über Wir treffen uns im Stadt Teil Nachbarschaft Fest Spaziergang gehen laufen Rollstuhl gerecht Schule Klasse Begrüßen Sie alle Reden'.split(
      ' ',
    ),
  )
  const speller: Speller = {
    isKnown: (word) => words.has(word) || words.has(word.toLowerCase()),
    suggest: (word) => (word === 'Nachbarschfat' ? ['Nachbarschaft'] : []),
  }
  const spell = async (text: string) => {
    const file = createEntryFile('method', 'treff', {}, { Varianten: text })
    const varianten = file.split('\n').indexOf(text) + 1
    const findings = await check({ 'methods/treff.md': file }, speller)
    return findings.filter(({ rule, line }) => rule === 'spelling' && line === varianten).map(({ found }) => found)
  }

  it('takes compounds, hyphens, prefixes, abbreviations and our own words', async () => {
    expect(
      await spell(
        'Nachbarschaftsfest, Stadtteilspaziergang, Schulklasse, rollstuhlgerecht, Stadt-Teil, GWA, Sprachcafés.',
      ),
    ).toEqual([])
    expect(await spell('Hinlaufen, loszugehen, `quelltext`, [Fest](https://example.org/qwertz).')).toEqual([])
  })

  it('reports an unknown word once, with what may have been meant', async () => {
    expect(await spell('Nachbarschfat, Nachbarschfat, Spaziergnag.')).toEqual(['Nachbarschfat', 'Spaziergnag'])
    const prose = [{ text: 'Die Nachbarschfat', at: { line: 7, column: 3 } }]
    expect(checkSpelling([{ path: 'methods/treff.md', prose, names: ['Die'] }], speller, [])).toMatchObject([
      { line: 7, column: 7, severity: 'warning', suggestion: 'Nachbarschaft' },
    ])
  })

  it('looks a word up once, however often a text is checked', () => {
    const asked: string[] = []
    const note = <T>(answer: (word: string) => T) => {
      return (word: string): T => {
        asked.push(word)
        return answer(word)
      }
    }
    const remembered = rememberWords({ isKnown: note(speller.isKnown), suggest: note(speller.suggest) })
    const check = (text: string) =>
      checkSpelling(
        [{ path: 'methods/treff.md', prose: [{ text, at: { line: 1, column: 1 } }], names: [] }],
        remembered,
        [],
      )
    const first = check('Die Nachbarschfat feiert.')
    expect(asked).toContain('Nachbarschfat')
    asked.length = 0
    expect(check('Die Nachbarschfat feiert.')).toEqual(first)
    expect(asked).toEqual([])
    expect(check('Die Nachbarschaft feiert.').map(({ found }) => found)).not.toContain('Nachbarschaft')
  })
})
