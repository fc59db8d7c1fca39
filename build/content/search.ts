import { readFile } from 'node:fs/promises'
import { AppError } from '../../core/errors'
import { type Evaluation, evaluate, type Judgement, parseJudgements } from '../../core/search/evaluate'
import type { Hit, Marked } from '../../core/search/types'
import { openLibrary } from './open-library'
import { UsageError } from './usage'

const HITS = 10

/** `search "<query>" [--json]`: what readers would find, marked with asterisks. */
export async function runSearch(folder: string, query: string | undefined, asJson: boolean): Promise<number> {
  if (query === undefined) throw new UsageError('Wonach soll gesucht werden? npm run content -- search "<Suche>"')
  const library = await openLibrary(folder)
  const results = library.search(query, HITS)
  if (asJson) {
    console.log(JSON.stringify(results, null, 2))
    return 0
  }
  for (const [index, hit] of results.hits.entries()) console.log(formatHit(index + 1, hit))
  console.log(`${results.total} Treffer${results.fuzzy ? ', mit angenommenem Tippfehler' : ''}.`)
  const { words, themes } = results.suggestions
  if (words.length > 0) console.log(`Ähnliche Wörter: ${words.join(', ')}`)
  if (themes.length > 0) console.log(`Handlungsfelder: ${themes.join(', ')}`)
  return 0
}

function formatHit(place: number, { id, score, title, snippet, via }: Hit): string {
  const also = via === null ? '' : ` (auch: ${via})`
  return `${place}. ${showMarks(title)}${also}  [${id}, ${score.toFixed(2)}]\n   ${showMarks(snippet)}`
}

function showMarks({ text, marks }: Marked): string {
  let shown = ''
  let from = 0
  for (const [start, end] of marks) {
    shown += `${text.slice(from, start)}*${text.slice(start, end)}*`
    from = end
  }
  return shown + text.slice(from)
}

/** `evaluate <queries.tsv>`: the means, and every query whose first five are not as judged. */
export async function runEvaluate(folder: string, file: string | undefined): Promise<number> {
  if (file === undefined) throw new UsageError('Welche Datei? npm run content -- evaluate <DATEI.tsv>')
  const judgements = readJudgements(file, await readFile(file, 'utf8').catch(() => null))
  const library = await openLibrary(folder)
  warnAboutUnknownIds(judgements, new Set(library.catalogue.entries.map(({ id }) => id)))
  printEvaluation(evaluate((query) => library.search(query, HITS).hits.map(({ id }) => id), judgements))
  return 0
}

function readJudgements(file: string, text: string | null): readonly Judgement[] {
  if (text === null) throw new UsageError(`${file} gibt es nicht oder ist nicht lesbar.`)
  try {
    return parseJudgements(text)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new UsageError(
      `${file}:${error.data.line ?? 1}: Eine Zeile ist „Suche<TAB>kennung,kennung“, die beste Kennung zuerst (${error.message}).`,
    )
  }
}

function warnAboutUnknownIds(judgements: readonly Judgement[], known: ReadonlySet<string>): void {
  const unknown = new Set(judgements.flatMap(({ ids }) => ids.filter((id) => !known.has(id))))
  if (unknown.size > 0) console.log(`Nicht in der Bibliothek, also nicht zu finden: ${[...unknown].join(', ')}\n`)
}

function printEvaluation({ queries, ndcg5, recall5, mrr, shortfalls }: Evaluation): void {
  for (const { query, expected, found, ...scores } of shortfalls) {
    console.log(`„${query}“  nDCG@5 ${scores.ndcg5.toFixed(2)}, recall@5 ${scores.recall5.toFixed(2)}`)
    console.log(`   erwartet: ${expected.join(', ')}`)
    console.log(`   gefunden: ${found.join(', ') || '–'}`)
  }
  console.log(`${queries} Anfragen, ${shortfalls.length} nicht wie bewertet.`)
  console.log(`nDCG@5 ${ndcg5.toFixed(3)}   recall@5 ${recall5.toFixed(3)}   MRR ${mrr.toFixed(3)}`)
}
