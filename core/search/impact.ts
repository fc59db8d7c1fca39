/** How often each word, by its number, stands in each field of one entry. */
export interface FieldCounts {
  readonly title: ReadonlyMap<number, number>
  readonly synonyms: ReadonlyMap<number, number>
  readonly headings: ReadonlyMap<number, number>
  readonly summary: ReadonlyMap<number, number>
  readonly keywords: ReadonlyMap<number, number>
  readonly body: ReadonlyMap<number, number>
}

/** What one occurrence in a field is worth, from 0 to 1. The body never reaches the summary. */
const FIELD_IMPACTS = { title: 1, synonyms: 0.85, headings: 0.55, summary: 0.5, keywords: 0.4 } as const
const BODY_IMPACT = 0.45

/** BM25's k1 and b: how soon repetition stops to count, and how much a long text is held against it. */
const SATURATION = 1.5
const LENGTH_SHARE = 0.5

/** How much a second field adds of what is left to full impact. */
const SECOND_FIELD = 0.25

/**
 * The impact of each word on one entry, from 0 to 1: that of its best field, raised a little by the others. `averageLength` is the
 * mean length of a body in words.
 */
export function measureImpacts(counts: FieldCounts, averageLength: number): Map<number, number> {
  const best = new Map<number, number>()
  const sum = new Map<number, number>()
  const note = (id: number, impact: number): void => {
    best.set(id, Math.max(best.get(id) ?? 0, impact))
    sum.set(id, (sum.get(id) ?? 0) + impact)
  }
  for (const field of ['title', 'synonyms', 'headings', 'summary', 'keywords'] as const) {
    for (const id of counts[field].keys()) note(id, FIELD_IMPACTS[field])
  }
  const length = [...counts.body.values()].reduce((total, count) => total + count, 0)
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, averageLength))
  for (const [id, count] of counts.body) note(id, (BODY_IMPACT * count) / (count + norm))

  for (const [id, top] of best) {
    const rest = Math.min(1, (sum.get(id) ?? 0) - top)
    best.set(id, top + (1 - top) * SECOND_FIELD * rest)
  }
  return best
}
