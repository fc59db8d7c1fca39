import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRequest } from './use-packs'

interface Props {
  readonly label: string
  readonly onFolder: (folder: string) => void
  readonly onCancel: () => void
}

/** Chooses a folder on this computer: by the system's dialog where the shell has one, else by its path. */
export function FolderField({ label, onFolder, onCancel }: Props) {
  const { t } = useTranslation()
  const request = useRequest()
  const [path, setPath] = useState('')
  const pick = async (): Promise<void> => {
    const answer = await request('channel.pickFolder', null)
    if (answer?.folder) setPath(answer.folder)
  }
  return (
    <form
      className="folder-field"
      onSubmit={(event) => {
        event.preventDefault()
        onFolder(path.trim())
      }}
    >
      <label>
        {t('packs.folder')}
        <input className="field" required value={path} onChange={(event) => setPath(event.target.value)} />
      </label>
      <button type="button" className="button" onClick={() => void pick()}>
        {t('packs.pickFolder')}
      </button>
      <button type="submit" className="button primary">
        {label}
      </button>
      <button type="button" className="button quiet" onClick={onCancel}>
        {t('links.cancel')}
      </button>
    </form>
  )
}
