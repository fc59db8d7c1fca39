/** UTF-16 units. */
export const MAX_TITLE = 80

/** The first line with words in it, without the signs of markdown; empty for an empty note. UTF-16 units, cut between words. */
export function noteTitle(text: string): string {
  for (const line of text.split('\n', 50)) {
    const words = lineTitle(line)
    if (words !== '') return cut(words)
  }
  return ''
}

/** A line as a title, not cut; empty where there are no words in it. */
export function lineTitle(line: string): string {
  const words = line
    .replace(/^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

function cut(words: string): string {
  if (words.length <= MAX_TITLE) return words
  const end = words.lastIndexOf(' ', MAX_TITLE)
  return `${words.slice(0, end > MAX_TITLE / 2 ? end : MAX_TITLE).trimEnd()} …`
}
