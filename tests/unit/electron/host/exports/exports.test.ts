import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ExportProgress, ExportRequest } from '../../../../../core/model/export'
import { createExports, type ExportShell } from '../../../../../electron/host/exports/exports'
import { exportRequestSchema } from '../../../../../electron/host/exports/schemas'
import { makeTemporaryFolder } from '../../../../support/temporary-folder'

const text = (value: string): string => Buffer.from(value).toString('base64')
const shellOf = (folder: string, part: Partial<ExportShell> = {}): ExportShell => ({
  chooseFile: async (name) => join(folder, name),
  chooseFolder: async () => folder,
  printPdf: async (html) => Buffer.from(`%PDF ${html}`),
  ...part,
})
const order = (content: ExportRequest['content'], name = 'Blatt.docx'): ExportRequest => ({
  job: randomUUID(),
  name,
  content,
})

describe('createExports', () => {
  it('writes the file that the person chose, and says how far it is', async () => {
    const folder = await makeTemporaryFolder()
    const steps: ExportProgress[] = []
    const exports = createExports(shellOf(folder), (progress) => steps.push(progress))
    const request = order({ type: 'pdf', html: 'Seite' }, 'Blatt.pdf')
    expect(await exports.save(request)).toEqual({ state: 'saved', name: 'Blatt.pdf' })
    expect(await readFile(join(folder, 'Blatt.pdf'), 'utf8')).toBe('%PDF Seite')
    expect(steps).toEqual([
      { job: request.job, step: 'printing' },
      { job: request.job, step: 'writing' },
    ])
    expect(await readdir(folder)).toEqual(['Blatt.pdf'])
  })

  it('touches nothing when the person cancels the dialog, or the export while it prints', async () => {
    const folder = await makeTemporaryFolder()
    await writeFile(join(folder, 'Blatt.pdf'), 'alt')
    const closed = createExports(shellOf(folder, { chooseFile: async () => null }), () => undefined)
    expect(await closed.save(order({ type: 'pdf', html: '' }, 'Blatt.pdf'))).toEqual({ state: 'cancelled' })
    const request = order({ type: 'pdf', html: '' }, 'Blatt.pdf')
    const printing = createExports(
      shellOf(folder, {
        printPdf: async (_html, signal) => {
          signal.throwIfAborted()
          throw new Error('the export should have been cancelled')
        },
      }),
      () => printing.cancel(request.job),
    )
    expect(await printing.save(request)).toEqual({ state: 'cancelled' })
    expect(await readFile(join(folder, 'Blatt.pdf'), 'utf8')).toBe('alt')
  })

  it('never replaces a folder: a name that is taken gets a number', async () => {
    const folder = await makeTemporaryFolder()
    const exports = createExports(shellOf(folder), () => undefined)
    const files = [
      { path: 'bilder/eins.svg', base64: text('<svg/>') },
      { path: '1 – Titel.md', base64: text('# T') },
    ]
    const request = () => order({ type: 'folder', files }, 'Mappe')
    expect(await exports.save(request())).toEqual({ state: 'saved', name: 'Mappe' })
    expect(await exports.save(request())).toEqual({ state: 'saved', name: 'Mappe 2' })
    expect(await readFile(join(folder, 'Mappe 2/bilder/eins.svg'), 'utf8')).toBe('<svg/>')
    expect((await readdir(folder)).sort()).toEqual(['Mappe', 'Mappe 2'])
  })

  it('is not allowed where there is no shell to ask', async () => {
    const exports = createExports(undefined, () => undefined)
    await expect(exports.save(order({ type: 'bytes', base64: '' }))).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a target that cannot be written (hostile case 71)', () => {
  it('says that the folder is gone', async () => {
    const folder = await makeTemporaryFolder()
    const exports = createExports(shellOf(join(folder, 'fort')), () => undefined)
    const failure = exports.save(order({ type: 'bytes', base64: text('neu') }))
    await expect(failure).rejects.toMatchObject({ code: 'export-folder-missing' })
    expect(await readdir(folder)).toEqual([])
  })

  it('says that the file cannot be replaced, and leaves no temporary file', async () => {
    const folder = await makeTemporaryFolder()
    // A folder in the file's place refuses the rename, as an open file does on Windows.
    await mkdir(join(folder, 'Blatt.docx/x'), { recursive: true })
    const exports = createExports(shellOf(folder), () => undefined)
    const failure = exports.save(order({ type: 'bytes', base64: text('neu') }))
    await expect(failure).rejects.toMatchObject({ code: 'export-file-busy', data: { name: 'Blatt.docx' } })
    expect(await readdir(folder)).toEqual(['Blatt.docx'])
  })
})

describe('a kill in the middle of an export (hostile case 71)', () => {
  it('leaves a whole file, the one before or the new one', async () => {
    const folder = await makeTemporaryFolder()
    const file = join(folder, 'Blatt.docx')
    const size = 3_000_000
    await writeFile(file, '0'.repeat(size))
    for (let round = 0; round < 5; round += 1) {
      const script = join(import.meta.dirname, '../../../../support/export-and-die.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(size)], { stdio: 'pipe' })
      await once(child.stdout, 'data')
      const before = (await stat(file)).ino
      // Another file has taken its place: writing is under way.
      while ((await stat(file)).ino === before) await setImmediate()
      child.kill('SIGKILL')
      await once(child, 'exit')
      const text = await readFile(file, 'utf8')
      expect(text).toHaveLength(size)
      expect(new Set(text).size).toBe(1)
    }
  })
})

describe('exportRequestSchema', () => {
  it.each([['../x.pdf'], ['/etc/passwd'], ['a\\b.pdf'], ['.versteckt'], ['x\u0000.pdf'], ['Ende.'], ['']])(
    'refuses the name %j',
    (name) => {
      expect(exportRequestSchema.safeParse(order({ type: 'bytes', base64: '' }, name)).success).toBe(false)
    },
  )

  it.each([['../a.md'], ['a/../b.md'], ['/a.md'], ['a//b.md'], ['a/.b']])('refuses a file %j in a folder', (path) => {
    const request = order({ type: 'folder', files: [{ path, base64: '' }] }, 'Mappe')
    expect(exportRequestSchema.safeParse(request).success).toBe(false)
  })

  it('refuses what is no base64, and no known content', () => {
    expect(exportRequestSchema.safeParse(order({ type: 'bytes', base64: '<script>' })).success).toBe(false)
    expect(exportRequestSchema.safeParse({ ...order({ type: 'bytes', base64: '' }), path: '/x' }).success).toBe(false)
  })
})
