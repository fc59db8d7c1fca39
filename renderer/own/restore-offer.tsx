import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../core/model/backups'
import type { LossReason } from '../../core/notes/start-check'
import { PageTitle } from '../ui/page-title'
import { BackupTable } from './backup-table'
import { useEdition } from './use-edition'
import { useRestore } from './use-restore'
import './own.css'

interface Props {
  readonly reason: LossReason
  /** Records; of a `foreign` or `older` database none may be missing. */
  readonly missing: number
  readonly backups: readonly BackupInfo[]
}

/** In the place of every page: the database is not what it was, and nothing is written before the person has decided. */
export function RestoreOffer({ reason, missing, backups }: Props) {
  const { t } = useTranslation()
  const { isBusy, restore, readFile, goOn } = useRestore('merge')
  const edition = useEdition()
  const [isLeaving, setLeaving] = useState(false)
  const offer = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const newest = backups.find(({ counts }) => counts !== null)

  // Nobody navigated here, so no page takes the focus to its heading.
  useEffect(() => offer.current?.querySelector('h1')?.focus(), [])

  return (
    <div ref={offer} className="page state restore" role="alert">
      <PageTitle>{t(`restore.titles.${reason}`)}</PageTitle>
      <p>{t(`restore.texts.${reason}`, { count: missing })}</p>
      {edition === 'browser' && <p>{t('restore.otherBrowser')}</p>}
      {newest ? (
        <button type="button" className="button primary" disabled={isBusy} onClick={() => restore(newest)}>
          {t('restore.newest')}
        </button>
      ) : (
        <p>{t('restore.noBackup')}</p>
      )}
      {backups.length > 0 && <BackupTable backups={backups} isBusy={isBusy} onRestore={restore} />}
      <button type="button" className="button" disabled={isBusy} onClick={() => field.current?.click()}>
        {t('restore.readFile')}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) readFile(file)
          event.target.value = ''
        }}
      />
      {isLeaving ? (
        <button type="button" className="button danger-button" disabled={isBusy} onClick={goOn}>
          {t('restore.goOnSure')}
        </button>
      ) : (
        <button type="button" className="button quiet" disabled={isBusy} onClick={() => setLeaving(true)}>
          {t('restore.goOn')}
        </button>
      )}
    </div>
  )
}
