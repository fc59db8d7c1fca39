import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '../../..')
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')

const IMPORTS = 'lint/style/noRestrictedImports'
const NODE = 'lint/correctness/noNodejsModules'
const DOOR = 'plugin'

/** A file that breaks one rule, and the rule that must say so. */
const BROKEN: readonly (readonly [path: string, source: string, category: string])[] = [
  ['core/search/react.ts', "import { useState } from 'react'\nexport const x = useState", IMPORTS],
  ['core/search/electron.ts', "import { app } from 'electron'\nexport const x = app", IMPORTS],
  ['core/search/shell.ts', "import { x } from '../../electron/host/x'\nexport const y = x", IMPORTS],
  ['core/search/window.ts', "import { x } from '../../renderer/x'\nexport const y = x", IMPORTS],
  ['core/search/tool.ts', "import { x } from '../../build/x'\nexport const y = x", IMPORTS],
  ['core/search/type.ts', "import type { X } from '../../electron/host/x'\nexport type Y = X", IMPORTS],
  ['core/search/re-export.ts', "export { x } from '../../electron/host/x'", IMPORTS],
  ['core/search/lazy.ts', "export const x = () => import('../../electron/host/x')", IMPORTS],
  ['core/search/node.ts', "import { readFile } from 'node:fs/promises'\nexport const x = readFile", NODE],
  ['core/search/dom.ts', 'export const x = () => document.title', 'lint/style/noRestrictedGlobals'],
  ['core/search/net.ts', "export const x = () => fetch('/')", 'lint/style/noRestrictedGlobals'],
  ['core/model/upwards.ts', "import { x } from '../search/x'\nexport const y = x", IMPORTS],
  ['core/model/library.ts', "import { z } from 'zod'\nexport const y = z", IMPORTS],
  ['core/errors.ts', "import { x } from './search/y'\nexport const y = x", IMPORTS],
  ['core/contract.ts', "import { x } from './search/y'\nexport const y = x", IMPORTS],
  ['electron/host/electron.ts', "import { app } from 'electron'\nexport const x = app", IMPORTS],
  ['electron/host/main.ts', "import { x } from '../main/x'\nexport const y = x", IMPORTS],
  ['electron/host/browser.ts', "import { x } from '../browser/x'\nexport const y = x", IMPORTS],
  ['electron/host/tool.ts', "import { x } from '../../build/x'\nexport const y = x", IMPORTS],
  ['electron/main/browser.ts', "import { x } from '../browser/x'\nexport const y = x", IMPORTS],
  ['electron/main/window.ts', "import { x } from '../../renderer/x'\nexport const y = x", IMPORTS],
  ['electron/main/preload.ts', "import { x } from '../preload/x'\nexport const y = x", IMPORTS],
  ['electron/browser/electron.ts', "import { app } from 'electron'\nexport const x = app", IMPORTS],
  ['electron/browser/main.ts', "import { x } from '../main/x'\nexport const y = x", IMPORTS],
  ['electron/preload/host.ts', "import { x } from '../host/x'\nexport const y = x", IMPORTS],
  ['electron/preload/node.ts', "import { join } from 'node:path'\nexport const y = join", NODE],
  ['renderer/reader/host.tsx', "import { x } from '../../electron/host/x'\nexport const y = x", IMPORTS],
  ['renderer/machine.ts', "import { ipcRenderer } from 'electron'\nexport const y = ipcRenderer", IMPORTS],
  ['renderer/reader/tool.ts', "import { x } from '../../build/x'\nexport const y = x", IMPORTS],
  ['renderer/reader/node.ts', "import { join } from 'node:path'\nexport const y = join", NODE],
  ['build/content/window.ts', "import { x } from '../../renderer/x'\nexport const y = x", IMPORTS],
  ['build/content/shell.ts', "import { x } from '../../electron/main/x'\nexport const y = x", IMPORTS],
  [
    'core/search/circle-a.ts',
    "import { b } from './circle-b'\nexport const a = () => b",
    'lint/suspicious/noImportCycles',
  ],
  [
    'core/search/circle-b.ts',
    "import { a } from './circle-a'\nexport const b = () => a",
    'lint/suspicious/noImportCycles',
  ],
  ['core/library/gray-matter.ts', "import matter from 'gray-matter'\nexport const x = matter", DOOR],
  ['core/library/yaml.ts', "import { parse } from 'yaml'\nexport const x = parse", DOOR],
  ['core/library/unified.ts', "import { unified } from 'unified'\nexport const x = unified", DOOR],
  ['core/markdown/drawing.ts', "import { fromHtml } from 'hast-util-from-html'\nexport const x = fromHtml", DOOR],
  ['core/library/remark.ts', "import remarkGfm from 'remark-gfm'\nexport const x = remarkGfm", DOOR],
  ['electron/browser/hono.ts', "import { cors } from 'hono/cors'\nexport const x = cors", DOOR],
  ['electron/browser/listen.ts', "import { serve } from '@hono/node-server'\nexport const x = serve", DOOR],
  ['electron/browser/open.ts', "import open from 'open'\nexport const x = open", DOOR],
  ['build/package/pack.ts', "import { build } from 'electron-builder'\nexport const x = build", DOOR],
  ['build/package/list.ts', "import { listPackage } from '@electron/asar'\nexport const x = listPackage", DOOR],
  ['build/package/flip.ts', "import { flipFuses } from '@electron/fuses'\nexport const x = flipFuses", DOOR],
  ['renderer/draw.ts', "import { Resvg } from '@resvg/resvg-js'\nexport const x = Resvg", DOOR],
  ['build/channel/metadata.ts', "import { Root } from '@tufjs/models'\nexport const x = Root", DOOR],
  ['electron/host/channel/updater.ts', "import { Updater } from 'tuf-js'\nexport const x = Updater", DOOR],
  [
    'electron/host/channel/tuf-error.ts',
    "import { RuntimeError } from 'tuf-js/dist/error'\nexport const x = RuntimeError",
    DOOR,
  ],
  ['electron/host/packs/unzip.ts', "import { openPromise } from 'yauzl'\nexport const x = openPromise", DOOR],
  ['electron/main/ipc.ts', "import { app, ipcMain } from 'electron'\nexport const x = [app, ipcMain]", DOOR],
  ['renderer/notes/dexie.ts', "import { liveQuery } from 'dexie'\nexport const x = liveQuery", DOOR],
  ['renderer/notes/editor.ts', "import { EditorView } from '@codemirror/view'\nexport const x = EditorView", DOOR],
  ['core/notes/compare.ts', "import { diffWords } from 'diff'\nexport const x = diffWords", DOOR],
  ['build/content/spell.ts', "import nspell from 'nspell'\nexport const x = nspell", DOOR],
  ['electron/host/zip.ts', "import { zipSync } from 'fflate'\nexport const x = zipSync", DOOR],
  ['renderer/notes/zip.ts', "import { zipSync } from 'fflate'\nexport const x = zipSync", DOOR],
  ['core/search/approx.ts', "import search from 'approx-string-match'\nexport const x = search", DOOR],
  ['core/sheets/word.ts', "import { Packer } from 'docx'\nexport const x = Packer", DOOR],
  ['core/sheets/code.ts', "import { encode } from 'uqr'\nexport const x = encode", DOOR],
  ['electron/preload/second.ts', "import { ipcRenderer } from 'electron'\nexport const x = ipcRenderer", DOOR],
]

