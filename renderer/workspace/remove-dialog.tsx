import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ErrorText } from './error-text'
import { useReferences } from './use-references'
import { toAppError } from './use-session'
import { WindowDialog } from './window-dialog'

interface Props {
  readonly path: string
  readonly title: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks before an entry goes, and says what would point to nothing then. */
export function RemoveDialog({ path, title, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const machine = useMachine()
  const { references, error: unread } = useReferences(path)
  const [error, setError] = useState<AppError | null>(null)
  const remove = (version: string): void => {
    ask(machine, 'workspace.remove', { path, version }).then(onDone, (cause: unknown) => setError(toAppError(cause)))
  }
  return (
    <WindowDialog title={t('workspace.remove.title', { title })} onClose={onClose}>
      <ErrorText error={error ?? unread} />
      <p>{t('workspace.remove.text')}</p>
      {references !== null && references.from.length > 0 && (
        <>
          <p>{t('workspace.remove.links', { count: references.from.length })}</p>
          <ul>
            {references.from.map((each) => (
              <li key={each.path}>{each.title}</li>
            ))}
          </ul>
        </>
      )}
      <div className="dialog-actions">
        <Button
          className="button primary"
          isDisabled={references === null}
          onPress={() => references !== null && remove(references.version)}
        >
          {t('workspace.remove.open')}
        </Button>
        <Button className="button quiet" slot="close">
          {t('workspace.cancel')}
        </Button>
      </div>
    </WindowDialog>
  )
}
