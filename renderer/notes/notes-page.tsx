import { Pin, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useNoteList } from '../data/hooks/use-note-list'
import type { NoteQuery, NoteSummary } from '../data/worker-protocol'
import { describeMoment } from '../library/describe'
import { ADDRESSES, NEW_NOTE, noteAddress } from '../routes'
import { MarkedText } from '../search/marked-text'
import { PageTitle } from '../ui/page-title'
import './notes.css'
import { useErrorText } from '../ui/use-error-text'

const PAGE_SIZE = 50
const ALL: NoteQuery = { text: '', tag: null, entry: null, offset: 0, limit: PAGE_SIZE }

function NoteItem({ note }: { note: NoteSummary }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link href={noteAddress(note.id)} className="note-item card">
        <h2>
          {note.pinned && <Pin className="icon" aria-label={t('notes.pinned')} />}
          {note.title || t('notes.untitled')}
        </h2>
        <p>
          <MarkedText {...note.snippet} />
        </p>
        <p className="soft note-meta">
          {[note.entryTitle, ...note.tags.map((tag) => `#${tag}`), describeMoment(note.updated)]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </Link>
    </li>
  )
}

export function NotesPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [query, setQuery] = useState(ALL)
  const live = useNoteList(query)

  const list = live.state === 'ready' ? live.value : null
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle>{t('notes.title')}</PageTitle>
        <div className="page-actions">
          <Link href={ADDRESSES.trash} className="button quiet">
            <Trash2 className="icon" aria-hidden />
            {t('nav.trash')}
          </Link>
          <Link href={noteAddress(NEW_NOTE)} className="button primary">
            <Plus className="icon" aria-hidden />
            {t('notes.newFree')}
          </Link>
        </div>
      </div>
      <p className="page-intro">{t('notes.intro')}</p>
      <div className="note-filters">
        <input
          type="search"
          className="field"
          aria-label={t('notes.search')}
          placeholder={t('notes.search')}
          value={query.text}
          onChange={(event) => setQuery({ ...query, text: event.target.value, limit: PAGE_SIZE })}
        />
        <select
          className="field"
          aria-label={t('notes.which')}
          value={query.entry === 'free' ? 'free' : 'all'}
          onChange={(event) => setQuery({ ...query, entry: event.target.value === 'free' ? 'free' : null })}
        >
          <option value="all">{t('notes.all')}</option>
          <option value="free">{t('notes.onlyFree')}</option>
        </select>
        {list?.tags.map(({ tag, count }) => (
          <button
            key={tag}
            type="button"
            className={query.tag === tag ? 'chip chosen' : 'chip'}
            aria-pressed={query.tag === tag}
            onClick={() => setQuery({ ...query, tag: query.tag === tag ? null : tag })}
          >
            #{tag} <span className="count">{count}</span>
          </button>
        ))}
      </div>
      {live.state === 'failed' && <p role="alert">{errorText(live.error)}</p>}
      {list && (
        <p role="status" className="soft">
          {t('notes.count', { count: list.total })}
        </p>
      )}
      <ul className="note-list">
        {list?.notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      {list && list.notes.length < list.total && (
        <button type="button" className="button" onClick={() => setQuery({ ...query, limit: query.limit + PAGE_SIZE })}>
          {t('notes.more')}
        </button>
      )}
      {list?.total === 0 && <p>{t(query.text === '' ? 'notes.empty' : 'notes.noneFound')}</p>}
    </div>
  )
}
