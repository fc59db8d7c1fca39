import type { Finding } from '../model/finding'
import type { WorkspaceEntry } from '../model/workspace'

/** Its name in a zip that is handed over. */
export const REPORT_FILE = 'pruefbericht.md'

const STATES = { draft: 'Entwurf', 'in-review': 'in Durchsicht', reviewed: 'durchgesehen' } as const

/** What a zip that is handed over holds, and what the check says of it, as markdown for people. `today` is an ISO date. */
export function writeCheckReport(
  entries: readonly WorkspaceEntry[],
  findings: readonly Finding[],
  today: string,
): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const lines = entries.flatMap((entry) => {
    const own = findings.filter(({ path }) => path === entry.path)
    const state =
      entry.review === null
        ? ''
        : ` · ${STATES[entry.review.status]}${entry.review.by === undefined ? '' : `, ${entry.review.by}`}`
    return [
      '',
      `## ${escapeMarkup(entry.title)}`,
      '',
      `\`${entry.path}\`${escapeMarkup(state)}`,
      '',
      ...describeFindings(own),
    ]
  })
  const rest = findings.filter(({ path }) => !entries.some((entry) => entry.path === path))
  const other = rest.length === 0 ? [] : ['', '## Andere Dateien', '', ...rest.map(writeFinding)]
  const title = `# Prüfbericht vom ${today.split('-').reverse().join('.')}`
  const count = `${entries.length} ${entries.length === 1 ? 'Eintrag' : 'Einträge'}, ${errors} Fehler, ${findings.length - errors} Hinweise.`
  return [title, '', count, ...lines, ...other, ''].join('\n')
}

function describeFindings(findings: readonly Finding[]): readonly string[] {
  return findings.length === 0 ? ['Nichts zu tun.'] : findings.map(writeFinding)
}

function writeFinding({ severity, path, line, message }: Finding): string {
  return `- ${severity === 'error' ? '**Fehler**' : 'Hinweis'}, ${escapeMarkup(path)}, Zeile ${line}: ${escapeMarkup(message)}`
}

/** Titles and findings quote what editors wrote: it must not become markup of the report. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ')
}
