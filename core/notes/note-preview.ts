import { lineTitle, MAX_TITLE } from './note-title'

/** Signs at the beginning of a line, and what stands for them where nothing is drawn. */
const LEADS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:#{1,6}\s+|(?:>\s*)+)/, ''],
  [/^\s*[-*+]\s+\[ \]\s+/, '☐ '],
  [/^\s*[-*+]\s+\[[xX]\]\s+/, '☑ '],
  [/^\s*[-*+]\s+/, '– '],
]

/** The text of a note for lists and search hits, without the signs of markdown. Lines stay lines. */
export function notePlainText(text: string): string {
  return text.split('\n').map(plainLine).join('\n')
}

/** What a note says after its title, on one line; nothing where the title is all. */
export function notePreview(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => lineTitle(line) !== '')
  const isWhole = first >= 0 && lineTitle(lines[first] ?? '').length <= MAX_TITLE
  const rest = isWhole ? lines.slice(first + 1) : lines
  return rest.map(plainLine).join(' ').replace(/\s+/g, ' ').trim()
}

/** Each pattern looks only so far ahead that a long line that is made to be slow is not. */
function plainLine(line: string): string {
  const [lead, sign] = LEADS.find(([pattern]) => pattern.test(line)) ?? [/^/, '']
  return line
    .replace(lead, sign)
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(?=\S)(.{0,300}?\S)\1/g, '$2')
    .replace(/(^|[\s(„])([*_])(?=[^\s*_])([^*_]*[^\s*_])\2(?![\p{L}\p{N}])/gu, '$1$3')
}
