import { parseEntryPath } from '../../core/entry/entry-path'
import type { CompileReport } from '../../core/library/compile'

/** Which entries the preview does not show, and why: whoever sees an empty page would think that nothing works. Null where all are shown. */
export function explainUnseen({ entries, findings }: Pick<CompileReport, 'entries' | 'findings'>): string | null {
  const left = findings.filter(({ rule, path }) => rule !== 'too-complex' && parseEntryPath(path) !== null)
  const paths = [...new Set(left.map(({ path }) => path))]
  if (paths.length === 0) return entries === 0 ? 'In diesem Ordner ist noch kein Eintrag.' : null
  const lines = [
    entries === 0
      ? 'In der Vorschau ist noch kein Eintrag zu sehen: Jeder hat einen Fehler im Kopf.'
      : `In der Vorschau ${paths.length === 1 ? 'fehlt ein Eintrag mit einem' : `fehlen ${paths.length} Einträge mit einem`} Fehler im Kopf.`,
    ...paths.map((path) => `  ${path}:${left.find((finding) => finding.path === path)?.line ?? 1}`),
    'Was dort falsch ist, steht oben bei den Fehlern. Sobald es berichtigt ist, erscheint der Eintrag von selbst.',
  ]
  return lines.join('\n')
}
