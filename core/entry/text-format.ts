/** How the characters of a file were stored, apart from what they say. */
interface TextFormat {
  readonly hasMark: boolean
  /** The line end that most lines have. */
  readonly lineEnd: '\n' | '\r\n' | '\r'
}

const MARK = '\ufeff'

/**
 * The text of an editor, which has `\n` line ends and no byte order mark, as the file has to be written: lines that were there before keep the ends
 * that they had, even where the file mixes them; new lines get the one that most have.
 * @param before the file as it was, with its mark and line ends; empty for a new one
 */
export function restoreFormat(before: string, text: string): string {
  const { hasMark, lineEnd } = detectFormat(before)
  const old = splitLines(hasMark ? before.slice(MARK.length) : before)
  const lines = text.split('\n')
  const ends = chooseEnds(old, lines, lineEnd)
  const body = lines
    .map((line, index) => (index === lines.length - 1 ? line : line + (ends[index] ?? lineEnd)))
    .join('')
  return (hasMark ? MARK : '') + body
}

function detectFormat(text: string): TextFormat {
  const count = { '\n': 0, '\r\n': 0, '\r': 0 }
  for (const { end } of splitLines(text)) if (end !== '') count[end] += 1
  const lineEnd =
    count['\r\n'] > count['\n'] && count['\r\n'] >= count['\r'] ? '\r\n' : count['\r'] > count['\n'] ? '\r' : '\n'
  return { hasMark: text.startsWith(MARK), lineEnd }
}

interface Line {
  readonly text: string
  readonly end: '\n' | '\r\n' | '\r' | ''
}

function splitLines(text: string): readonly Line[] {
  const parts = text.split(/(\r\n|\n|\r)/)
  const lines: Line[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const end = parts[at + 1]
    lines.push({ text: parts[at] ?? '', end: end === '\n' || end === '\r\n' || end === '\r' ? end : '' })
  }
  return lines
}

/** What is the same at the beginning and at the end of both keeps its line ends; an edit is what lies between. */
function chooseEnds(old: readonly Line[], lines: readonly string[], usual: string): readonly string[] {
  let head = 0
  while (head < old.length && head < lines.length && old[head]?.text === lines[head]) head += 1
  let tail = 0
  const most = Math.min(old.length, lines.length) - head
  while (tail < most && old.at(-1 - tail)?.text === lines.at(-1 - tail)) tail += 1
  return lines.map((_line, index) => {
    const fromEnd = lines.length - index
    const line = index < head ? old[index] : fromEnd <= tail ? old[old.length - fromEnd] : undefined
    return line?.end || usual
  })
}
