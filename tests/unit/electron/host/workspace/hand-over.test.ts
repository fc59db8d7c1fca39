import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openZip } from '../../../../../electron/host/packs/zip-directory'
import { createEntryFile } from '../../../../fakes/entry-files'
import { PNG } from '../../../../fakes/pictures'
import { buildZip, type ZipFile } from '../../../../fakes/zip-builder'
import { openWorkspace, PATH, TEXT, type WorkspaceDesk } from '../../../../support/workspace-desk'

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
    const desk = await openWorkspace(files)
    const made = await desk.ask('workspace.handOver', { paths: [PATH, 'concepts/rat.md'] })
    expect(made).toMatchObject({ entries: 2, errors: 0 })
    expect(made.name).toMatch(/^redaktion-\d{4}-\d\d-\d\d\.zip$/)
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

    const alliance = await openWorkspace({ [PATH]: TEXT })
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
    const desk = await openWorkspace({ 'images/kreis.png': PNG })
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
    const desk = await openWorkspace({})
    await expect(send(desk, zip)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:zip|pack)-/) })
    expect(await readdir(join(desk.folder, 'methods'))).toEqual([])
    expect(await readdir(join(desk.folder, 'images'))).toEqual([])
  })
})
