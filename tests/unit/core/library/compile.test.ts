import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createInlineProcessor } from '../../../../core/library/body-job'
import { compileLibrary } from '../../../../core/library/compile'
import type { Catalogue, CompiledEntry } from '../../../../core/model/library'
import { loadSearchIndex } from '../../../../core/search/index-load'
import { search } from '../../../../core/search/search'
import type { SearchTexts } from '../../../../core/search/types'
import { createEntryFile } from '../../../fakes/entry-files'
import { createMemorySink, createMemorySource } from '../../../fakes/memory-source'

const FILES = {
  'methods/treff.md': createEntryFile(
    'method',
    'treff',
    { related: '[haus, fehlt]', materials: '["Klebepunkte, 5 je Person"]' },
    { Varianten: 'Ein Quartier. [Haus](../concepts/haus.md) ![Ein Kreis](../images/kreis.svg)' },
  ),
  'methods/fest.md': createEntryFile('method', 'fest', { title: 'Ähnliches Fest' }),
  'concepts/haus.md': createEntryFile('concept', 'haus'),
  'case-studies/garten.md': createEntryFile('case-study', 'garten', {
    methods: '[treff]',
    organisation: 'Gartenverein',
  }),
  'themes.yaml':
    '- id: schutz\n  title: Schutz\n  shortTitle: Schutz\n  summary: Ein Satz.\n  introduction: "Zum [Treff](methods/treff.md)."\n- id: aktivieren\n  title: A\n  shortTitle: A\n  summary: Ein Satz.\n  introduction: Text.',
  'glossary.yaml':
    '- id: quartier\n  term: Quartier\n  explanation: Ein Stück Stadt.\n  synonyms: [Kiez]\n  entries: [treff-alt]\n- id: kiez\n  term: Kiezfest',
  'support.yaml':
    '- id: notruf\n  name: Notruf\n  purpose: Gefahr\n  group: danger\n  phones: ["112"]\n  audience: alle\n  checked: 2026-11-22\n  sources: [{ title: Q, url: "https://example.org/" }]',
  'paths/weg.yaml':
    'id: weg\ntitle: Weg\nsummary: Ein Weg.\nsteps:\n  - { entry: treff, why: Darum. }\n  - { entry: fehlt, why: Nein. }\n  - { entry: fest, why: Darum. }',
  'images/kreis.svg': '<svg/>',
  'README.md': 'Anleitung',
}

async function compile(files: Readonly<Record<string, string>>) {
  const sink = createMemorySink()
  const progress: number[] = []
  const report = await compileLibrary({
    source: createMemorySource(files),
    sink,
    createProcessor: createInlineProcessor,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    concurrency: 2,
    onProgress: (done) => progress.push(done),
  })
  const catalogue = sink.json('catalogue.json') as Catalogue
  return { sink, report, progress, catalogue }
}

