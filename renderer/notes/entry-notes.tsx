import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { EntrySeen, Note } from '../../core/model/notes'
import { useOpenData } from '../data/hooks/data-context'
import { valueOr } from '../data/hooks/use-live'
import { useNotesOf } from '../data/hooks/use-records'
import { prepareNote } from '../data/notes'
import { noteAddress } from '../routes'
import { NoteEditor } from './note-editor'
import { NoteText } from './note-text'
import './notes.css'

interface Props {
  readonly entryId: string
  /** What the entry looks like now; null until it is loaded. */
  readonly seen: EntrySeen | null
}

const NONE: readonly Note[] = []
/** More at once would be a wall of words beside the text, and take its time to draw. */
const FIRST = 5

/** The notes on an entry, beside its text. */
export function EntryNotes({ entryId, seen }: Props) {
  const { t } = useTranslation()
  const data = useOpenData()
  const notes = valueOr(useNotesOf(entryId), NONE)
  const [fresh, setFresh] = useState<Note | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  if (!data) return null
  const others = notes.filter(({ id }) => id !== fresh?.id)
  // A note that is being written stays, whatever comes before it meanwhile.
  const shown = isWhole ? others : others.filter(({ id }, index) => index < FIRST || id === editing)
  const begin = (): void => setFresh(prepareNote(data.store, { entryId, text: '', entrySeen: seen }))
  return (
    <section className="card side-card no-print" aria-label={t('notes.ofEntry')}>
      <h2>{t('notes.ofEntry')}</h2>
      <ul className="entry-notes">
        {shown.map((note) => (
          <li key={note.id}>
            {editing === note.id ? (
              <>
                <NoteEditor data={data} note={note} rows={8} isNew />
                <button type="button" className="text-link" onClick={() => setEditing(null)}>
                  {t('notes.done')}
                </button>
              </>
            ) : (
              <>
                <NoteText text={note.text} />
                <p className="note-actions">
                  <button type="button" className="text-link" onClick={() => setEditing(note.id)}>
                    <Pencil className="icon" aria-hidden />
                    {t('notes.edit')}
                  </button>
                  <Link href={noteAddress(note.id)}>{t('notes.open')}</Link>
                </p>
              </>
            )}
          </li>
        ))}
        {fresh && (
          <li>
            <NoteEditor data={data} note={fresh} rows={6} isNew />
            <button type="button" className="text-link" onClick={() => setFresh(null)}>
              {t('notes.done')}
            </button>
          </li>
        )}
      </ul>
      {others.length > FIRST && (
        <button type="button" className="text-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('notes.fewer') : t('notes.allOfEntry', { count: others.length })}
        </button>
      )}
      <button type="button" className="text-link" disabled={seen === null} onClick={begin}>
        <Plus className="icon" aria-hidden />
        {t('notes.new')}
      </button>
      {(fresh || editing) && <p className="soft side-hint">{t('notes.privacy')}</p>}
    </section>
  )
}
