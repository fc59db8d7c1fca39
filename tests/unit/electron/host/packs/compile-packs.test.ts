import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type { MergeInput } from '../../../../../core/packs/merge'
import { createLibraryCompiler } from '../../../../../electron/host/packs/compile-packs'
import { setUpWorkers } from '../../../../support/built-workers'
import { methodText, packFile } from '../../../../support/pack-samples'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const workers = setUpWorkers()

/** Compiles packs of the given texts in one folder; a version that has no thread for texts cannot compile a single one. */
async function openCompiler() {
  const folder = await makeTemporaryFolder()
  const bundled = join(folder, 'bundled')
  await mkdir(join(bundled, 'methods'), { recursive: true })
  return async (version: string, texts: Readonly<Record<string, string>>, thread: 'thread' | 'none') => {
    for (const [path, text] of Object.entries(texts)) await writeFile(join(bundled, path), text)
    const nowhere = { bodyWorkerUrl: pathToFileURL(join(folder, 'nowhere.mjs')) }
    const compiler = createLibraryCompiler({
      ...workers(),
      ...(thread === 'none' ? nowhere : {}),
      libraries: join(folder, 'libraries'),
      blobs: join(folder, 'blobs'),
      bundled,
      libraryDir: join(folder, 'no-library'),
      appVersion: '1.0.0',
    })
    const pack = { id: 'probe', title: 'Probe', version, origin: 'bundled' } as const
    const input: MergeInput = { pack, files: Object.entries(texts).map(([path, text]) => packFile(path, text)) }
    const library = await compiler.compile([input], () => undefined, new AbortController().signal)
    return readFile(join(compiler.folderOf(library), 'entries/a.json'), 'utf8')
  }
}

const a = { 'methods/a.md': methodText('a') }
const b = { 'methods/b.md': methodText('b') }

it('an update compiles no text that the library before has, and every text that it has not', async () => {
  const compile = await openCompiler()
  const before = await compile('1.0.0', { ...a, ...b }, 'thread')
  expect(await compile('1.1.0', { ...a, ...b }, 'none')).toBe(before)
  expect(await compile('1.2.0', a, 'none')).toBe(before)
  await expect(compile('1.3.0', { ...a, ...b, 'methods/c.md': methodText('c') }, 'none')).rejects.toThrow()
  expect(await compile('1.3.0', { 'methods/a.md': methodText('a', 'Ein Satz mehr.'), ...b }, 'thread')).toContain(
    'Ein Satz mehr.',
  )
})