/** Files that a rule drawn too wide would hit. */
const SOUND: readonly (readonly [path: string, source: string])[] = [
  [
    'core/search/x.ts',
    "import type { Entry } from '../model/entry'\nimport { AppError } from '../errors'\nexport const x = (e: Entry) => new AppError('internal', e)",
  ],
  [
    'core/model/entry.ts',
    "import type { Root } from 'hast'\nimport type { Y } from './y'\nexport type Entry = Root | Y",
  ],
  ['core/entry/front-matter.ts', "import matter from 'gray-matter'\nexport const x = matter"],
  [
    'core/markdown/processor.ts',
    "import { unified } from 'unified'\nimport remarkGfm from 'remark-gfm'\nexport const x = [unified, remarkGfm]",
  ],
  [
    'electron/host/x.ts',
    "import { join } from 'node:path'\nimport { x as y } from '../../core/search/x'\nexport const x = [join, y]",
  ],
  [
    'electron/main/index.ts',
    "import { ipcMain } from 'electron'\nimport { x } from '../host/x'\nexport const y = [ipcMain, x]",
  ],
  ['electron/main/types.ts', "import type { IpcMain } from 'electron'\nexport type X = IpcMain"],
  ['electron/host/workspace/write-zip.ts', "import { zipSync } from 'fflate'\nexport const x = zipSync"],
  ['renderer/workspace/text-editor.ts', "import { EditorView } from '@codemirror/view'\nexport const x = EditorView"],
  ['renderer/data/database.ts', "import Dexie from 'dexie'\nexport const x = Dexie"],
  ['electron/preload/index.ts', "import { ipcRenderer } from 'electron'\nexport const y = ipcRenderer"],
  [
    'renderer/reader/x.tsx',
    "import { useState } from 'react'\nimport { x } from '../../core/search/x'\nexport const y = [useState, x]",
  ],
  ['build/channel/tuf-models.ts', "import { Root } from '@tufjs/models'\nexport const x = Root"],
  ['build/content/x.ts', "import { x } from '../../electron/host/x'\nexport const y = x"],
]

const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.unknown() }) })),
})

let folder: string
/** Path of a file → categories of what the linter says of it. */
const said = new Map<string, Set<string>>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'))
  await cp(join(root, 'biome.json'), join(folder, 'biome.json'))
  await cp(join(root, 'build/lint'), join(folder, 'build/lint'), { recursive: true })
  for (const [path, source] of [...BROKEN, ...SOUND]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${source}\n`)
  }
  for (const { category, location } of await lint()) {
    const path = JSON.stringify(location.path).match(/(?:core|electron|renderer|build)\/[\w./-]+/)?.[0] ?? ''
    said.set(path, (said.get(path) ?? new Set()).add(category))
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function lint(): Promise<z.infer<typeof reportSchema>['diagnostics']> {
  const args = [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.']
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  const output = await run.then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
  return reportSchema.parse(JSON.parse(output)).diagnostics
}

describe('the linter', () => {
  it.each(BROKEN)('sees what is wrong in %s', (path, _source, category) => {
    expect([...(said.get(path) ?? [])]).toContain(category)
  })

  it.each(SOUND)('has nothing against %s', (path) => {
    expect([...(said.get(path) ?? [])]).toEqual([])
  })
})
