import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Usage } from '../../core/model/notes'
import { writeUsageCsv } from '../../core/notes/usage-csv'
import { valueOr } from '../data/hooks/use-live'
import { useUsage } from '../data/hooks/use-records'
import { describeDate } from '../library/describe'
import { useEntryName } from '../notes/use-entry-name'
import { useExportLabels } from '../own/export-labels'
import { LiveContent } from '../own/live-content'
import { useRemove } from '../own/use-action'
import { ADDRESSES, entryAddress } from '../routes'
import { writeQuery } from '../search/query-address'
import { EmptyState } from '../ui/empty-state'
import { PageTitle } from '../ui/page-title'
import { saveBlob } from '../ui/save-blob'
import { UsageDialog } from './usage-dialog'

const METHODS = { text: '', filters: { kind: ['method'] }, sort: 'relevance' } as const

function useUsageTitle(): (one: Usage) => string {
  const nameEntry = useEntryName()
  return ({ entryId, entryTitle }) => nameEntry(entryId, entryTitle ?? null).name
}

function UsageTable({ usage }: { usage: readonly Usage[] }) {
  const { t } = useTranslation()
  const titleOf = useUsageTitle()
  const remove = useRemove()
  const [editing, setEditing] = useState<Usage | null>(null)
  if (usage.length === 0) {
    return (
      <EmptyState text={t('usage.empty')}>
        <Link href={`${ADDRESSES.search}?${writeQuery(METHODS)}`} className="button primary">
          {t('nav.find')}
        </Link>
      </EmptyState>
    )
  }
  return (
    <>
      <table className="usage-table">
        <thead>
          <tr>
            <th scope="col">{t('usage.date')}</th>
            <th scope="col">{t('usage.entry')}</th>
            <th scope="col">{t('usage.place')}</th>
            <th scope="col">{t('usage.people')}</th>
            <th scope="col">{t('usage.worked')}</th>
            <th scope="col">{t('usage.didNotWork')}</th>
            <th scope="col">{t('usage.again')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('usage.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {usage.map((one) => (
            <tr key={one.id}>
              <td data-label={t('usage.date')}>{describeDate(one.date)}</td>
              <td data-label={t('usage.entry')}>
                <Link href={entryAddress(one.entryId)}>{titleOf(one)}</Link>
              </td>
              <td data-label={t('usage.place')}>{one.place}</td>
              <td data-label={t('usage.people')}>{one.people}</td>
              <td data-label={t('usage.worked')}>{one.worked}</td>
              <td data-label={t('usage.didNotWork')}>{one.didNotWork}</td>
              <td data-label={t('usage.again')}>{t(`usage.againValues.${one.again}`)}</td>
              <td>
                <button
                  type="button"
                  className="text-link"
                  aria-label={t('usage.editOf', { title: titleOf(one) })}
                  onClick={() => setEditing(one)}
                >
                  {t('notes.edit')}
                </button>{' '}
                <button
                  type="button"
                  className="text-link"
                  aria-label={t('usage.deleteOf', { title: titleOf(one) })}
                  onClick={() => void remove('usage', one)}
                >
                  {t('notes.delete')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing && (
        <UsageDialog
          entryId={editing.entryId}
          title={titleOf(editing)}
          usage={editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

/** The whole usage log as a table. */
export function UsagePage() {
  const { t } = useTranslation()
  const titleOf = useUsageTitle()
  const labels = useExportLabels()
  const live = useUsage(null)
  const usage = valueOr(live, [])
  const save = (): void => {
    const csv = writeUsageCsv(usage, titleOf, labels.usageTable)
    saveBlob(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${t('nav.usage')}.csv`)
  }
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle>{t('nav.usage')}</PageTitle>
        {usage.length > 0 && (
          <button type="button" className="button" onClick={save}>
            <FileDown className="icon" aria-hidden />
            {t('usage.csv')}
          </button>
        )}
      </div>
      <p className="page-intro">{t('usage.intro')}</p>
      <LiveContent live={live}>{(all) => <UsageTable usage={all} />}</LiveContent>
    </div>
  )
}
