import type { TextPosition } from '../model/notes'

/** A segmenter ends a sentence after these; German goes on. */
const ABBREVIATION =
  /(?:^|[\s(„"])(?:z\. ?B|d\. ?h|u\. ?a|u\. ?ä|i\. ?d\. ?R|o\. ?ä|v\. ?a|s\. ?o|s\. ?u|bzw|ca|ggf|evtl|vgl|inkl|max|min|Nr|Abs|Art|Abb|Kap|Std|Tel|Str|Dr|Prof|Frau|Hr|Fr|e\. ?V|usw|etc|\d{1,2}|[A-Za-z])\.\s*$/
/** After these two a sentence may well end: what follows decides. */
const MAY_END = /(?:e\. ?V|usw|etc|u\. ?a|u\. ?ä|o\. ?ä)\.\s*$/

/** The sentences of a text, for marking by keyboard: UTF-16 units, without the space around them, in order. */
export function findSentences(text: string): readonly TextPosition[] {
  const segments = [...new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text)]
  const sentences: TextPosition[] = []
  let start = 0
  for (const { index, segment } of segments) {
    const end = index + segment.length
    const soFar = text.slice(start, end)
    if (end < text.length && isInterrupted(soFar, text.slice(end, end + 1))) continue
    const trimmed = soFar.trim()
    const offset = soFar.indexOf(trimmed)
    if (trimmed !== '') sentences.push({ start: start + offset, end: start + offset + trimmed.length })
    start = end
  }
  return sentences
}

function isInterrupted(soFar: string, next: string): boolean {
  if (!ABBREVIATION.test(soFar)) return false
  return !MAY_END.test(soFar) || !/\p{Lu}/u.test(next)
}

/** The sentence at a place, or the next one after it; null after the last. */
export function findSentenceAt(sentences: readonly TextPosition[], place: number): TextPosition | null {
  return sentences.find(({ end }) => place < end) ?? null
}
