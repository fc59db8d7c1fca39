import { relative } from 'node:path'
import type { Finding } from '../../core/entry/finding'

/** `path:line:column: message`, the path from where the command was called, and below it what to write instead. */
export function formatFinding(folder: string, finding: Finding): string {
  const prefix = relative(process.cwd(), folder).replaceAll('\\', '/')
  const path = prefix === '' ? finding.path : `${prefix}/${finding.path}`
  const lines = [`${path}:${finding.line}:${finding.column}: ${finding.message}`]
  if (finding.expected !== undefined) lines.push(`    erwartet: ${finding.expected}`)
  if (finding.found !== undefined && !finding.message.includes(finding.found))
    lines.push(`    gefunden: ${finding.found}`)
  if (finding.suggestion !== undefined) lines.push(`    richtig:  ${finding.suggestion}`)
  return lines.join('\n')
}

/** Errors first, as they must be mended; then the warnings; then both counts. */
export function printFindings(folder: string, findings: readonly Finding[], subject: string): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  printGroup('Fehler', folder, errors)
  printGroup('Hinweise', folder, warnings)
  if (findings.some(({ rule }) => rule === 'spelling'))
    console.log('Wörter, die richtig sind, kommen in woerter.txt.\n')
  console.log(`${subject}: ${errors.length} Fehler, ${countWarnings(warnings.length)}.`)
}

function printGroup(title: string, folder: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  console.log(`${title}\n`)
  for (const finding of findings) console.log(formatFinding(folder, finding))
  console.log('')
}

/** "1 Eintrag", "2 Einträge". */
export function countEntries(count: number): string {
  return count === 1 ? '1 Eintrag' : `${count} Einträge`
}

function countWarnings(count: number): string {
  return count === 1 ? '1 Hinweis' : `${count} Hinweise`
}