describe('a compiled library', () => {
  it('has the files that the window fetches, and no others', async () => {
    const { sink, progress } = await compile(FILES)
    expect([...sink.files.keys()].sort()).toEqual([
      'catalogue.json',
      'entries/fest.json',
      'entries/garten.json',
      'entries/haus.json',
      'entries/treff.json',
      'images/kreis.svg',
      'index.json',
      'texts.json',
    ])
    expect(progress).toEqual([1, 2, 3, 4])
  })

  it('lists entries by title, with links in both directions and none that leads nowhere', async () => {
    const { catalogue } = await compile(FILES)
    expect(catalogue.entries.map(({ id }) => id)).toEqual(['fest', 'garten', 'haus', 'treff'])
    const byId = new Map(catalogue.entries.map((entry) => [entry.id, entry]))
    expect(byId.get('treff')).toMatchObject({ related: ['haus'], caseStudies: ['garten'], hasEasyLanguage: true })
    expect(byId.get('haus')).toMatchObject({ related: ['treff'] })
    expect(byId.get('treff')?.words).toBeGreaterThan(20)
    expect(byId.get('treff')).not.toHaveProperty('sources')
  })

  it('holds trees, pictures with their size, explained terms and the text in Leichter Sprache by itself', async () => {
    const { sink } = await compile(FILES)
    const treff = sink.json('entries/treff.json') as CompiledEntry
    expect(treff.sections.map(({ heading }) => heading)).not.toContain('In Leichter Sprache')
    expect(treff.easyLanguage).not.toBeNull()
    const json = JSON.stringify(treff.sections.find(({ id }) => id === 'abschnitt-varianten')?.tree)
    expect(json).toContain('"dataTerm":"quartier"')
    expect(json).toContain('"dataEntry":"haus"')
    expect(json).toContain('"dataImage":"kreis.svg","alt":"Ein Kreis","width":400,"height":300')
    expect(json).not.toContain('position')
  })

  it('has themes, glossary, contacts and paths', async () => {
    const { catalogue } = await compile(FILES)
    expect(catalogue.themes.map(({ id }) => id)).toEqual(['aktivieren', 'schutz'])
    expect(JSON.stringify(catalogue.themes[1]?.introduction)).toContain('"dataEntry":"treff"')
    expect(catalogue.glossary).toMatchObject([
      { id: 'quartier', synonyms: ['Kiez'], near: [], entries: [] },
      { id: 'kiez' },
    ])
    expect(catalogue.support).toMatchObject([{ id: 'notruf', phones: ['112'] }])
    expect(catalogue.paths[0]?.steps.map(({ entry }) => entry)).toEqual(['treff', 'fest'])
  })

  it('is found by the search: text, step, material, organisation', async () => {
    const { sink, catalogue } = await compile(FILES)
    const index = loadSearchIndex(sink.json('index.json'))
    const texts = sink.json('texts.json') as SearchTexts
    const find = (text: string) =>
      search(index, catalogue.entries, texts, { text, filters: {}, sort: 'relevance', offset: 0, limit: 5 }).hits[0]
    expect(find('Klebepunkte')?.id).toBe('treff')
    expect(find('Gartenverein')?.id).toBe('garten')
    expect(find('Quartier')).toMatchObject({ id: 'treff', sectionId: 'abschnitt-varianten' })
    expect(texts.fest?.find(({ id }) => id === 'abschnitt-ablauf')?.text).toBe(
      'Ankommen (15 Min.): Begrüßen Sie alle. Reden (60 Min.): Alle reden.',
    )
  })

  it('holds its drawings in the text, and their words stay out of the search', async () => {
    const plan = (more = '') => `<svg viewBox="0 0 10 10"${more}><text x="1" y="5">Schatzinsel</text></svg>`
    const file = (name: string) =>
      createEntryFile('method', 'plan', {}, { Vorbereitung: `Ein Satz.\n\n![Ein Plan](../images/${name}.svg)` })
    const find = async (name: string) => {
      const { sink } = await compile({
        'methods/plan.md': file(name),
        'images/gut.svg': plan(),
        'images/boese.svg': plan(' onload="x()"'),
        'images/gross.svg': plan(` class="${'x'.repeat(70_000)}"`),
      })
      const { sections } = sink.json('entries/plan.json') as CompiledEntry
      const texts = JSON.stringify(sink.json('texts.json'))
      return { tree: JSON.stringify(sections.find(({ heading }) => heading === 'Vorbereitung')?.tree), texts }
    }
    const { tree, texts } = await find('gut')
    expect(tree).toContain('"tagName":"svg"')
    expect(tree).toContain('Schatzinsel')
    expect(texts).not.toContain('Schatzinsel')
    for (const name of ['boese', 'gross']) {
      const { tree: picture } = await find(name)
      expect(picture).not.toContain('"svg"')
      expect(picture).toContain(`"dataImage":"${name}.svg"`)
    }
  })

  it('changes its revision with the content and with nothing else', async () => {
    const first = await compile(FILES)
    const again = await compile({ ...FILES, 'README.md': 'Andere Anleitung' })
    const changed = await compile({
      ...FILES,
      'methods/fest.md': createEntryFile('method', 'fest', {}, { Varianten: 'Neu.' }),
    })
    expect(again.report.revision).toBe(first.report.revision)
    expect(again.sink.files.get('index.json')).toBe(first.sink.files.get('index.json'))
    expect(changed.report.revision).not.toBe(first.report.revision)
    expect(first.catalogue.revision).toBe(first.report.revision)
  })

  it('leaves out what has a fault, says so, and keeps the rest', async () => {
    const { report, catalogue, sink } = await compile({
      ...FILES,
      'methods/fest.md': '---js\n---\n',
      'methods/kaputt.md': '',
      'concepts/treff.md': createEntryFile('concept', 'treff'),
      'methods/tief.md': `${createEntryFile('method', 'tief')}\n${'> '.repeat(3000)}x`,
    })
    expect(catalogue.entries.map(({ id }) => id).sort()).toEqual(['garten', 'haus', 'tief', 'treff'])
    expect(report.findings.map(({ path, rule }) => `${path} ${rule}`).sort()).toEqual([
      'methods/fest.md front-matter',
      'methods/kaputt.md empty-file',
      'methods/tief.md too-complex',
      'methods/treff.md duplicate-id',
    ])
    expect(report.tooComplex).toEqual(['tief'])
    expect(sink.json('entries/tief.json')).toMatchObject({
      tooComplex: true,
      sections: [],
      entry: { title: 'Titel von tief', summary: 'Eine kurze Beschreibung.' },
    })
  })
})
