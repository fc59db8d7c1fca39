import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openZip } from '../../../../../electron/host/packs/zip-directory'
import { createEntryFile } from '../../../../fakes/entry-files'
import { buildZip, type ZipFile } from '../../../../fakes/zip-builder'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'
import { setUpWorkspaceDesk, type WorkspaceDesk, writeFiles } from '../../../../support/workspace-desk'

const PATH = 'methods/treff.md'
const TEXT = createEntryFile('method', 'treff')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function openDesk(files: Readonly<Record<string, string | Buffer>> = { [PATH]: TEXT }): Promise<WorkspaceDesk> {
  const desk = await setUpWorkspaceDesk({ files })
  await desk.ask('workspace.open', { path: desk.folder })
  return desk
}

describe('opening', () => {
  it('makes what an empty folder lacks, and is there again after a start', async () => {
    const desk = await setUpWorkspaceDesk()
    expect(await desk.ask('workspace.open', { path: desk.folder })).toMatchObject({ entries: [], images: [] })
    expect((await readdir(desk.folder)).sort()).toEqual(['case-studies', 'concepts', 'images', 'methods'])
    expect(await desk.ask('workspace.state', null)).toMatchObject({ folder: { name: 'redaktion' }, choosing: 'list' })
    await desk.ask('workspace.close', null)
    expect(await desk.ask('workspace.state', null)).toMatchObject({ folder: null, recent: [{ name: 'redaktion' }] })
    await expect(desk.ask('workspace.list', null)).rejects.toMatchObject({ code: 'workspace-none' })
  })

  it('shows and takes only folders of the person, links followed', async () => {
    const desk = await setUpWorkspaceDesk()
    const elsewhere = await makeTemporaryFolder()
    await symlink(elsewhere, join(desk.home, 'verweis'))
    await mkdir(join(desk.home, '.versteckt'))
    expect(await desk.ask('workspace.browse', { path: null })).toMatchObject({ parent: null, folders: ['redaktion'] })
    await expect(desk.ask('workspace.open', { path: desk.home })).rejects.toMatchObject({ code: 'workspace-folder' })
    for (const path of [elsewhere, join(desk.home, 'verweis'), join(desk.home, '..'), '/', join(desk.home, 'fehlt')]) {
      await expect(desk.ask('workspace.browse', { path })).rejects.toMatchObject({ code: 'workspace-folder' })
      await expect(desk.ask('workspace.open', { path })).rejects.toMatchObject({ code: 'workspace-folder' })
    }
    expect(await readdir(elsewhere)).toEqual([])
    const made = await desk.ask('workspace.makeFolder', { path: desk.home, name: 'Neu' })
    expect(made).toMatchObject({ path: join(desk.home, 'Neu'), folders: [], isWorkspace: false })
    await expect(desk.ask('workspace.makeFolder', { path: desk.home, name: '../x' })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
  })

  it('asks with the dialog where there is one, and takes no path from the window', async () => {
    const chosen = await makeTemporaryFolder()
    const desk = await setUpWorkspaceDesk({
      chooseFolder: vi.fn().mockResolvedValueOnce(null).mockResolvedValue(chosen),
    })
    expect(await desk.ask('workspace.open', { path: null })).toBeNull()
    await expect(desk.ask('workspace.open', { path: desk.folder })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await desk.ask('workspace.open', { path: null })).toMatchObject({ folder: { path: chosen } })
    expect(await desk.ask('workspace.open', { path: chosen })).toMatchObject({ folder: { path: chosen } })
  })

  it('never takes the own data for a workspace', async () => {
    const desk = await setUpWorkspaceDesk({ chooseFolder: async () => desk.dataDir })
    await expect(desk.ask('workspace.open', { path: null })).rejects.toMatchObject({ code: 'workspace-folder' })
  })
})

describe('a file', () => {
  it('that another program changed is listed as it is now, however alike it looks', async () => {
    const desk = await openDesk()
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
    const desk = await openDesk({ [PATH]: text, 'images/kreis.png': PNG })
    const wide = Buffer.from(PNG)
    wide.writeUInt32BE(7, 16)
    const show = async () => JSON.stringify(await desk.ask('workspace.preview', { path: PATH, text }))
    expect(await show()).toContain('"width":1,')
    await writeFile(join(desk.folder, 'images/kreis.png'), wide)
    await vi.waitFor(async () => expect(await show()).toContain('"width":7,'), { timeout: 5000 })
  })

  it('is saved as it was but for the change, with its rights, mark and line ends', async () => {
    const file = `\ufeff${TEXT.replaceAll('\n', '\r\n')}`
    const desk = await openDesk({ [PATH]: file })
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
    const desk = await openDesk()
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
    const desk = await openDesk()
    const result = await desk.ask('workspace.save', { path: PATH, text: 'x', base: null })
    expect(result).toMatchObject({ type: 'conflict', current: { text: TEXT } })
    expect(await desk.ask('workspace.save', { path: 'concepts/neu.md', text: 'x', base: null })).toMatchObject({
      type: 'saved',
    })
  })

  it('saved twice at once is saved by one of both', async () => {
    const desk = await openDesk()
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
    const desk = await openDesk()
    await expect(desk.ask('workspace.read', { path })).rejects.toMatchObject({ code: 'invalid-argument' })
    await expect(desk.ask('workspace.save', { path, text: 'x', base: null })).rejects.toMatchObject({
      code: 'invalid-argument',
    })
  })

  it.each(['file', 'folder'])('behind a link out of the workspace is refused: a %s', async (what) => {
    const desk = await openDesk()
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
    const desk = await openDesk()
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
    const desk = await openDesk()
    await desk.ask('workspace.list', null)
    const told = vi.fn()
    desk.host.on('workspace.changed', told)
    await writeFile(join(desk.folder, PATH), 'von außen')
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 5000 })
  })
})

