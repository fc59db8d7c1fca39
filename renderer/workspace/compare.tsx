import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { KeptVersion } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { Differences } from './differences'

interface Props {
  readonly path: string
  readonly text: string
  readonly onTake: (text: string) => void
}

const TIME = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** What differs from the library's version, or from an earlier one. */
export function Compare({ path, text, onTake }: Props) {
  const { t } = useTranslation()
  const machine = useMachine()
  const [library, setLibrary] = useState<string | null | undefined>(undefined)
  const [versions, setVersions] = useState<readonly KeptVersion[]>([])
  const [chosen, setChosen] = useState('library')
  useEffect(() => {
    const id = parseEntryPath(path)?.id ?? ''
    ask(machine, 'workspace.libraryText', { id }).then(
      (found) => setLibrary(found?.text ?? null),
      () => setLibrary(null),
    )
    ask(machine, 'workspace.versions', { path }).then(setVersions, () => setVersions([]))
  }, [machine, path])
  const version = versions.find(({ at }) => at === chosen)
  const before = version?.text ?? (chosen === 'library' ? library : undefined)
  return (
    <div className="compare">
      <label className="form-field">
        {t('workspace.editor.tab.compare')}
        <select className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="library">{t('workspace.editor.libraryVersion')}</option>
          {versions.map(({ at }) => (
            <option key={at} value={at}>
              {t('workspace.editor.versionOf', { date: TIME.format(new Date(at)) })}
            </option>
          ))}
        </select>
      </label>
      {before === null && <p>{t('workspace.editor.noLibraryVersion')}</p>}
      {typeof before === 'string' && <Differences before={before} after={text} />}
      {version !== undefined && (
        <button type="button" className="button" onClick={() => onTake(version.text)}>
          {t('workspace.editor.takeVersion')}
        </button>
      )}
    </div>
  )
}
