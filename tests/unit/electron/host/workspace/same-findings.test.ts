import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkFolder } from '../../../../../build/content/check'
import { loadGermanDictionary } from '../../../../../build/content/speller'
import type { Finding } from '../../../../../core/model/finding'
import { countByFile } from '../../../../../core/workspace/count-findings'
import { createEntryFile } from '../../../../fakes/entry-files'
import { openWorkspace, setUpWorkspaceDesk } from '../../../../support/workspace-desk'

const TREFF = createEntryFile('method', 'treff', { related: '[fest]' }, { Varianten: 'Der Quartirstreff ist offen.' })

const FILES: Readonly<Record<string, string>> = {
  'case-studies/garten.md': createEntryFile('case-study', 'garten', { methods: '[treff, gibtsnicht]' }),
  'methods/fest.md': createEntryFile('method', 'fest'),
  'methods/kopf.md': createEntryFile('method', 'kopf')
    .replace(/^summary:.*\n/m, '')
    .replace('## Varianten', '## Variante\n\n[weg](weg.md) Der Quartirstreff.'),
  'methods/leer.md': '',
  'methods/ohne-kopf.md': '## Ablauf\n\nDie Nachbar*innen kommen.\n',
  'methods/treff.md': TREFF,
  'methods/treffen.md': TREFF,
  'methods/unlesbar.md': createEntryFile('method', 'unlesbar').replace(/^title: .*$/m, 'title: "offen'),
}

const describe = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`).sort()

/** The command line knows the library's own words by itself; here no library is built. */
const OWN_WORDS = readFileSync(join(import.meta.dirname, '../../../../../content/woerter.txt'))

it('finds the same in a text in the editor, in the folder, and on the command line', async () => {
  const desk = await openWorkspace({ ...FILES, 'woerter.txt': OWN_WORDS })
  const folder = await checkFolder(desk.folder, {
    speller: await loadGermanDictionary(),
    knownPaths: ['methods/beispiel.md'],
  })
  const { counts } = await desk.ask('workspace.checkAll', null)
  expect(counts).toEqual(countByFile(folder.findings))
  for (const [path, text] of Object.entries(FILES)) {
    const [checked, neighbours, { findings: words }] = await Promise.all([
      desk.ask('workspace.check', { path, text }),
      desk.ask('workspace.checkNeighbours', { path, text }),
      desk.ask('workspace.spell', { path, text }),
    ])
    const own = folder.findings.filter((finding) => finding.path === path)
    expect({ path, findings: describe([...checked, ...neighbours, ...words]) }).toEqual({
      path,
      findings: describe(own),
    })
  }
}, 60_000)

it('goes on with the text where the front matter is not whole, in the whole folder as well', async () => {
  const desk = await setUpWorkspaceDesk({ files: FILES })
  const { findings } = await checkFolder(desk.folder, { speller: await loadGermanDictionary() })
  const rules = findings.filter(({ path }) => path === 'methods/kopf.md').map(({ rule }) => rule)
  expect(rules).toEqual(expect.arrayContaining(['schema', 'sections', 'links', 'spelling']))
}, 60_000)

it('says at once what an entry that is not saved yet has in common with others', async () => {
  const desk = await openWorkspace(FILES)
  const text = createEntryFile('method', 'nachbarn', { title: 'Fest' })
  const findings = await desk.ask('workspace.checkNeighbours', { path: 'methods/nachbarn.md', text })
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['orphan']))
}, 60_000)
