import type { CatalogueEntry } from '../model/library'
import { entryTable } from './entry-table'
import { type Expansion, expandQuery } from './expand'
import { chosenBits, FacetCounter, judgeFacets, passesToday } from './facets'
import { fitReasons } from './fit'
import { foldWord } from './fold'
import type { EntryRow, SearchIndex } from './index-types'
import { MENTION_WEIGHT, type ParsedQuery, parseQuery } from './query'
import { factsSay, Ranker } from './rank'
import { buildSlots, raise, type Slot } from './slots'
import { Marker } from './snippets'
import { suggestThemes, suggestWords } from './suggest'
import { textTokens } from './text-tokens'
import type { Filters, Hit, SearchQuery, SearchResults, SearchTexts, Sort } from './types'

/** Entries that answer this much worse than the best are left out: they only have a word in common. */
const CUT_SHARE = 0.1
/** With fewer hits than this, suggestions are offered. */
const FEW_HITS = 3
/** What it is worth that an entry names a chosen audience and is not just for everybody. */
const NAMED_AUDIENCE = 0.05

/** What it is worth that the facts of an entry say what a word of the query says; whom it is for says more than what for. */
const FACT_ANSWER = { audience: 0.4, setting: 0.4, kind: 0.3, purpose: 0.25 } as const

interface Found {
  readonly row: EntryRow
  readonly score: number
}

/**
 * Finds entries by text and filters. Without words all entries that pass the filters are listed. `texts` may be null while they
 * are still being loaded: snippets are then cut from the summaries. Never throws for any text.
 */
export function search(
  index: SearchIndex,
  entries: readonly CatalogueEntry[],
  texts: SearchTexts | null,
  query: SearchQuery,
): SearchResults {
  const parsed = parseQuery(query.text)
  const rows = entryTable(index, entries).rows
  const direct = buildSlots(index, parsed)
  answerByFacts(rows, parsed, direct.slots)
  const expansion = expandQuery(index, parsed, direct)
  const answers = findAnswers(index, rows, parsed, expansion, query.filters)

  const chosen = chosenBits(query.filters)
  const counter = new FacetCounter()
  const found = answers.filter(({ row }) => {
    const outcome = judgeFacets(row.bits, chosen)
    counter.add(row.bits, outcome)
    return outcome.failures === 0
  })
  found.sort(comparison(parsed.words.length === 0 && query.sort === 'relevance' ? listSort(query.filters) : query.sort))

  const page = found.slice(query.offset, query.offset + query.limit)
  const few = found.length < FEW_HITS && parsed.words.length > 0
  return {
    total: found.length,
    hits: describeHits(index, texts, page, expansion, query.filters, parsed),
    facets: counter.result(),
    suggestions: few
      ? {
          words: suggestWords(index, parsed),
          themes: suggestThemes(answers.length > 0 ? answers.map((answer) => answer.row.entry) : entries),
        }
      : { words: [], themes: [] },
    fuzzy: expansion.slots.some((slot) => slot.typo && slot.weight > 0),
  }
}

/** Lets the facts of an entry answer a word that its text may not have: "Senioren", where the audience says so. */
function answerByFacts(rows: readonly EntryRow[], parsed: ParsedQuery, slots: readonly (Slot | null)[]): void {
  parsed.words.forEach((word, place) => {
    const slot = slots[place]
    if (!slot || word.facts.length === 0) return
    for (const row of rows) {
      const said = word.facts.filter((fact) => factsSay(row.entry, fact))
      for (const fact of said) if (row.doc >= 0) raise(slot.scores, row.doc, FACT_ANSWER[fact.kind])
    }
  })
}

/** The entries that answer the words, whatever the facets say; the time and people at hand do count. */
function findAnswers(
  index: SearchIndex,
  rows: readonly EntryRow[],
  parsed: ParsedQuery,
  expansion: Expansion,
  filters: Filters,
): Found[] {
  const open = rows.filter((row) => passesToday(row.entry, filters))
  const score = scorer(index, parsed, expansion)
  const scored = open.map((row) => ({ row, score: score(row) })).filter((item) => item.score > 0)
  const least = scored.reduce((best, item) => Math.max(best, item.score), 0) * CUT_SHARE
  return scored
    .filter((item) => item.score >= least)
    .map((item) => ({ row: item.row, score: item.score + audienceBonus(item.row, filters) }))
}

