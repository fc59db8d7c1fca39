import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Highlight, Note } from '../../core/model/notes'
import { rememberTitles } from '../../core/notes/entry-titles'
import { valueOr } from '../data/hooks/use-live'
import { useHighlights, useNotesOf } from '../data/hooks/use-records'
import { NoteText } from '../notes/note-text'
import { noteAddress } from '../routes'
import { useRemove } from './use-action'
import '../marks/marks.css'
import '../notes/notes.css'
import './own.css'

const NO_NOTES: readonly Note[] = []
const NO_MARKS: readonly Highlight[] = []

function MarkItem({ mark }: { mark: Highlight }) {
  const { t } = useTranslation()
  const remove = useRemove()
  return (
    <li className="mark-kept">
      <div>
        <blockquote className={`mark-quote ${mark.style}`}>{mark.quote.exact}</blockquote>
        {mark.comment && <p>{mark.comment}</p>}
      </div>
      <button type="button" className="button quiet icon-only" onClick={() => void remove('highlights', mark)}>
        <Trash2 className="icon" aria-hidden />
        <span className="visually-hidden">{t('marks.remove')}</span>
      </button>
    </li>
  )
}

/** What a person wrote and marked in an entry that is not in the library any more. Nothing where there is nothing. */
export function OwnOfMissing({ entryId }: { entryId: string }) {
  const { t } = useTranslation()
  const notes = valueOr(useNotesOf(entryId), NO_NOTES)
  const marks = valueOr(useHighlights(entryId), NO_MARKS)
  if (notes.length + marks.length === 0) return null
  const title = rememberTitles({ notes, highlights: marks }).get(entryId) ?? entryId
  return (
    <section className="card side-card own-of-missing" aria-labelledby="eigenes-dazu">
      <h2 id="eigenes-dazu">{t('reader.missingOwn', { title })}</h2>
      <p>{t('reader.missingOwnText')}</p>
      {notes.length > 0 && (
        <ul className="entry-notes">
          {notes.map((note) => (
            <li key={note.id}>
              <NoteText text={note.text} />
              <p className="note-actions">
                <Link href={noteAddress(note.id)}>{t('notes.open')}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {marks.length > 0 && (
        <>
          <h3>{t('reader.missingMarks')}</h3>
          <ul className="mark-list">
            {marks.map((mark) => (
              <MarkItem key={mark.id} mark={mark} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
