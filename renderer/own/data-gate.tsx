import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { BackupInfo } from '../../core/model/backups'
import { useDataService, useDataState } from '../data/hooks/data-context'
import { useNotice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { BackupTable } from './backup-table'
import { useEdition } from './use-edition'
import './own.css'
import { useErrorText } from '../ui/use-error-text'

/** Restores a backup from one of the screens below; says what went wrong. */
function useRestore(mode: 'merge' | 'replace'): (backup: BackupInfo) => Promise<void> {
  const service = useDataService()
  const show = useNotice()
  const { t } = useTranslation()
  const errorText = useErrorText()
  return async (backup) => {
    try {
      await service.restore(backup, mode)
      show({ kind: 'done', text: t('own.restored') })
    } catch (error) {
      show({ kind: 'error', text: errorText(error) })
    }
  }
}

function RestoreOffer({ missing, backups }: { missing: number; backups: readonly BackupInfo[] }) {
  const { t } = useTranslation()
  const service = useDataService()
  const restore = useRestore('merge')
  const edition = useEdition()
  const [isLeaving, setLeaving] = useState(false)
  const newest = backups.find(({ counts }) => counts !== null)
  return (
    <div className="page state restore" role="alert">
      <PageTitle>{t('restore.title')}</PageTitle>
      <p>{t('restore.text', { count: missing })}</p>
      {edition === 'browser' && <p>{t('restore.otherBrowser')}</p>}
      {newest ? (
        <button type="button" className="button primary" onClick={() => void restore(newest)}>
          {t('restore.newest')}
        </button>
      ) : (
        <p>{t('restore.noBackup')}</p>
      )}
      {backups.length > 0 && <BackupTable backups={backups} onRestore={(backup) => void restore(backup)} />}
      {isLeaving ? (
        <button type="button" className="button danger-button" onClick={() => void service.goOn()}>
          {t('restore.goOnSure')}
        </button>
      ) : (
        <button type="button" className="button quiet" onClick={() => setLeaving(true)}>
          {t('restore.goOn')}
        </button>
      )}
    </div>
  )
}

function DataFailed({ error, backups }: { error: AppError; backups: readonly BackupInfo[] }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const service = useDataService()
  const restore = useRestore('replace')
  const [isHidden, setHidden] = useState(false)
  if (isHidden) return null
  return (
    <div className="card data-failed" role="alert">
      <h2>{t('restore.failedTitle')}</h2>
      <p>{errorText(error)}</p>
      <div className="page-actions">
        <button type="button" className="button primary" onClick={() => void service.open()}>
          {t('restore.retry')}
        </button>
        <button type="button" className="button quiet" onClick={() => setHidden(true)}>
          {t('restore.readOn')}
        </button>
      </div>
      {backups.length > 0 && (
        <details>
          <summary>{t('restore.instead')}</summary>
          <BackupTable backups={backups} onRestore={(backup) => void restore(backup)} />
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
    return <RestoreOffer missing={state.missing} backups={state.backups.backups} />
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
