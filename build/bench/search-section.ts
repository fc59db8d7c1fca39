import { gzipSync } from 'node:zlib'
import type { Corpus } from './corpus'
import type { Engine } from './engines/engine'
import { lunrGerman } from './engines/lunr'
import { miniSearch } from './engines/minisearch'
import { orama } from './engines/orama'
import { own } from './engines/own'
import { generateCorpus } from './generate'
import { percentile, timedAsync } from './measure'
import type { BenchSection } from './section'
import { formatKilobytes, formatMs, formatRatio } from './table'

const GENERATED_SIZES = [150, 500, 2000]
const ENGINES: readonly Engine[] = [own, miniSearch, orama, lunrGerman]

/** Typed letter by letter, as a person would: the search answers after every letter. */
const TYPED = [
  'nachbarschaftsfest',
  'streit im treppenhaus',
  'etwas gegen Einsamkeit, zwei Stunden, kein Geld',
  'Quartiersrundgang',
  'wie gewinne ich Freiwillige',
  'stadteil spaziergang',
  'ältere Menschen besuchen',
  'Förderantrag schreiben',
  'zukunftwerkstat',
  'Spielstraße für Kinder',
]

interface Measured {
  readonly build: number
  readonly raw: number
  readonly zipped: number
  readonly load: number
  readonly keys: readonly number[]
}

/** Index and keystrokes of our search beside three others, on the library as it is and on generated ones. */
export const searchSection: BenchSection = {
  name: 'search',
  run: async ({ corpus }) => {
    const libraries: (readonly [string, Corpus])[] = [
      [`library (${corpus.documents.length})`, corpus],
      ...GENERATED_SIZES.map((size) => [`generated (${size})`, generateCorpus(corpus, size)] as const),
    ]
    const rows: string[][] = []
    for (const [name, library] of libraries) {
      const ours = await measure(own, library)
      for (const engine of ENGINES)
        rows.push(toRow(name, engine, engine === own ? ours : await measure(engine, library), ours))
    }
    return {
      title: 'Search: index and keystrokes (ms)',
      columns: ['library', 'engine', 'build', 'index', 'gzip', 'load', 'key p50', 'key p95', 'p95 ratio'],
      rows,
      notes: [
        'key: from a letter typed to results. Ours with marks, facet counts, suggestions and the snippets of the first 20 hits, the',
        'others with the list of hits alone. Ratio: p95 of the engine by our p95; above 1 it is slower than ours.',
      ],
    }
  },
}

async function measure(engine: Engine, corpus: Corpus): Promise<Measured> {
  const built = await timedAsync(() => engine.build(corpus))
  const loaded = await timedAsync(() => engine.load(built.value, corpus))
  await typeAll(loaded.value, TYPED.slice(0, 2))
  return {
    build: built.ms,
    raw: Buffer.byteLength(built.value),
    zipped: gzipSync(built.value).length,
    load: loaded.ms,
    keys: await typeAll(loaded.value, TYPED),
  }
}

async function typeAll(run: (text: string) => number | Promise<number>, texts: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const text of texts) {
    for (let length = 1; length <= text.length; length += 1) {
      const { ms } = await timedAsync(async () => run(text.slice(0, length)))
      times.push(ms)
    }
  }
  return times
}

function toRow(library: string, engine: Engine, measured: Measured, ours: Measured): string[] {
  const p95 = percentile(measured.keys, 0.95)
  return [
    library,
    engine.name,
    formatMs(measured.build),
    formatKilobytes(measured.raw),
    formatKilobytes(measured.zipped),
    formatMs(measured.load),
    formatMs(percentile(measured.keys, 0.5)),
    formatMs(p95),
    formatRatio(p95, percentile(ours.keys, 0.95)),
  ]
}
