import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'
import { setUpWorkspaceDesk } from '../../../../support/workspace-desk'

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
