import type { Finding } from '../model/finding'

export type { Finding } from '../model/finding'

/** Line and column, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A piece of running text and where it begins in its file; it lies on one line. */
export interface Passage {
  readonly text: string
  readonly at: Position
}

export const START: Position = { line: 1, column: 1 }

/** What a check adds to the message itself. */
export interface FindingDetails {
  readonly severity?: Finding['severity']
  readonly expected?: string | undefined
  readonly found?: string | undefined
  readonly suggestion?: string | undefined
}

/** Makes findings of one file, so that a check does not have to carry the path along. */
export type Reporter = (rule: string, at: Position, message: string, details?: FindingDetails) => Finding

/** A reporter for the file at `path`; findings are errors unless they say otherwise. */
export function createReporter(path: string): Reporter {
  return (rule, at, message, details = {}) => ({
    path,
    line: at.line,
    column: at.column,
    rule,
    message,
    ...details,
    severity: details.severity ?? 'error',
  })
}

/** By file, then from top to bottom; errors before warnings on the same spot. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.severity, b.severity) ||
      compareText(a.message, b.message),
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
