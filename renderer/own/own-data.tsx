import { FileDown, FolderDown, FolderOpen, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupInfo, BackupList } from '../../core/model/backups'
import { useDataService, useDataState } from '../data/hooks/data-context'
import { useLibrary } from '../library/library-context'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { useNotice } from '../ui/notice'
import { saveBlob } from '../ui/save-blob'
import { useErrorText } from '../ui/use-error-text'
import { BackupFolderChoice } from './backup-folder'
import { BackupTable } from './backup-table'
import { describeImport } from './describe-import'
import { useExportLabels } from './export-labels'
import { Wipe } from './wipe'
import './own.css'

/** Notes and all else that is one's own: take it along, bring it back, delete it. */
export function OwnData() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const service = useDataService()
  const state = useDataState()
  const machine = useMachine()
  const { catalogue } = useLibrary()
  const labels = useExportLabels()
  const show = useNotice()
  const field = useRef<HTMLInputElement>(null)
  const [list, setList] = useState<BackupList | null>(null)
  const [listError, setListError] = useState<unknown>(null)
  const [isRestoring, setRestoring] = useState(false)

  useEffect(() => {
    void ask(machine, 'backups.list', null).then(setList, setListError)
  }, [machine])

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      show({ kind: 'error', text: errorText(error) })
    }
  }
  const reload = (): Promise<void> => ask(machine, 'backups.list', null).then(setList)
  const isClosed = state.state !== 'ready'
  const today = new Date().toISOString().slice(0, 10)
  const saveAll = (): Promise<void> =>
    attempt(async () => saveBlob(await service.exportJson(), `${t('own.exportName', { date: today })}.json`))
  const saveMarkdown = (): Promise<void> =>
    attempt(async () => {
      if (state.state !== 'ready') return
      const folder = t('own.exportName', { date: today })
      const titles = Object.fromEntries(catalogue.entries.map(({ id, title }) => [id, title]))
      saveBlob(await state.data.worker.call('exportZip', { labels, folder, titles }), `${folder}.zip`)
    })
  const bringIn = (file: File): Promise<void> =>
    attempt(async () => {
      const report = await service.importText(await file.text())
      if (report) show({ kind: 'done', text: describeImport(t, report) })
    })
  const bringBack = async (backup: BackupInfo): Promise<void> => {
    setRestoring(true)
    await attempt(async () => {
      const report = await service.restore(backup, 'merge')
      if (report) show({ kind: 'done', text: describeImport(t, report) })
    })
    setRestoring(false)
  }

  return (
    <section className="choices own-data">
      <h2 className="choices-label">{t('own.title')}</h2>
      <p>{t('own.intro')}</p>
      <div className="page-actions">
        <button type="button" className="button" disabled={isClosed} onClick={() => void saveAll()}>
          <FileDown className="icon" aria-hidden />
          {t('own.exportJson')}
        </button>
        <button type="button" className="button" disabled={isClosed} onClick={() => void saveMarkdown()}>
          <FolderDown className="icon" aria-hidden />
          {t('own.exportMarkdown')}
        </button>
        <button type="button" className="button" disabled={isClosed} onClick={() => field.current?.click()}>
          <Upload className="icon" aria-hidden />
          {t('own.import')}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void bringIn(file)
            event.target.value = ''
          }}
        />
      </div>
      <h3>
        <FolderOpen className="icon" aria-hidden /> {t('own.backups')}
      </h3>
      <p>{t('own.backupsText')}</p>
      {state.state === 'ready' && state.trouble && <p role="alert">{errorText(state.trouble)}</p>}
      {listError !== null && <p role="alert">{errorText(listError)}</p>}
      {list && <BackupFolderChoice folder={list.folder} onChange={() => void attempt(reload)} />}
      {list && list.backups.length > 0 && (
        <details>
          <summary>{t('own.backupCount', { count: list.backups.length })}</summary>
          <p>{t('own.restoreText')}</p>
          <BackupTable backups={list.backups} isBusy={isRestoring} onRestore={(backup) => void bringBack(backup)} />
        </details>
      )}
      <Wipe onDone={() => void attempt(reload)} />
    </section>
  )
}
