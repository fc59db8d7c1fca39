import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { HandOver, WorkspaceEntry } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ErrorText } from './error-text'
import { toAppError } from './use-session'
import { WindowDialog } from './window-dialog'

/** One click makes a zip for the alliance, the next opens a mail that names it. */
export function HandOverDialog({ entries, onClose }: { entries: readonly WorkspaceEntry[]; onClose: () => void }) {
  const { t } = useTranslation()
  const machine = useMachine()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(entries.map(({ path }) => path)))
  const [done, setDone] = useState<HandOver | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setBusy] = useState(false)

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(null)
    await work().catch((cause: unknown) => setError(toAppError(cause)))
    setBusy(false)
  }
  const make = (): Promise<void> =>
    run(async () => setDone(await ask(machine, 'workspace.handOver', { paths: [...chosen] })))
  const mail = ({ name, entries: count }: HandOver): Promise<void> =>
    run(async () => {
      const subject = encodeURIComponent(t('workspace.handOver.subject', { name }))
      const body = encodeURIComponent(t('workspace.handOver.body', { name, count }))
      const url = `mailto:?subject=${subject}&body=${body}`
      const { opened } = await ask(machine, 'links.open', { url })
      if (opened === 'by-window') window.location.href = url
    })
  const toggle = (path: string): void => {
    const next = new Set(chosen)
    if (!next.delete(path)) next.add(path)
    setChosen(next)
  }
  return (
    <WindowDialog title={t('workspace.handOver.title')} onClose={onClose}>
      <ErrorText error={error} />
      {done === null ? (
        <fieldset className="check-list">
          <legend>{t('workspace.handOver.which')}</legend>
          {entries.map(({ path, title }) => (
            <label key={path}>
              <input type="checkbox" checked={chosen.has(path)} onChange={() => toggle(path)} />
              {title}
            </label>
          ))}
        </fieldset>
      ) : (
        <div role="status">
          <p>{t('workspace.handOver.done', { path: done.path })}</p>
          {done.errors > 0 && <p>{t('workspace.handOver.errors', { count: done.errors })}</p>}
          <p className="soft">{t('workspace.handOver.mailNote')}</p>
        </div>
      )}
      <div className="dialog-actions">
        {done === null ? (
          <Button className="button primary" isDisabled={isBusy || chosen.size === 0} onPress={() => void make()}>
            {t('workspace.handOver.make')}
          </Button>
        ) : (
          <Button key="mail" autoFocus className="button primary" onPress={() => void mail(done)}>
            {t('workspace.handOver.mail')}
          </Button>
        )}
        <Button className="button quiet" slot="close">
          {t('workspace.close')}
        </Button>
      </div>
    </WindowDialog>
  )
}
