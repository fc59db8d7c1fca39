import type { Usage } from '../model/notes'

/** Texts of the table, from the locale. */
export interface UsageLabels {
  readonly columns: readonly [string, string, string, string, string, string, string]
  readonly again: Readonly<Record<Usage['again'], string>>
}

/** Excel and LibreOffice run a cell that begins so as a formula (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r|]/

/**
 * The usage log as a table, quoted by RFC 4180, with CRLF. The byte order mark tells Excel that it is UTF-8, and a German Excel splits columns
 * at semicolons only, so that is what separates them.
 */
export function writeUsageCsv(usage: readonly Usage[], nameEntry: (row: Usage) => string, labels: UsageLabels): string {
  const rows = [...usage]
    .sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
    .map((row) => [
      row.date,
      nameEntry(row),
      row.place,
      row.people === null ? '' : String(row.people),
      row.worked,
      row.didNotWork,
      labels.again[row.again],
    ])
  return `\ufeff${[labels.columns, ...rows].map((cells) => cells.map(writeCell).join(';')).join('\r\n')}\r\n`
}

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";,\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
