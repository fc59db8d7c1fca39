import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useNoteList } from '../data/hooks/use-note-list'
import { noteAddress } from '../routes'
import { handleHitKey } from './hit-keys'
import { MarkedText } from './marked-text'

const SHOWN = 3

/** One's own notes that match, as a group of their own below the entries. */
export function NoteHits({ text }: { text: string }) {
  const { t } = useTranslation()
  const live = useNoteList({ text, tag: null, entry: null, offset: 0, limit: SHOWN })
  if (live.state !== 'ready' || live.value.total === 0) return null
  return (
    <section className="note-hits" aria-label={t('search.ownNotes')}>
      {live.value.notes.map((note) => (
        <div key={note.id} className="hit">
          <p className="kind-label">{t('search.ownNotes')}</p>
          <h2>
            <NotebookPen className="icon" aria-hidden />{' '}
            <Link href={noteAddress(note.id)} data-hit onKeyDown={handleHitKey}>
              {note.title || t('notes.untitled')}
            </Link>
          </h2>
          {note.snippet.text !== '' && (
            <p>
              <MarkedText {...note.snippet} />
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
