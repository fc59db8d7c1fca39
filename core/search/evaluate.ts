import { AppError } from '../errors'

export interface Judgement {
  readonly query: string
  /** Ids of the entries that answer the query, best first. */
  readonly ids: readonly string[]
}

export interface Shortfall {
  readonly query: string
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly ndcg5: number
  readonly recall5: number
}

export interface Evaluation {
  readonly queries: number
  /** Means over all queries, from 0 to 1. */
  readonly ndcg5: number
  readonly recall5: number
  readonly mrr: number
  /** Every query whose first five are not as judged, worst first. */
  readonly shortfalls: readonly Shortfall[]
}

const DEPTH = 5

/**
 * Reads judged queries: a line is `query<TAB>id,id,…` with ids in order of relevance; empty lines and lines that begin with # are
 * skipped.
 * @throws AppError `invalid-argument` that names the line.
 */
export function parseJudgements(text: string): Judgement[] {
  return text
    .split(/\r?\n/)
    .map((line, place) => ({ line, number: place + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseLine(line, number))
}

function parseLine(line: string, number: number): Judgement {
  const [query = '', list, ...rest] = line.split('\t')
  if (query.trim() === '') throw wrongLine(number, 'the query is missing')
  if (list === undefined) throw wrongLine(number, 'there is no tab between query and ids')
  if (rest.length > 0) throw wrongLine(number, 'there is more than one tab')
  const ids = list.split(',').map((id) => id.trim())
  const wrong = ids.find((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
  if (wrong !== undefined) throw wrongLine(number, `"${wrong}" is no id`)
  if (new Set(ids).size < ids.length) throw wrongLine(number, 'an id stands twice')
  return { query: query.trim(), ids }
}

function wrongLine(line: number, message: string): AppError {
  return new AppError('invalid-argument', `line ${line}: ${message}`, { line })
}

/**
 * Measures a search against judged queries. The gain of an entry falls with its place in the judgement: the first of three is
 * worth 3, the last 1. nDCG@5 compares with the best order possible; recall@5 is the share of the judged entries (at most five)
 * among the first five; MRR is the mean of one over the place of the first judged entry.
 */
export function evaluate(run: (query: string) => readonly string[], judgements: readonly Judgement[]): Evaluation {
  const results = judgements.map((judgement) => measure(judgement, run(judgement.query)))
  const mean = (pick: (result: (typeof results)[number]) => number): number =>
    results.reduce((sum, result) => sum + pick(result), 0) / Math.max(1, results.length)
  return {
    queries: results.length,
    ndcg5: mean((result) => result.ndcg5),
    recall5: mean((result) => result.recall5),
    mrr: mean((result) => result.reciprocal),
    shortfalls: results
      .filter((result) => result.ndcg5 < 1 || result.recall5 < 1)
      .sort((a, b) => a.ndcg5 - b.ndcg5)
      .map(({ query, expected, found, ndcg5, recall5 }) => ({ query, expected, found, ndcg5, recall5 })),
  }
}

function measure({ query, ids }: Judgement, ranked: readonly string[]): Shortfall & { readonly reciprocal: number } {
  const gains = new Map(ids.map((id, place) => [id, Math.min(ids.length, DEPTH) - Math.min(place, DEPTH - 1)]))
  const found = ranked.slice(0, DEPTH)
  const ideal = [...gains.values()].sort((a, b) => b - a).slice(0, DEPTH)
  const first = ranked.findIndex((id) => gains.has(id))
  const hits = found.filter((id) => gains.has(id)).length
  return {
    query,
    expected: ids,
    found,
    ndcg5: discounted(found.map((id) => gains.get(id) ?? 0)) / discounted(ideal),
    recall5: hits / Math.min(DEPTH, ids.length),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  }
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0)
}
