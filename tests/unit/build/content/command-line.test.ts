import { spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { runCheck } from '../../../../build/content/check'
import { requireFolder } from '../../../../build/content/folders'
import { runNew } from '../../../../build/content/new'
import { runReport } from '../../../../build/content/report'
import { runEvaluate, runSearch } from '../../../../build/content/search'
import { runSheet } from '../../../../build/content/sheet'
import { explainUnseen } from '../../../../build/content/unseen'
import { UsageError } from '../../../../build/content/usage'
import { createReporter } from '../../../../core/entry/finding'
import { measureImage } from '../../../../electron/host/compile/image-size'
import { createEntryFile } from '../../../fakes/entry-files'
import { makeTemporaryFolder } from '../../../support/temporary-folder'

const ROOT = join(import.meta.dirname, '../../../..')

/** Dictionary and threads take seconds to start on a small machine. */
const TIMEOUT = 60_000

describe('npm run content', () => {
  let folder = ''
  let log: MockInstance<typeof console.log>

  beforeEach(async () => {
    folder = await makeTemporaryFolder()
    await mkdir(join(folder, 'methods'))
    log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  afterEach(() => {
    log.mockRestore()
  })

  async function write(path: string, text: string): Promise<void> {
    await writeFile(join(folder, path), text)
  }

  /** What was printed since the last call. */
  function printed(): string {
    const lines = log.mock.calls.map(([line]) => String(line))
    log.mockClear()
    return lines.join('\n')
  }

  it('says so where a folder is not there, and nothing else happens', () => {
    expect(() => requireFolder(join(folder, 'fehlt'))).toThrow(UsageError)
    expect(requireFolder(folder)).toBe(folder)
  })

  it(
    'check prints path:line:column, apart by weight, with counts, and fails on errors only unless it is strict',
    async () => {
      await write('methods/treff.md', createEntryFile('method', 'treff', { themes: '[aktiviren]' }))
      await write('methods/fest.md', createEntryFile('method', 'fest', {}, { Varianten: 'Ein Satzz.' }))
      expect(await runCheck(folder, false)).toBe(1)
      const output = printed()
      expect(output).toMatch(/treff\.md:6:10: „themes“, Eintrag 1: .*Meinten Sie „aktivieren“\?/)
      expect(output).toMatch(/Fehler\n[\s\S]*Hinweise\n[\s\S]*„Satzz“ steht nicht im Wörterbuch/)
      expect(output).toMatch(/2 Einträge geprüft: 1 Fehler, \d+ Hinweise\.$/)

      await write('methods/treff.md', createEntryFile('method', 'treff'))
      expect(await runCheck(folder, false)).toBe(0)
      expect(await runCheck(folder, true)).toBe(1)
    },
    TIMEOUT,
  )

  it(
    'new writes a template without a fault in its form, and never over a file that is there',
    async () => {
      for (const kind of ['method', 'concept', 'case-study']) expect(await runNew(folder, kind, `neu-${kind}`)).toBe(0)
      const file = join(folder, 'methods/neu-method.md')
      expect(await readFile(file, 'utf8')).toContain('# Personen; max weglassen')
      expect(printed()).toContain(`check "${folder}"`)
      // What the template leads to is in the library.
      expect(await runCheck(folder, false)).toBe(0)
      expect(printed()).toMatch(/3 Einträge geprüft: 0 Fehler/)

      await write('methods/neu-method.md', 'meins')
      await expect(runNew(folder, 'method', 'neu-method')).rejects.toThrow('gibt es schon')
      expect(await readFile(file, 'utf8')).toBe('meins')
      await expect(runNew(folder, 'methode', 'x')).rejects.toThrow('case-study')
      await expect(runNew(folder, 'method', '../x')).rejects.toThrow('Kennung')
    },
    TIMEOUT,
  )

  it(
    'search and evaluate use the search of the window',
    async () => {
      await write('methods/fest.md', createEntryFile('method', 'fest', { title: 'Nachbarschaftsfest' }))
      await write('methods/treff.md', createEntryFile('method', 'treff'))
      await runSearch(folder, 'Feste', false)
      expect(printed()).toContain('1. Nachbarschafts*fest*')
      await runSearch(folder, 'Feste', true)
      expect(JSON.parse(printed())).toMatchObject({ hits: [{ id: 'fest' }] })

      await write('queries.tsv', 'Fest\tfest\nTreff\tfest\n')
      await runEvaluate(folder, join(folder, 'queries.tsv'))
      const measured = printed()
      expect(measured).toContain('2 Anfragen, 1 nicht wie bewertet.')
      expect(measured).toMatch(/„Treff“[\s\S]*erwartet: fest[\s\S]*nDCG@5 0\.500/)

      await write('queries.tsv', 'Fest fest\n')
      await expect(runEvaluate(folder, join(folder, 'queries.tsv'))).rejects.toThrow('queries.tsv:1:')
    },
    TIMEOUT,
  )

  it(
    'sheet gives a drawing a picture beside it, for programs that show no drawings',
    async () => {
      const drawing =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><title>Kreis</title><circle cx="30" cy="20" r="18" fill="var(--accent,#17624c)"/></svg>'
      await mkdir(join(folder, 'images'))
      await write('images/kreis.svg', drawing)
      const sections = { Ablauf: '![Ein Kreis](../images/kreis.svg)\n\n1. **Ankommen (10 Min.)** Begrüßen.' }
      await write('methods/treff.md', createEntryFile('method', 'treff', {}, sections))
      const out = join(folder, 'Blatt.docx')
      expect(await runSheet(folder, { id: 'treff', out })).toBe(0)
      const [picture] = Object.entries(unzipSync(await readFile(out))).filter(([name]) => name.endsWith('.png'))
      expect(measureImage(picture?.[1] ?? new Uint8Array())).toEqual({ width: 1600, height: 1067 })
    },
    TIMEOUT,
  )

  it.each([
    ['nothing where all are shown', 2, [], null],
    ['that there are none', 0, [], 'noch kein Eintrag'],
    [
      'which are missing',
      1,
      ['methods/a.md', 'methods/a.md'],
      'fehlt ein Eintrag mit einem Fehler im Kopf.\n  methods/a.md:3\n',
    ],
    ['that all are missing', 0, ['methods/a.md', 'themes.yaml'], 'Jeder hat einen Fehler im Kopf.\n  methods/a.md:3\n'],
  ])('preview says %s', (_name, entries, paths, said) => {
    const findings = paths.map((path) => createReporter(path)('schema', { line: 3, column: 1 }, 'falsch'))
    const explained = explainUnseen({ entries, findings })
    if (said === null) expect(explained).toBeNull()
    else expect(explained).toContain(said)
  })

  it('report counts', async () => {
    await write('methods/fest.md', createEntryFile('method', 'fest'))
    await runReport(folder)
    const output = printed()
    expect(output).toContain('1 Eintrag, ')
    expect(output).toContain('Methoden ohne Praxisbeispiel (1)\n  fest')
    expect(output).toContain('   1  ohne Angabe')
  })

  describe('as a command', () => {
    function call(...args: readonly string[]) {
      const command = ['--import', 'tsx', join(ROOT, 'build/content/index.ts'), ...args]
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
      return { status, stdout, stderr }
    }

    it(
      'compile writes the library, names what it leaves out, and replaces the folder as a whole',
      async () => {
        await write('methods/treff.md', createEntryFile('method', 'treff'))
        await write('methods/kaputt.md', '---js\n---\n')
        const out = join(folder, 'out')
        await mkdir(out)
        await writeFile(join(out, 'alt.json'), '{}')
        const result = call('compile', folder, '--out', out)
        expect(result.stderr).toContain('kaputt.md:1:1:')
        expect(result.status).toBe(0)
        const catalogue: unknown = JSON.parse(await readFile(join(out, 'catalogue.json'), 'utf8'))
        expect(catalogue).toMatchObject({ entries: [{ id: 'treff' }] })
        await expect(readFile(join(out, 'alt.json'))).rejects.toThrow('ENOENT')
      },
      TIMEOUT,
    )

    it(
      'an unknown one says how to call it, and fails',
      () => {
        expect(call('chek')).toMatchObject({ status: 2, stderr: expect.stringContaining('Aufruf:') })
      },
      TIMEOUT,
    )
  })
})
