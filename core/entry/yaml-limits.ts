import type { YamlProblem } from './yaml-document'

/** Far above anything that an editor writes, far below what makes a parser stumble. */
const MAX_LENGTH = 64 * 1024
const MAX_DEPTH = 20
const MAX_INDENT = 80

/**
 * Size and depth, looked at before the parser sees the text: nested without limit, 20 KB of `- ` end the whole process (not just the
 * parse: the regular expressions inside run out of memory), and 10,000 brackets its stack. Counts roughly, on the safe side:
 * brackets in quotes count as well.
 */
export function checkYamlLimits(text: string, maxLength: number = MAX_LENGTH): YamlProblem | null {
  if (text.length > maxLength) {
    return {
      at: { line: 1, column: 1 },
      message: `Der YAML-Teil ist zu lang: ${Math.ceil(text.length / 1024)} KB, höchstens ${Math.floor(maxLength / 1024)} KB sind erlaubt.`,
    }
  }
  let brackets = 0
  for (const [index, line] of text.split('\n').entries()) {
    brackets = Math.max(0, brackets + count(line, /[[{]/g) - count(line, /[\]}]/g))
    const opened = Math.max(brackets, count(line, /[[{]/g))
    const indent = line.length - line.trimStart().length
    if (opened > MAX_DEPTH || indent > MAX_INDENT || count(line, /(?:^|\s)[-?:](?=\s|$)/g) > MAX_DEPTH) {
      return {
        at: { line: index + 1, column: 1 },
        message: `Hier ist zu viel ineinander verschachtelt; mehr als ${MAX_DEPTH} Ebenen liest das Programm nicht.`,
      }
    }
  }
  return null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
