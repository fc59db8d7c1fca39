import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { BackupInfo } from '../../core/model/backups'
import { useDataService, useDataState } from '../data/hooks/data-context'
import { useErrorText } from '../ui/use-error-text'
import { BackupTable } from './backup-table'
import { RestoreOffer } from './restore-offer'
import { useRestore } from './use-restore'
import './own.css'

function DataFailed({ error, backups }: { error: AppError; backups: readonly BackupInfo[] }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const service = useDataService()
  const { isBusy, restore } = useRestore('replace')
  const [isHidden, setHidden] = useState(false)
  if (isHidden) return null
  return (
    <div className="card data-failed" role="alert">
      <h2>{t('restore.failedTitle')}</h2>
      <p>{errorText(error)}</p>
      <div className="page-actions">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => void service.open()}>
          {t('restore.retry')}
        </button>
        <button type="button" className="button quiet" onClick={() => setHidden(true)}>
          {t('restore.readOn')}
        </button>
      </div>
      {backups.length > 0 && (
        <details>
          <summary>{t('restore.instead')}</summary>
          <BackupTable backups={backups} isBusy={isBusy} onRestore={restore} />
        </details>
      )}
    </div>
  )
}

/**
 * What comes before all pages: where the database holds less than it did, restoring is offered and nothing else shown. Where it cannot be
 * opened, that is said above the page, and reading goes on. `isOpenAnyway`: for the page that must be reached in any case.
 */
export function DataGate({ isOpenAnyway, children }: { isOpenAnyway: boolean; children: ReactNode }) {
  const errorText = useErrorText()
  const state = useDataState()
  if (state.state === 'restore-offered' && !isOpenAnyway) {
    return <RestoreOffer reason={state.reason} missing={state.missing} backups={state.backups.backups} />
  }
  return (
    <>
      {state.state === 'failed' && <DataFailed error={state.error} backups={state.backups.backups} />}
      {state.state === 'ready' && state.readOnly && (
        <p className="card data-failed" role="alert">
          {errorText(state.readOnly)}
        </p>
      )}
      {children}
    </>
  )
}
