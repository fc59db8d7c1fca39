import { type ChangeEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Machine } from '../../core/contract'
import type { AppError } from '../../core/errors'
import type { Delivery } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { toBase64 } from '../sheets/bytes'
import { ErrorText } from './error-text'
import { useFieldName } from './field-words'
import { toAppError } from './use-session'
import { WindowDialog } from './window-dialog'

/** Bytes; in Base64 a part fits the browser edition's limit for a message. */
const PART = 600 * 1024

async function sendFile(machine: Machine, file: File): Promise<Delivery> {
  let ticket: string | null = null
  for (let from = 0; from === 0 || from < file.size; from += PART) {
    const part = toBase64(new Uint8Array(await file.slice(from, from + PART).arrayBuffer()))
    const answer: { ticket: string } = await ask(machine, 'workspace.upload', { ticket, part })
    ticket = answer.ticket
  }
  return ask(machine, 'workspace.receive', { ticket: ticket ?? '' })
}

/** The zip of another editor: what is new in it, and what of it is taken over. */
export function DeliveryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const nameField = useFieldName()
  const machine = useMachine()
  const [delivery, setDelivery] = useState<Delivery | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isTaken, setTaken] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    if (file === undefined) return
    setError(null)
    try {
      const next = await sendFile(machine, file)
      setDelivery(next)
      setChosen(new Set(next.items.filter(({ type }) => type !== 'same').map(({ path }) => path)))
    } catch (cause) {
      setError(toAppError(cause))
    }
  }
  const take = async ({ ticket }: Delivery): Promise<void> => {
    try {
      await ask(machine, 'workspace.take', { ticket, paths: [...chosen] })
      setTaken(true)
    } catch (cause) {
      setError(toAppError(cause))
    }
  }
  const toggle = (path: string): void => {
    const next = new Set(chosen)
    if (!next.delete(path)) next.add(path)
    setChosen(next)
  }
  return (
    <WindowDialog title={t('workspace.delivery.title')} onClose={onClose}>
      <ErrorText error={error} />
      {delivery === null && (
        <label className="form-field">
          {t('workspace.delivery.choose')}
          <input type="file" accept=".zip,application/zip" onChange={(event) => void open(event)} />
        </label>
      )}
      {delivery !== null && !isTaken && (
        <ul className="check-list">
          {delivery.items.map(({ path, title, type, sections }) => (
            <li key={path}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(path)}
                  disabled={type === 'same'}
                  onChange={() => toggle(path)}
                />
                {title} <strong>{t(`workspace.delivery.${type}`)}</strong>
              </label>
              {sections.length > 0 && (
                <p className="soft">
                  {t('workspace.delivery.sections', { names: sections.map(nameField).join(', ') })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status">{isTaken && t('workspace.delivery.taken')}</p>
      <div className="dialog-actions">
        {delivery !== null && !isTaken && (
          <Button className="button primary" isDisabled={chosen.size === 0} onPress={() => void take(delivery)}>
            {t('workspace.delivery.take')}
          </Button>
        )}
        <Button className="button quiet" slot="close">
          {t('workspace.close')}
        </Button>
      </div>
    </WindowDialog>
  )
}
