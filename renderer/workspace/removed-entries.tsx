import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { RemovedEntry } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ErrorText } from './error-text'
import { toAppError } from './use-session'

const DAY = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short' })

/** Entries that were taken out of the folder, each with its way back. `round` is another value after a change in the folder. */
export function RemovedEntries({ round }: { round: number }) {
  const { t } = useTranslation()
  const machine = useMachine()
  const [entries, setEntries] = useState<readonly RemovedEntry[]>([])
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    void round
    ask(machine, 'workspace.removed', null).then(setEntries, (cause: unknown) => setError(toAppError(cause)))
  }, [machine, round])
  const restore = (path: string): void => {
    ask(machine, 'workspace.restore', { path }).then(
      () => setError(null),
      (cause: unknown) => setError(toAppError(cause)),
    )
  }
  if (entries.length === 0) return null
  return (
    <details className="removed-entries">
      <summary>{t('workspace.remove.list', { count: entries.length })}</summary>
      <ErrorText error={error} />
      <ul>
        {entries.map(({ path, title, at }) => (
          <li key={path}>
            {title} <span className="soft">{t('workspace.remove.at', { date: DAY.format(new Date(at)) })}</span>{' '}
            <button type="button" className="text-link" onClick={() => restore(path)}>
              {t('workspace.remove.restore')} <span className="visually-hidden">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
