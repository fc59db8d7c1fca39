import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../core/model/backups'
import { sumCounts } from '../../core/notes/start-check'
import { describeMoment } from '../library/describe'

interface Props {
  readonly backups: readonly BackupInfo[]
  /** While one is brought back, no other can be chosen. */
  readonly isBusy: boolean
  readonly onRestore: (backup: BackupInfo) => void
}

export function BackupTable({ backups, isBusy, onRestore }: Props) {
  const { t } = useTranslation()
  return (
    <ul className="backup-list">
      {backups.map((backup) => (
        <li key={`${backup.place} ${backup.name}`}>
          <span>
            {describeMoment(backup.created)}{' '}
            <span className="soft">
              {backup.counts
                ? t('own.backupHolds', { count: sumCounts(backup.counts), notes: backup.counts.notes })
                : t('own.backupUnreadable')}
              {backup.place === 'chosen' && ` · ${t('own.backupChosen')}`}
            </span>
          </span>
          {backup.counts && (
            <button type="button" className="button" disabled={isBusy} onClick={() => onRestore(backup)}>
              {t('own.restore')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
