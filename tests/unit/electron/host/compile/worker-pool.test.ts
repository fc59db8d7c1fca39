import { afterEach, describe, expect, it } from 'vitest'
import type { BodyJob, BodyProcessor } from '../../../../../core/library/body-job'
import type { Entry } from '../../../../../core/model/entry'
import { createWorkerPool } from '../../../../../electron/host/compile/worker-pool'

const WORKER_URL = new URL('../../../../../build/content/compile-worker.mjs', import.meta.url)

const ENTRY: Entry = {
  id: 'treff',
  kind: 'method',
  title: 'Treff',
  summary: 'Ein Satz.',
  themes: ['aktivieren'],
  purposes: ['vernetzen'],
  audiences: ['alle'],
  phases: [],
  setting: [],
  materials: [],
  synonyms: [],
  related: [],
  methods: [],
  sources: [{ title: 'Q', accessed: '2026-11-22' }],
  authors: ['Redaktion'],
  license: 'CC-BY-4.0',
  created: '2026-11-22',
  updated: '2026-11-22',
}

function job(body: string): BodyJob {
  return { path: 'methods/treff.md', entry: ENTRY, body, bodyLine: 1, fieldProse: [], drawings: [] }
}

/** Hostile case 40, as in hostile-cases: each of these is slow or overflows the stack in the parser itself. */
const SLOW = Array.from({ length: 1000 }, (_, i) => '`'.repeat(i)).join(' a ')
const DEEP_LIST = Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')

describe('texts that are too complex (hostile case 40)', () => {
  let pool: BodyProcessor | null = null

  afterEach(async () => {
    await pool?.close()
    pool = null
  })

  function open(timeLimit?: number, readComputed?: () => number): BodyProcessor {
    pool = createWorkerPool(
      { entryPaths: [], images: [], glossary: [], task: 'compile' },
      { workerUrl: WORKER_URL, threads: 1, timeLimit, readComputed },
    )
    return pool
  }

  it('end after the time limit, and the texts behind them in the queue are compiled', async () => {
    const processor = open(300)
    const [slow, next] = await Promise.all([
      processor.process(job(SLOW.slice(0, 250_000))),
      processor.process(job('## Ablauf\n\nAlles gut.')),
    ])
    expect(slow).toEqual({ type: 'too-complex' })
    expect(next).toMatchObject({ type: 'compiled', texts: [{ id: 'abschnitt-ablauf', text: 'Alles gut.' }] })
  }, 30_000)

  it('are not those that had to wait for their turn on a busy computer', async () => {
    const text = job(`## Ablauf\n\n${'Ein *kurzer* Satz. '.repeat(3000)}`)
    expect(await open(1, () => 0).process(text)).toMatchObject({ type: 'compiled' })
    let computed = 0
    const counting = () => {
      computed += 1000
      return computed
    }
    await pool?.close()
    expect(await open(1, counting).process(text)).toEqual({ type: 'too-complex' })
  }, 30_000)

  it.each([
    ['3,000 quotes in each other', `${'> '.repeat(3000)}x`],
    ['500 KB of rising backticks', SLOW],
    ['a list 500 deep', DEEP_LIST],
    ['3,000 lists on one line', `${'- '.repeat(3000)}x`],
    ['3,000 emphases in each other', `${'*a **b '.repeat(3000)}`],
    ['10,000 open brackets', '['.repeat(10_000)],
    ['10,000 links in each other', '[a]('.repeat(10_000)],
    ['10,000 directives in each other', ':a['.repeat(10_000)],
    ['100 deep boxes', `${':'.repeat(103)}tipp\n`.repeat(100)],
  ])(
    '%s: an answer after three seconds of computing at most',
    async (_name, body) => {
      const processor = open()
      await processor.process(job('Erst den Faden starten.'))
      const before = process.cpuUsage()
      const result = await processor.process(job(body))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(3000)
      expect(['compiled', 'too-complex']).toContain(result.type)
      expect(await processor.process(job('Danach.'))).toMatchObject({ type: 'compiled' })
    },
    30_000,
  )

  it('5,000 divs are no problem: HTML is dropped', async () => {
    const result = await open().process(job(`## Ablauf\n\n${'<div>'.repeat(5000)}`))
    expect(result).toMatchObject({ type: 'compiled', texts: [{ text: '' }] })
  }, 30_000)
})
