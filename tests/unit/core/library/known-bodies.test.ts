import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { type CreateBodyProcessor, createInlineProcessor } from '../../../../core/library/body-job'
import { compileLibrary } from '../../../../core/library/compile'
import { type CompiledBefore, knownBodiesSchema, reuseBodies } from '../../../../core/library/known-bodies'
import type { SearchTexts } from '../../../../core/search/types'
import { createEntryFile } from '../../../fakes/entry-files'
import { createMemorySink, createMemorySource } from '../../../fakes/memory-source'

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const FILES = {
  'methods/treff.md': createEntryFile('method', 'treff', {}, { Varianten: '[Haus](../concepts/haus.md)' }),
  'methods/fest.md': createEntryFile('method', 'fest', {}, { Varianten: '![Ein Kreis](../images/kreis.svg)' }),
  'concepts/haus.md': createEntryFile('concept', 'haus'),
  'glossary.yaml': '- id: quartier\n  term: Quartier\n  explanation: Ein Stück Stadt.',
  'images/kreis.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
}
type Files = Readonly<Record<string, string>>

/** Compiles, and says which texts were worked on. */
async function compile(files: Files, before: readonly CompiledBefore[] = [], compiler = '1.0.0') {
  const worked: string[] = []
  const counting: CreateBodyProcessor = (environment) => {
    const inner = createInlineProcessor(environment)
    return {
      process: (job) => {
        worked.push(job.entry.id)
        return inner.process(job)
      },
      close: inner.close,
    }
  }
  const sink = createMemorySink()
  const reuse = reuseBodies(counting, before, { compiler, hash })
  const source = createMemorySource(files)
  await compileLibrary({ source, sink, createProcessor: reuse.createProcessor, hash, concurrency: 2 })
  const compiled: CompiledBefore = {
    bodies: knownBodiesSchema.parse(JSON.parse(reuse.describe())),
    texts: sink.json('texts.json') as SearchTexts,
    readEntry: async (id) => String(sink.files.get(`entries/${id}.json`)),
  }
  return { worked: worked.sort(), files: sink.files, compiled }
}

it('works on no text again, and what comes out is the same', async () => {
  const first = await compile(FILES)
  expect(first.worked).toEqual(['fest', 'haus', 'treff'])
  const second = await compile(FILES, [first.compiled])
  expect(second.worked).toEqual([])
  expect(second.files).toEqual(first.files)
  expect((await compile(FILES, [second.compiled])).worked).toEqual([])
})

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== path))

const changes: readonly [what: string, files: Files, worked: readonly string[]][] = [
  ['its own text', { ...FILES, 'methods/fest.md': createEntryFile('method', 'fest') }, ['fest']],
  ['its own title', { ...FILES, 'concepts/haus.md': createEntryFile('concept', 'haus', { title: 'Neu' }) }, ['haus']],
  ['an entry that it leads to', without(FILES, 'concepts/haus.md'), ['treff']],
  ['a picture that it shows', { ...FILES, 'images/kreis.svg': '<svg viewBox="0 0 5 9"/>' }, ['fest']],
  ['a picture that is gone', without(FILES, 'images/kreis.svg'), ['fest']],
  ['the glossary', without(FILES, 'glossary.yaml'), ['fest', 'haus', 'treff']],
  ['an entry that nothing leads to', { ...FILES, 'methods/neu.md': createEntryFile('method', 'neu') }, ['neu']],
]

it.each(changes)('works again on what changes with %s', async (_, files, worked) => {
  const { compiled } = await compile(FILES)
  const next = await compile(files, [compiled])
  expect(next.worked).toEqual(worked)
  expect(next.files).toEqual((await compile(files)).files)
})

it('works again on what was damaged since, and on everything for another version of the app', async () => {
  const { compiled, files } = await compile(FILES)
  const damaged: CompiledBefore = {
    ...compiled,
    readEntry: async (id) => (id === 'haus' ? '{"entry":' : id === 'fest' ? null : compiled.readEntry(id)),
    texts: { ...compiled.texts, treff: [] },
  }
  const mended = await compile(FILES, [damaged])
  expect(mended.worked).toEqual(['fest', 'haus', 'treff'])
  expect(mended.files).toEqual(files)
  // A second library that has them whole helps.
  expect((await compile(FILES, [damaged, compiled])).worked).toEqual([])
  expect((await compile(FILES, [compiled], '1.0.1')).worked).toHaveLength(3)
})
