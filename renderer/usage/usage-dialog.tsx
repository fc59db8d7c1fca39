import { type FormEvent, useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AGAIN, type Usage } from '../../core/model/notes'
import { addUsage, changeUsage, type UsageFields } from '../data/marks'
import { useAction } from '../own/use-action'
import { useNotice } from '../ui/notice'
import '../ui/dialog.css'
import './usage.css'

interface Props {
  readonly entryId: string
  readonly title: string
  /** The record to change; null for a new one. */
  readonly usage: Usage | null
  readonly onClose: () => void
}

function readForm(form: HTMLFormElement): Omit<UsageFields, 'entryId' | 'entryTitle'> {
  const values = new FormData(form)
  const text = (name: string): string => String(values.get(name) ?? '').trim()
  const people = Number(text('people'))
  return {
    date: text('date'),
    place: text('place'),
    people: text('people') !== '' && Number.isInteger(people) && people > 0 ? people : null,
    worked: text('worked'),
    didNotWork: text('didNotWork'),
    again: AGAIN.find((known) => known === text('again')) ?? 'open',
  }
}

const today = (): string => new Date().toLocaleDateString('sv-SE')

/** "Diese Methode eingesetzt": when, where, with how many, and what one learned. */
export function UsageDialog({ entryId, title, usage, onClose }: Props) {
  const { t } = useTranslation()
  const run = useAction()
  const show = useNotice()
  const [isSaving, setSaving] = useState(false)
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const fields = readForm(event.currentTarget)
    setSaving(true)
    const done = await run(async (store) => {
      if (usage) await changeUsage(store, usage, fields)
      else await addUsage(store, { entryId, entryTitle: title, ...fields })
      return true
    })
    setSaving(false)
    if (!done) return
    show({ kind: 'done', text: t('usage.saved') })
    onClose()
  }
  return (
    <ModalOverlay className="overlay" isOpen isKeyboardDismissDisabled onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {t('usage.heading', { title })}
          </Heading>
          <form className="usage-form" onSubmit={(event) => void save(event)}>
            <label>
              {t('usage.date')}
              <input className="field" type="date" name="date" required defaultValue={usage?.date ?? today()} />
            </label>
            <label>
              {t('usage.people')}
              <input
                className="field"
                type="number"
                name="people"
                min={1}
                max={100000}
                defaultValue={usage?.people ?? ''}
              />
            </label>
            <label className="wide">
              {t('usage.place')}
              <input className="field" name="place" maxLength={200} defaultValue={usage?.place ?? ''} />
            </label>
            <label className="wide">
              {t('usage.worked')}
              <textarea className="field" name="worked" rows={3} defaultValue={usage?.worked ?? ''} />
            </label>
            <label className="wide">
              {t('usage.didNotWork')}
              <textarea className="field" name="didNotWork" rows={3} defaultValue={usage?.didNotWork ?? ''} />
            </label>
            <label className="wide">
              {t('usage.again')}
              <select className="field" name="again" defaultValue={usage?.again ?? 'open'}>
                {AGAIN.map((again) => (
                  <option key={again} value={again}>
                    {t(`usage.againValues.${again}`)}
                  </option>
                ))}
              </select>
            </label>
            <p className="soft wide side-hint">{t('notes.privacy')}</p>
            <div className="dialog-actions wide">
              <button type="submit" className="button primary" disabled={isSaving}>
                {t('usage.save')}
              </button>
              <Button className="button quiet" slot="close">
                {t('links.cancel')}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
