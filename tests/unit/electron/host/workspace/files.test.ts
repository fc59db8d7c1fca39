import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { PNG } from '../../../../fakes/pictures'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'
import { openWorkspace, PATH, TEXT, writeFiles } from '../../../../support/workspace-desk'

describe('a file', () => {
  it('that another program changed is listed as it is now, however alike it looks', async () => {
    const desk = await openWorkspace()
    const titles = async () => (await desk.ask('workspace.list', null)).entries.map(({ title }) => title)
    const [before = ''] = await titles()
    const after = before.replace(/.$/, 'x')
    const { atime, mtime } = await stat(join(desk.folder, PATH))
    await writeFile(join(desk.folder, PATH), TEXT.replaceAll(before, after))
    await utimes(join(desk.folder, PATH), atime, mtime)
    expect(await titles()).toEqual([after])
  })

  it('shows a picture that was replaced in its new size', async () => {
    const text = TEXT.replace('## Varianten\n\n', '## Varianten\n\n![Ein Kreis](../images/kreis.png)\n\n')
    const desk = await openWorkspace({ [PATH]: text, 'images/kreis.png': PNG })
    const wide = Buffer.from(PNG)
    wide.writeUInt32BE(7, 16)
    const show = async () => JSON.stringify(await desk.ask('workspace.preview', { path: PATH, text }))
    expect(await show()).toContain('"width":1,')
    await writeFile(join(desk.folder, 'images/kreis.png'), wide)
    await vi.waitFor(async () => expect(await show()).toContain('"width":7,'), { timeout: 5000 })
  })

  it('is saved as it was but for the change, with its rights, mark and line ends', async () => {
    const file = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`
    const desk = await openWorkspace({ [PATH]: file })
    const { text, version } = await desk.ask('workspace.read', { path: PATH })
    expect(text).toBe(TEXT)
    const result = await desk.ask('workspace.save', {
      path: PATH,
      text: text.replace('title: ', 'title: Neuer '),
      base: version,
    })
    expect(result.type).toBe('saved')
    expect(await readFile(join(desk.folder, PATH), 'utf8')).toBe(file.replace('title: ', 'title: Neuer '))
    expect((await stat(join(desk.folder, PATH))).mode & 0o777).toBe(0o644)
    expect(await readdir(join(desk.folder, 'methods'))).toEqual(['treff.md'])
  })

  it('that was changed outside is not overwritten: both versions are there', async () => {
    const desk = await openWorkspace()
    const { version } = await desk.ask('workspace.read', { path: PATH })
    await writeFile(join(desk.folder, PATH), 'von außen')
    const result = await desk.ask('workspace.save', { path: PATH, text: 'meins', base: version })
    expect(result).toMatchObject({ type: 'conflict', current: { text: 'von außen' } })
    expect(await readFile(join(desk.folder, PATH), 'utf8')).toBe('von außen')
    await desk.ask('workspace.keep', { path: PATH, text: 'von außen' })
    const base = result.type === 'conflict' ? (result.current?.version ?? null) : null
    expect(await desk.ask('workspace.save', { path: PATH, text: 'meins', base })).toMatchObject({ type: 'saved' })
    expect(await desk.ask('workspace.versions', { path: PATH })).toMatchObject([{ text: 'von außen' }])
  })

  it('that is new never replaces one that is there', async () => {
    const desk = await openWorkspace()
    const result = await desk.ask('workspace.save', { path: PATH, text: 'x', base: null })
    expect(result).toMatchObject({ type: 'conflict', current: { text: TEXT } })
    expect(await desk.ask('workspace.save', { path: 'concepts/neu.md', text: 'x', base: null })).toMatchObject({
      type: 'saved',
    })
  })

  it('saved twice at once is saved by one of both', async () => {
    const desk = await openWorkspace()
    const { version: base } = await desk.ask('workspace.read', { path: PATH })
    const results = await Promise.all(['a', 'b'].map((text) => desk.ask('workspace.save', { path: PATH, text, base })))
    expect(results.map(({ type }) => type).sort()).toEqual(['conflict', 'saved'])
  })

  it.each([
    '../x.md',
    'methods/../../x.md',
    '/etc/passwd',
    'methods/x.txt',
    'woerter.txt',
    'methods/CON.md',
    'methods/a/b.md',
    'C:/x.md',
    'images/x.png',
  ])('elsewhere has no path: %s', async (path) => {
    const desk = await openWorkspace()
    await expect(desk.ask('workspace.read', { path })).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(desk.ask('workspace.save', { path, text: 'x', base: null })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
  })

  it.each(['file', 'folder'])('behind a link out of the workspace is refused: a %s', async (what) => {
    const desk = await openWorkspace()
    const elsewhere = await makeTemporaryFolder()
    await writeFiles(elsewhere, { 'geheim.md': 'geheim' })
    if (what === 'file') await symlink(join(elsewhere, 'geheim.md'), join(desk.folder, 'methods/geheim.md'))
    else {
      await rm(join(desk.folder, 'concepts'), { recursive: true })
      await symlink(elsewhere, join(desk.folder, 'concepts'))
    }
    const path = what === 'file' ? 'methods/geheim.md' : 'concepts/geheim.md'
    await expect(desk.ask('workspace.read', { path })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(desk.ask('workspace.save', { path, text: 'x', base: null })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await readFile(join(elsewhere, 'geheim.md'), 'utf8')).toBe('geheim')
  })

  it('on a drive that goes away is not lost, and nothing is written where the drive was', async () => {
    const desk = await openWorkspace()
    const { version: base } = await desk.ask('workspace.read', { path: PATH })
    await rename(desk.folder, `${desk.folder}-weg`)
    await expect(desk.ask('workspace.save', { path: PATH, text: 'x', base })).rejects.toMatchObject({
      code: 'workspace-gone',
    })
    await mkdir(desk.folder)
    await expect(desk.ask('workspace.save', { path: PATH, text: 'x', base })).rejects.toMatchObject({
      code: 'workspace-gone',
    })
    expect(await readdir(desk.folder)).toEqual([])
    await rm(desk.folder, { recursive: true })
    await rename(`${desk.folder}-weg`, desk.folder)
    expect(await desk.ask('workspace.save', { path: PATH, text: 'x', base })).toMatchObject({ type: 'saved' })
  })

  it('that another program changes is told', async () => {
    const desk = await openWorkspace()
    await desk.ask('workspace.list', null)
    const told = vi.fn()
    desk.host.on('workspace.changed', told)
    await writeFile(join(desk.folder, PATH), 'von außen')
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 5000 })
  })
})

describe('pictures', () => {
  it.each([
    ['x.png', Buffer.from('<html>')],
    ['x.svg', PNG],
    ['x.exe', PNG],
  ])('that are none are refused (case 13): %s', async (name, bytes) => {
    const desk = await openWorkspace()
    const adding = desk.ask('workspace.addPicture', { name, base64: bytes.toString('base64') })
    await expect(adding).rejects.toMatchObject({ code: 'workspace-picture' })
    expect(await readdir(join(desk.folder, 'images'))).toEqual([])
  })

  it('never replace another, whatever they are called (case 69)', async () => {
    const desk = await openWorkspace()
    const add = async (name: string) =>
      (await desk.ask('workspace.addPicture', { name, base64: PNG.toString('base64') })).path
    expect(await add('../../Größe 1.png')).toBe('images/groesse-1.png')
    expect(await add('Größe 1.png')).toBe('images/groesse-1-2.png')
  })
})
