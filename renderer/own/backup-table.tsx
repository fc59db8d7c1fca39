import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../core/model/backups'
import { sumCounts } from '../../core/notes/start-check'
import { describeMoment } from '../library/describe'

interface Props {
  readonly backups: readonly BackupInfo[]
  readonly onRestore: (backup: BackupInfo) => void
}

export function BackupTable({ backups, onRestore }: Props) {
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
          <button type="button" className="button" onClick={() => onRestore(backup)}>
            {t('own.restore')}
          </button>
        </li>
      ))}
    </ul>
  )
}
