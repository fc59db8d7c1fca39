import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PNG } from '../../../../fakes/pictures'
import { openWorkspace, PATH, TEXT } from '../../../../support/workspace-desk'

describe('checking', () => {
  it('says what content check says, and compiles what readers get', async () => {
    const desk = await openWorkspace({ [PATH]: TEXT, 'images/kreis.png': PNG })
    const text = TEXT.replace(
      '## Varianten\n\n',
      '## Varianten\n\n![Ein Kreis](../images/kreis.png)\n\n<!-- Für Maria -->\n\n[weg](weg.md)\n\n',
    )
    const findings = await desk.ask('workspace.check', { path: PATH, text })
    const compiled = await desk.ask('workspace.preview', { path: PATH, text })
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['links'])
    const json = JSON.stringify(compiled)
    expect(json).toContain('kreis.png')
    expect(json).not.toContain('Maria')
  })

  it('goes on with the text where the front matter is not whole', async () => {
    const desk = await openWorkspace()
    const text = TEXT.replace(/^summary:.*\n/m, '').replace('## Varianten', '## Variante')
    const findings = await desk.ask('workspace.check', { path: PATH, text })
    const compiled = await desk.ask('workspace.preview', { path: PATH, text })
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['schema', 'sections']))
    expect(compiled?.sections.length).toBeGreaterThan(5)
  })

  it('knows entries of the library, and pictures that came meanwhile', async () => {
    const desk = await openWorkspace()
    const text = TEXT.replace(
      '## Varianten\n\n',
      '## Varianten\n\n[B](../methods/beispiel.md) ![Kreis](../images/kreis.png)\n\n',
    )
    const before = await desk.ask('workspace.check', { path: PATH, text })
    expect(before.filter(({ rule }) => rule === 'links')).toEqual([])
    expect(before.filter(({ rule }) => rule === 'images')).toHaveLength(1)
    const { path } = await desk.ask('workspace.addPicture', { name: 'Kreis.png', base64: PNG.toString('base64') })
    expect(path).toBe('images/kreis.png')
    const findings = await desk.ask('workspace.check', { path: PATH, text })
    expect(findings.filter(({ rule }) => rule === 'images')).toEqual([])
  })

  it('finds spelling mistakes, and learns words', async () => {
    const desk = await openWorkspace()
    const text = TEXT.replace('## Varianten\n\n', '## Varianten\n\nDer Quartirstreff ist offen.\n\n')
    const first = await desk.ask('workspace.spell', { path: PATH, text })
    expect(first.isAvailable).toBe(true)
    expect(first.findings.map(({ found }) => found)).toContain('Quartirstreff')
    await desk.ask('workspace.learnWord', { word: 'Quartirstreff' })
    const second = await desk.ask('workspace.spell', { path: PATH, text })
    expect(second.findings.map(({ found }) => found)).not.toContain('Quartirstreff')
    expect(await readFile(join(desk.folder, 'woerter.txt'), 'utf8')).toBe('Quartirstreff\n')
  })

  it('looks at the whole folder in the background', async () => {
    const desk = await openWorkspace({ [PATH]: TEXT, 'methods/fest.md': TEXT })
    const { counts, spelling } = await desk.ask('workspace.checkAll', null)
    expect(spelling).toBe(true)
    expect(counts['methods/fest.md']?.errors).toBe((counts[PATH]?.errors ?? 0) + 1)
  })
})
