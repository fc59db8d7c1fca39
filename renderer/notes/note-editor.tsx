import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../core/model/notes'
import type { Autosaver } from '../data/autosave'
import type { OpenData } from '../data/data-state'
import { useNoteEditor } from '../data/hooks/use-note-editor'
import { useErrorText } from '../ui/use-error-text'
import { continueList } from './markdown-edit'
import { NoteToolbar } from './note-toolbar'
import { changeField } from './type-change'

const TIME = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })

/** Says "gespeichert" only once it is. */
function SaveStatus({ autosaver }: { autosaver: Autosaver }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const state = autosaver.state()
  switch (state.kind) {
    case 'saved':
      // Nothing was saved yet where nothing was typed.
      if (autosaver.text() === '') return null
      return (
        <p className="save-status soft">
          <Check className="icon" aria-hidden />
          {t('notes.saved', { time: TIME.format(new Date(autosaver.note().updated)) })}
        </p>
      )
    case 'unsaved':
      return (
        <p className="save-status soft">
          <LoaderCircle className="icon" aria-hidden />
          {t('notes.saving')}
        </p>
      )
    case 'failed':
      return (
        <p className="save-status failed" role="alert">
          <CircleAlert className="icon" aria-hidden />
          {t('notes.notSaved')} {errorText(state.error)}
        </p>
      )
  }
}

/** Enter goes on with a list, as it does where people write otherwise. */
function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const isPlain = !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing)
  if (event.key === 'Enter' && isPlain && changeField(event.currentTarget, continueList)) event.preventDefault()
}

interface Props {
  readonly data: OpenData
  readonly note: Note
  readonly rows: number
  /** Whether the field takes the focus: somebody just asked for a new note. */
  readonly isNew?: boolean
  /** The text goes on in a note of its own, because this one was changed elsewhere; `id` is that of the new one. */
  readonly onSecondVersion?: (id: string) => void
}

/** A note while it is written: a plain field that screen readers know, saved by itself. */
export function NoteEditor({ data, note, rows, isNew = false, onSecondVersion }: Props) {
  const { t } = useTranslation()
  const autosaver = useNoteEditor(data, note)
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])

  const editedId = autosaver.note().id
  useEffect(() => {
    if (editedId !== note.id) onSecondVersion?.(editedId)
  }, [editedId, note.id, onSecondVersion])

  return (
    <div className="note-editor">
      <NoteToolbar field={field} />
      <textarea
        ref={field}
        aria-label={t('notes.field')}
        placeholder={t('notes.placeholder')}
        rows={rows}
        spellCheck
        lang="de"
        value={autosaver.text()}
        onChange={(event) => autosaver.edit(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void autosaver.flush()}
      />
      {autosaver.isSecondVersion() && <p role="status">{t('notes.secondVersion')}</p>}
      <SaveStatus autosaver={autosaver} />
    </div>
  )
}
