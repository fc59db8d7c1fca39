import type { Kind } from '../model/entry'
import type { BodyCheck } from './body-check'
import type { Finding } from './finding'
import { countWords, nodeText } from './mdast-text'

const LIMITS: Readonly<Record<Kind, readonly [number, number]>> = {
  method: [500, 900],
  concept: [500, 900],
  'case-study': [350, 700],
}

/** Words of the whole text, Leichte Sprache included. */
export function countTextWords({ tree }: Pick<BodyCheck, 'tree'>): number {
  return countWords(nodeText(tree))
}

/** Long enough to act on, short enough to be read between two appointments. */
export function checkLength(check: BodyCheck): readonly Finding[] {
  const words = countTextWords(check)
  const [min, max] = LIMITS[check.entry.kind]
  if (words >= min && words <= max) return []
  const verdict = words < min ? 'zu kurz' : 'zu lang'
  const at = { line: check.bodyLine, column: 1 }
  return [
    check.report('length', at, `Der Text ist ${verdict}: ${words} Wörter.`, {
      severity: 'warning',
      expected: `${min} bis ${max} Wörter`,
      found: `${words} Wörter`,
    }),
  ]
}
