import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFolder } from '../../core/model/backups'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { usePolicy } from '../managed/use-policy'
import { useNotice } from '../ui/notice'
import { useErrorText } from '../ui/use-error-text'
import { useEdition } from './use-edition'

interface Props {
  readonly folder: BackupFolder | null
  readonly onChange: () => void
}

/** A second folder for backups, such as a network drive. The desktop app asks with a dialog, a browser lets one type the path. */
export function BackupFolderChoice({ folder, onChange }: Props) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const machine = useMachine()
  const show = useNotice()
  const hasDialog = useEdition() === 'desktop'
  const isManaged = usePolicy()?.backupFolder != null
  const [path, setPath] = useState('')

  const change = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work
      onChange()
    } catch (error) {
      show({ kind: 'error', text: errorText(error) })
    }
  }
  if (folder) {
    return (
      <p className="backup-folder">
        <span>
          {t('own.folder')} <strong>{folder.path}</strong>{' '}
          {folder.state !== 'fine' && <span role="alert">{t(`own.folderStates.${folder.state}`)}</span>}
        </span>
        {isManaged ? (
          <span className="soft">{t('managed.setByAdministrator')}</span>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => void change(ask(machine, 'backups.dropFolder', null))}
          >
            {t('own.dropFolder')}
          </button>
        )}
      </p>
    )
  }
  return (
    <form
      className="backup-folder"
      onSubmit={(event) => {
        event.preventDefault()
        void change(ask(machine, 'backups.chooseFolder', { path: hasDialog ? null : path.trim() }))
      }}
    >
      {!hasDialog && (
        <input
          className="field"
          aria-label={t('own.folderPath')}
          placeholder={t('own.folderPath')}
          required
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
      )}
      <button type="submit" className="button">
        {t('own.chooseFolder')}
      </button>
    </form>
  )
}