describe('checking', () => {
  it('says what content check says, and compiles what readers get', async () => {
    const desk = await openDesk({ [PATH]: TEXT, 'images/kreis.png': PNG })
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
    const desk = await openDesk()
    const text = TEXT.replace(/^summary:.*\n/m, '').replace('## Varianten', '## Variante')
    const findings = await desk.ask('workspace.check', { path: PATH, text })
    const compiled = await desk.ask('workspace.preview', { path: PATH, text })
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['schema', 'sections']))
    expect(compiled?.sections.length).toBeGreaterThan(5)
  })

  it('knows entries of the library, and pictures that came meanwhile', async () => {
    const desk = await openDesk()
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
    const desk = await openDesk()
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
    const desk = await openDesk({ [PATH]: TEXT, 'methods/fest.md': TEXT })
    const { counts, spelling } = await desk.ask('workspace.checkAll', null)
    expect(spelling).toBe(true)
    expect(counts['methods/fest.md']?.errors).toBe((counts[PATH]?.errors ?? 0) + 1)
  })
})

describe('pictures', () => {
  it.each([
    ['x.png', Buffer.from('<html>')],
    ['x.svg', PNG],
    ['x.exe', PNG],
  ])('that are none are refused (case 13): %s', async (name, bytes) => {
    const desk = await openDesk()
    const adding = desk.ask('workspace.addPicture', { name, base64: bytes.toString('base64') })
    await expect(adding).rejects.toMatchObject({ code: 'workspace-picture' })
    expect(await readdir(join(desk.folder, 'images'))).toEqual([])
  })

  it('never replace another, whatever they are called (case 69)', async () => {
    const desk = await openDesk()
    const add = async (name: string) =>
      (await desk.ask('workspace.addPicture', { name, base64: PNG.toString('base64') })).path
    expect(await add('../../Größe 1.png')).toBe('images/groesse-1.png')
    expect(await add('Größe 1.png')).toBe('images/groesse-1-2.png')
  })
})