function scorer(index: SearchIndex, parsed: ParsedQuery, expansion: Expansion): (row: EntryRow) => number {
  if (parsed.words.length === 0) return () => 1
  const ranker = new Ranker(index, expansion, parsed.mentions)
  const onlyMentions = parsed.words.every((word) => word.weight <= MENTION_WEIGHT || word.weight === 0)
  if (onlyMentions) return (row) => ranker.scoreByMentions(row.entry)
  if (!ranker.hasAnswers) return () => 0
  return (row) => (row.doc < 0 ? 0 : ranker.score(row.doc, row.entry))
}

function audienceBonus(row: EntryRow, filters: Filters): number {
  const named = (filters.audience ?? []).some((audience) => row.entry.audiences.includes(audience))
  return named ? NAMED_AUDIENCE : 0
}

/** A list without words is sorted by title, but what names a chosen audience stands before what is for all. */
function listSort(filters: Filters): Sort {
  return (filters.audience ?? []).length > 0 ? 'relevance' : 'title'
}

function comparison(sort: Sort): (a: Found, b: Found) => number {
  const byTitle = (a: Found, b: Found): number => a.row.titleRank - b.row.titleRank
  switch (sort) {
    case 'title':
      return byTitle
    case 'duration':
      return (a, b) => shortest(a) - shortest(b) || byTitle(a, b)
    case 'relevance':
      return (a, b) => b.score - a.score || byTitle(a, b)
  }
}

/** Minutes; what only takes weeks comes after every meeting, what says nothing comes last. */
function shortest({ row }: Found): number {
  const { duration, span } = row.entry
  if (duration) return duration.min
  if (!span) return Number.MAX_SAFE_INTEGER
  const days = { days: 1, weeks: 7, months: 30 }[span.unit] * span.min
  return 24 * 60 * (1 + days)
}

function describeHits(
  index: SearchIndex,
  texts: SearchTexts | null,
  page: readonly Found[],
  expansion: Expansion,
  filters: Filters,
  parsed: ParsedQuery,
): Hit[] {
  const shown = expansion.slots.filter((slot) => slot.weight > 0)
  const marker = new Marker(index, shown)
  const wanted = withMentions(filters, parsed)
  return page.map(({ row, score }) => {
    const { entry } = row
    const title = marker.mark(entry.title)
    const tokens = texts && row.doc >= 0 ? textTokens(index, texts, row.doc) : null
    const piece = tokens && shown.length > 0 ? marker.snippet(tokens) : null
    const useText = piece !== null && piece.value > marker.valueOf(entry.summary)
    return {
      id: entry.id,
      score,
      title,
      snippet: useText ? piece.snippet : marker.mark(entry.summary),
      sectionId: useText ? piece.sectionId : null,
      via: row.doc < 0 ? null : viaOf(row, marker, expansion),
      reasons: fitReasons(entry, wanted),
    }
  })
}

/** A synonym that answers better than the title does, or the phrase of the glossary through which the entry was found. */
function viaOf({ entry, doc }: EntryRow, marker: Marker, expansion: Expansion): string | null {
  const named = expansion.named.get(doc)?.text ?? ''
  if (named !== '' && !foldWord(entry.title).includes(foldWord(named))) return named
  let best = { value: marker.valueOf(entry.title), text: null as string | null }
  for (const synonym of entry.synonyms) {
    const value = marker.valueOf(synonym)
    if (value > best.value) best = { value, text: synonym }
  }
  return best.text
}

/** What the query mentions in passing is answered with reasons, like what was chosen. */
function withMentions(filters: Filters, { mentions }: ParsedQuery): Filters {
  const facts = mentions.facts.map((mention) => mention.fact)
  return {
    ...filters,
    minutes: filters.minutes ?? mentions.minutes,
    people: filters.people ?? mentions.people,
    cost: mentions.cost === undefined ? filters.cost : [...(filters.cost ?? []), mentions.cost],
    setting: [
      ...new Set([
        ...(filters.setting ?? []),
        ...facts.flatMap((fact) => (fact.kind === 'setting' ? [fact.value] : [])),
      ]),
    ],
    audience: [
      ...new Set([
        ...(filters.audience ?? []),
        ...facts.flatMap((fact) => (fact.kind === 'audience' ? [fact.value] : [])),
      ]),
    ],
  }
}
