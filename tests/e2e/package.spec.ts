import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build, Platform } from 'electron-builder'
import { readFuses } from '../../build/package/fuse-wire'
import { findForeignFiles, listPackedFiles, SIZE_BUDGET, sumBytes } from '../../build/package/packed-files'
import { makeElectronDist } from '../fakes/electron-dist'

/**
 * The real electron-builder with the real configuration packs what was built; only Electron's binary is a stand-in that cannot run. Hostile case 54,
 * as far as it can be seen without that binary; `npm run smoke` does the rest.
 */

const root = join(import.meta.dirname, '../..')

let folder: string
let unpacked: string

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'methodenkoffer-package-'))
  const electronDist = await makeElectronDist(join(folder, 'electron'))
  const output = join(folder, 'dist')
  unpacked = join(output, 'linux-unpacked')
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist,
      directories: { output, buildResources: 'build/icons' },
    },
  })
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('the package holds what runs and nothing else, within its budget', async () => {
  const files = listPackedFiles(join(unpacked, 'resources/app.asar'))
  expect(findForeignFiles(files)).toEqual([])
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/index.js',
      'out/main/compile-worker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/library/catalogue.json',
      'out/library/index.json',
      'out/dictionary/index.dic',
      'out/dictionary/license',
      'out/dictionary/GPL-2.0.txt',
      'out/dictionary/GPL-3.0.txt',
    ]),
  )
  expect(sumBytes(files)).toBeLessThanOrEqual(SIZE_BUDGET)
})

test('beside the package there is the licence, and languages that nobody asked for are gone', async () => {
  expect((await readdir(join(unpacked, 'resources'))).sort()).toEqual(['LICENSE.txt', 'app.asar'])
  expect((await readdir(join(unpacked, 'locales'))).sort()).toEqual(['de.pak', 'en-US.pak'])
})

test('the binary may not run as Node, be told options of Node, be inspected or load other code (case 54)', async () => {
  const readings = await readFuses(join(unpacked, 'methodenkoffer'))
  expect(readings).toHaveLength(7)
  for (const { name, expected, actual } of readings) expect(actual, name).toBe(expected)
})