describe('handing over', () => {
  const withPicture = TEXT.replace('## Varianten\n\n', '## Varianten\n\n![Ein Kreis](../images/kreis.png)\n\n')

  async function send(desk: WorkspaceDesk, zip: Buffer) {
    const { ticket } = await desk.ask('workspace.upload', { ticket: null, part: zip.toString('base64') })
    return desk.ask('workspace.receive', { ticket })
  }

  it('makes a zip with entries, their pictures and the report, which another workspace opens and sees what is new', async () => {
    const files = {
      [PATH]: withPicture,
      'concepts/rat.md': createEntryFile('concept', 'rat'),
      'images/kreis.png': PNG,
      'images/fremd.png': PNG,
    }
    const desk = await openDesk(files)
    const made = await desk.ask('workspace.handOver', { paths: [PATH, 'concepts/rat.md'] })
    expect(made).toMatchObject({ entries: 2, errors: 0 })
    const zip = await openZip(made.path)
    expect(zip.entries.map(({ path }) => path)).toEqual([
      'concepts/rat.md',
      'images/kreis.png',
      PATH,
      'pruefbericht.md',
    ])
    zip.close()
    const again = await desk.ask('workspace.handOver', { paths: [PATH, 'concepts/rat.md'] })
    expect(again.path).not.toBe(made.path)
    expect((await readFile(again.path)).equals(await readFile(made.path))).toBe(true)

    const alliance = await openDesk({ [PATH]: TEXT })
    const delivery = await send(alliance, await readFile(made.path))
    expect(delivery.items).toMatchObject([
      { path: 'concepts/rat.md', type: 'new' },
      { path: 'images/kreis.png', type: 'new' },
      { path: PATH, type: 'changed', sections: ['Varianten'] },
    ])
    expect(await readFile(join(alliance.folder, PATH), 'utf8')).toBe(TEXT)
    await alliance.ask('workspace.take', { ticket: delivery.ticket, paths: [PATH, 'images/kreis.png'] })
    expect(await readFile(join(alliance.folder, PATH), 'utf8')).toBe(withPicture)
    expect(await alliance.ask('workspace.versions', { path: PATH })).toMatchObject([{ text: TEXT }])
    expect(await readdir(join(alliance.folder, 'concepts'))).toEqual([])
  })

  it('replaces nothing that it cannot keep: another picture stays beside it, an unreadable text stops all', async () => {
    const other = Buffer.concat([PNG, Buffer.from([0])])
    const zip = buildZip([
      { name: 'images/kreis.png', content: other },
      { name: PATH, content: TEXT },
    ])
    const paths = ['images/kreis.png', PATH]
    const desk = await openDesk({ 'images/kreis.png': PNG })
    await desk.ask('workspace.take', { ticket: (await send(desk, zip)).ticket, paths })
    expect(await readFile(join(desk.folder, 'images/kreis.png'))).toEqual(other)
    expect(await readFile(join(desk.folder, 'images/kreis-vorher.png'))).toEqual(PNG)

    const unreadable = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])
    const { ticket } = await send(desk, zip)
    await writeFile(join(desk.folder, PATH), unreadable)
    await expect(desk.ask('workspace.take', { ticket, paths })).rejects.toMatchObject({ code: 'content-invalid' })
    expect(await readFile(join(desk.folder, PATH))).toEqual(unreadable)
  })

  const entry: ZipFile = { name: PATH, content: TEXT }
  it.each<[string, Buffer]>([
    ['1 a way out', buildZip([{ name: '../x.md', content: TEXT }])],
    ['1 a Windows path', buildZip([{ name: 'C:/x.md', content: TEXT }])],
    ['2 a link', buildZip([{ ...entry, mode: 0o120777 }])],
    ['3 a bomb', buildZip([{ name: PATH, content: Buffer.alloc(20_000_000) }])],
    ['4 a lying size', buildZip([{ ...entry, uncompressedSize: 5 }])],
    ['5 twins', buildZip([entry, { name: 'methods/TREFF.md', content: TEXT }])],
    ['6 a device', buildZip([{ name: 'methods/con.md', content: TEXT }])],
    ['7 a bidi name', buildZip([{ name: 'methods/a\u202eb.md', content: TEXT }])],
    ['8 no zip', Buffer.from('<html>nicht hier</html>')],
    ['8 encrypted', buildZip([{ ...entry, flags: 0x801 }])],
    ['9 appended', buildZip([entry], { after: Buffer.from('x') })],
    ['10 a wrong count', buildZip([entry], { count: 60_000 })],
    [
      '11 file and folder',
      buildZip([
        { name: 'methods/a.md', content: TEXT },
        { name: 'methods/a.md/b.md', content: TEXT },
      ]),
    ],
    ['12 a program', buildZip([entry, { name: 'methods/x.exe', content: 'MZ' }])],
    ['13 a picture that is none', buildZip([entry, { name: 'images/x.png', content: '<script>' }])],
    ['nothing for a workspace', buildZip([{ name: 'lies.md', content: 'x' }])],
  ])('refuses the zip of case %s, and writes nothing', async (_name, zip) => {
    const desk = await openDesk({})
    await expect(send(desk, zip)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:zip|pack)-/) })
    expect(await readdir(join(desk.folder, 'methods'))).toEqual([])
    expect(await readdir(join(desk.folder, 'images'))).toEqual([])
  })
})
