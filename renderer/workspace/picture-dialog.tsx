import { type FormEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CONSENT_WORD } from '../../core/entry/check-consent'
import { relativeHref } from '../../core/entry/entry-path'
import { AppError } from '../../core/errors'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { toBase64 } from '../sheets/bytes'
import { ErrorText } from './error-text'
import { preparePicture } from './prepare-picture'
import { toAppError } from './use-session'
import { WindowDialog } from './window-dialog'

interface Props {
  readonly path: string
  /** Dropped or pasted; empty where the person is still to choose. */
  readonly given: readonly File[]
  readonly onInsert: (text: string) => void
  readonly onClose: () => void
}

/** A comment must not hold what ends it. */
const forComment = (text: string): string => text.replace(/[<>]|--/g, ' ').trim()
const forAlt = (text: string): string =>
  text
    .replace(/[[\]\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const forTitle = (text: string): string => text.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim()

/** A picture, with what it shows, who made it, and whether those on it agreed. */
export function PictureDialog({ path, given, onInsert, onClose }: Props) {
  const { t } = useTranslation()
  const machine = useMachine()
  const [file, setFile] = useState<File | null>(given[0] ?? null)
  const [hasPeople, setPeople] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setBusy] = useState(false)

  const add = async (form: FormData, picture: File): Promise<void> => {
    const prepared = await preparePicture(picture)
    if (prepared === null) throw new AppError('workspace-picture', 'no picture')
    const base64 = toBase64(new Uint8Array(await prepared.blob.arrayBuffer()))
    const { path: added } = await ask(machine, 'workspace.addPicture', { name: prepared.name.slice(-120), base64 })
    const [alt, credit] = [forAlt(String(form.get('alt'))), forTitle(String(form.get('credit')))]
    const title = credit === '' ? '' : ` "${credit}"`
    const consent = hasPeople ? `\n\n<!-- ${CONSENT_WORD}: ${forComment(String(form.get('consent')))} -->` : ''
    onInsert(`![${alt}](${relativeHref(path, added)}${title})${consent}`)
  }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (file === null) return
    setBusy(true)
    await add(new FormData(event.currentTarget), file).catch((cause: unknown) => setError(toAppError(cause)))
    setBusy(false)
  }
  return (
    <WindowDialog title={t('workspace.picture.title')} onClose={onClose}>
      <form className="picture-form" onSubmit={(event) => void submit(event)}>
        {error?.code === 'workspace-picture' ? (
          <p role="alert">{t('workspace.picture.failed')}</p>
        ) : (
          <ErrorText error={error} />
        )}
        {given.length === 0 ? (
          <label className="form-field">
            {t('workspace.picture.choose')}
            <input
              type="file"
              accept="image/*"
              required
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </label>
        ) : (
          <p>{file?.name}</p>
        )}
        <p className="soft">{t('workspace.picture.note')}</p>
        <label className="form-field">
          {t('workspace.picture.alt')}
          <input className="field" name="alt" required maxLength={300} />
        </label>
        <label className="form-field">
          {t('workspace.picture.credit')}
          <input className="field" name="credit" required maxLength={160} />
        </label>
        <label className="check">
          <input type="checkbox" checked={hasPeople} onChange={(event) => setPeople(event.target.checked)} />
          {t('workspace.picture.people')}
        </label>
        {hasPeople && (
          <label className="form-field">
            {t('workspace.picture.consent')}
            <input className="field" name="consent" required maxLength={300} />
          </label>
        )}
        <div className="dialog-actions">
          <button type="submit" className="button primary" disabled={isBusy || file === null}>
            {t('workspace.picture.insert')}
          </button>
          <Button className="button quiet" slot="close">
            {t('workspace.cancel')}
          </Button>
        </div>
      </form>
    </WindowDialog>
  )
}
