import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEntryFile } from '../../../fakes/entry-files'

const ROOT = join(import.meta.dirname, '../../../..')

/** Starting the command and its dictionary takes seconds on a small machine. */
const TIMEOUT = 60_000

describe('npm run content', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'methodenkoffer-content-'))
    mkdirSync(join(folder, 'methods'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function write(path: string, text: string): void {
    writeFileSync(join(folder, path), text)
  }

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'build/content/index.ts'), ...args],
      { cwd: ROOT, encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }

  it(
    'check prints path:line:column, apart by weight, with counts, and fails on errors only unless --strict',
    () => {
      write('methods/treff.md', createEntryFile('method', 'treff', { themes: '[aktiviren]' }))
      write('methods/fest.md', createEntryFile('method', 'fest', {}, { Varianten: 'Ein Satzz.' }))
      const bad = run('check', folder)
      expect(bad.status).toBe(1)
      expect(bad.stdout).toMatch(/treff\.md:6:10: „themes“, Eintrag 1: .*Meinten Sie „aktivieren“\?/)
      expect(bad.stdout).toMatch(/Fehler\n[\s\S]*Hinweise\n[\s\S]*„Satzz“ steht nicht im Wörterbuch/)
      expect(bad.stdout).toMatch(/2 Einträge geprüft: 1 Fehler, \d+ Hinweise\.\n$/)

      write('methods/treff.md', createEntryFile('method', 'treff'))
      expect(run('check', folder).status).toBe(0)
      expect(run('check', folder, '--strict').status).toBe(1)
    },
    TIMEOUT,
  )

  it(
    'new writes a template without a fault in its form, and never over a file that is there',
    () => {
      for (const kind of ['method', 'concept', 'case-study']) {
        expect(run('new', kind, `neu-${kind}`, folder).status).toBe(0)
      }
      const file = join(folder, 'methods/neu-method.md')
      expect(readFileSync(file, 'utf8')).toContain('# Personen; max weglassen')
      // Only the example ids lead nowhere.
      expect(run('check', folder).stdout).toMatch(/ 5 Fehler|4 Fehler/)

      write('methods/neu-method.md', 'meins')
      const again = run('new', 'method', 'neu-method', folder)
      expect(again.status).toBe(2)
      expect(again.stderr).toContain('gibt es schon')
      expect(readFileSync(file, 'utf8')).toBe('meins')
    },
    TIMEOUT,
  )

  it(
    'compile writes the library, names what it leaves out, and replaces the folder as a whole',
    () => {
      write('methods/treff.md', createEntryFile('method', 'treff'))
      write('methods/kaputt.md', '---js\n---\n')
      const out = join(folder, 'out')
      mkdirSync(out)
      writeFileSync(join(out, 'alt.json'), '{}')
      const result = run('compile', folder, '--out', out)
      expect(result.status).toBe(0)
      expect(result.stderr).toContain('kaputt.md:1:1:')
      expect(JSON.parse(readFileSync(join(out, 'catalogue.json'), 'utf8'))).toMatchObject({
        entries: [{ id: 'treff' }],
      })
      expect(() => readFileSync(join(out, 'alt.json'))).toThrow('ENOENT')
    },
    TIMEOUT,
  )

  it(
    'search and evaluate use the search of the window',
    () => {
      write('methods/fest.md', createEntryFile('method', 'fest', { title: 'Nachbarschaftsfest' }))
      write('methods/treff.md', createEntryFile('method', 'treff'))
      const found = run('search', 'Feste', folder)
      expect(found.stdout).toContain('1. Nachbarschafts*fest*')
      expect(JSON.parse(run('search', 'Feste', folder, '--json').stdout)).toMatchObject({ hits: [{ id: 'fest' }] })

      write('queries.tsv', 'Fest\tfest\nTreff\tfest\n')
      const measured = run('evaluate', join(folder, 'queries.tsv'), folder)
      expect(measured.stdout).toContain('2 Anfragen, 1 nicht wie bewertet.')
      expect(measured.stdout).toMatch(/„Treff“[\s\S]*erwartet: fest[\s\S]*nDCG@5 0\.500/)

      write('queries.tsv', 'Fest fest\n')
      expect(run('evaluate', join(folder, 'queries.tsv'), folder)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('queries.tsv:1:'),
      })
    },
    TIMEOUT,
  )

  it(
    'report counts',
    () => {
      write('methods/fest.md', createEntryFile('method', 'fest'))
      const { stdout } = run('report', folder)
      expect(stdout).toContain('1 Einträge')
      expect(stdout).toContain('Methoden ohne Praxisbeispiel (1)\n  fest')
      expect(stdout).toContain('   1  ohne Angabe')
    },
    TIMEOUT,
  )

  it('says how to call it', () => {
    expect(run('chek')).toMatchObject({ status: 2, stderr: expect.stringContaining('Aufruf:') })
    expect(run('new', 'methode', 'x')).toMatchObject({ status: 2, stderr: expect.stringContaining('case-study') })
    expect(run('new', 'method', '../x')).toMatchObject({ status: 2, stderr: expect.stringContaining('Kennung') })
  }, 60_000)
})
