import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { AppError } from '../../core/errors'
import { slugify } from '../../core/markdown/anchors'
import { pathAfterRename } from '../../core/workspace/references'
import { useLibrary } from '../library/library-context'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ErrorText } from './error-text'
import { useReferences } from './use-references'
import { toAppError } from './use-session'
import { WindowDialog } from './window-dialog'

interface Props {
  readonly path: string
  readonly onDone: (id: string, mended: number) => void
  readonly onClose: () => void
}

const MAX_ID = 80

/** Another name for the file; what points to it follows. */
export function RenameDialog({ path, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const machine = useMachine()
  const library = useLibrary()
  const { references, error: unread } = useReferences(path)
  const [error, setError] = useState<AppError | null>(null)
  const before = parseEntryPath(path)?.id ?? ''
  const [typed, setTyped] = useState(before)
  const id = slugify(typed).slice(0, MAX_ID)
  const rename = (event: FormEvent): void => {
    event.preventDefault()
    if (references === null || id === '' || id === before) return
    ask(machine, 'workspace.rename', { path, id, version: references.version }).then(
      ({ id: now, mended }) => onDone(now, mended.length),
      (cause: unknown) => setError(toAppError(cause)),
    )
  }
  return (
    <WindowDialog title={t('workspace.rename.title')} onClose={onClose}>
      <form onSubmit={rename}>
        <ErrorText error={error ?? unread} />
        <label className="form-field">
          {t('workspace.rename.name')}
          <input className="field" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        {id !== '' && id !== before && (
          <p className="soft">{t('workspace.rename.file', { path: pathAfterRename(path, id) ?? '' })}</p>
        )}
        {references !== null && references.from.length > 0 && (
          <>
            <p>{t('workspace.rename.links', { count: references.from.length })}</p>
            <ul>
              {references.from.map((each) => (
                <li key={each.path}>{each.title}</li>
              ))}
            </ul>
          </>
        )}
        {library.entry(before) !== undefined && <p>{t('workspace.rename.published')}</p>}
        <div className="dialog-actions">
          <Button
            type="submit"
            className="button primary"
            isDisabled={references === null || id === '' || id === before}
          >
            {t('workspace.rename.open')}
          </Button>
          <Button className="button quiet" slot="close">
            {t('workspace.cancel')}
          </Button>
        </div>
      </form>
    </WindowDialog>
  )
}
