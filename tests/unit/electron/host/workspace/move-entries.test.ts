import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEntryFile } from '../../../../fakes/entry-files'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'
import { openWorkspace, PATH, TEXT, type WorkspaceDesk } from '../../../../support/workspace-desk'

const OTHER = 'concepts/rat.md'
const LINKING = createEntryFile('concept', 'rat')
  .replace('## Bausteine\n\n', '## Bausteine\n\n[Treff](../methods/treff.md)\n\n')
  .replaceAll('\n', '\r\n')

const read = (desk: WorkspaceDesk, path: string): Promise<string> => readFile(join(desk.folder, path), 'utf8')

describe('renaming', () => {
  it('takes links and earlier versions along, and keeps the line ends of every file', async () => {
    const desk = await openWorkspace({ [PATH]: `\ufeff${TEXT.replaceAll('\n', '\r\n')}`, [OTHER]: LINKING })
    await desk.ask('workspace.keep', { path: PATH, text: 'Früher.' })
    const { version, from } = await desk.ask('workspace.references', { path: PATH })
    expect(from).toEqual([{ path: OTHER, title: 'Titel von rat', count: 1 }])
    const renamed = await desk.ask('workspace.rename', { path: PATH, id: 'zaun', version })
    expect(renamed).toEqual({ id: 'zaun', mended: [OTHER] })
    expect(await readdir(join(desk.folder, 'methods'))).toEqual(['zaun.md'])
    const expected = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`.replace('id: treff', 'id: zaun')
    expect(await read(desk, 'methods/zaun.md')).toBe(expected)
    expect(await read(desk, OTHER)).toBe(LINKING.replace('methods/treff.md', 'methods/zaun.md'))
    const versions = await desk.ask('workspace.versions', { path: 'methods/zaun.md' })
    expect(versions.map(({ text }) => text)).toContain('Früher.')
  })

  it('changes nothing where the name is taken, in whatever kind, or the file changed meanwhile', async () => {
    const desk = await openWorkspace({ [PATH]: TEXT, [OTHER]: LINKING })
    const { version } = await desk.ask('workspace.references', { path: PATH })
    const taken = desk.ask('workspace.rename', { path: PATH, id: 'rat', version })
    await expect(taken).rejects.toMatchObject({ code: 'workspace-exists' })
    await writeFile(join(desk.folder, PATH), `${TEXT}Von außen.\n`)
    const late = desk.ask('workspace.rename', { path: PATH, id: 'zaun', version })
    await expect(late).rejects.toMatchObject({ code: 'workspace-changed' })
    expect(await readdir(join(desk.folder, 'methods'))).toEqual(['treff.md'])
    expect(await read(desk, OTHER)).toBe(LINKING)
  })
})

describe('removing', () => {
  it.each([
    ['LF', TEXT],
    ['CRLF and a byte order mark', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`],
    ['mixed ends', TEXT.replace('\n', '\r\n')],
  ])('takes the file out of the folder, and brings it back as it was: %s', async (_name, text) => {
    const desk = await openWorkspace({ [PATH]: text })
    const { version } = await desk.ask('workspace.references', { path: PATH })
    await desk.ask('workspace.remove', { path: PATH, version })
    expect(await readdir(join(desk.folder, 'methods'))).toEqual([])
    expect(await desk.ask('workspace.removed', null)).toMatchObject([{ path: PATH, title: 'Titel von treff' }])
    await desk.ask('workspace.restore', { path: PATH })
    expect(await read(desk, PATH)).toBe(text)
    expect(await desk.ask('workspace.removed', null)).toEqual([])
  })

  it('never replaces what came in its place, and never removes what somebody changed', async () => {
    const desk = await openWorkspace({ [PATH]: TEXT })
    const { version } = await desk.ask('workspace.references', { path: PATH })
    await writeFile(join(desk.folder, PATH), `${TEXT}Von außen.\n`)
    const late = desk.ask('workspace.remove', { path: PATH, version })
    await expect(late).rejects.toMatchObject({ code: 'workspace-changed' })
    const { version: fresh } = await desk.ask('workspace.references', { path: PATH })
    await desk.ask('workspace.remove', { path: PATH, version: fresh })
    await writeFile(join(desk.folder, PATH), 'Neu.')
    await expect(desk.ask('workspace.restore', { path: PATH })).rejects.toMatchObject({ code: 'workspace-exists' })
    expect(await read(desk, PATH)).toBe('Neu.')
  })

  it('touches nothing outside of the folder', async () => {
    const outside = join(await makeTemporaryFolder(), 'fremd.md')
    await writeFile(outside, TEXT)
    const desk = await openWorkspace({})
    await symlink(outside, join(desk.folder, PATH))
    const { version } = { version: '0'.repeat(64) }
    await expect(desk.ask('workspace.remove', { path: PATH, version })).rejects.toMatchObject({ code: 'not-allowed' })
    const escaping = desk.ask('workspace.rename', { path: PATH, id: '../../x', version })
    await expect(escaping).rejects.toMatchObject({ code: 'invalid-argument' })
    expect(await readFile(outside, 'utf8')).toBe(TEXT)
  })
})
