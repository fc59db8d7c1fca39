import type { TFunction } from 'i18next'
import type { MergeReport } from '../../core/notes/merge'

/** What an import or a backup brought, as a sentence. */
export function describeImport(t: TFunction, report: MergeReport): string {
  const { added, replaced, keptBoth } = report
  return added + replaced + keptBoth === 0 ? t('own.importedNothing') : t('own.imported', { ...report })
}
