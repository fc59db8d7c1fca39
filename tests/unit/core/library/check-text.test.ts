import { describe, expect, it } from 'vitest'
import { createEntryFile } from '../../../fakes/entry-files'
import { checkFor, checkText } from '../../../support/check-files'

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
