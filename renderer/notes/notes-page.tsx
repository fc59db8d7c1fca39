import { Pin, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useNoteList } from '../data/hooks/use-note-list'
import type { NoteSummary } from '../data/worker-protocol'
import { describeMoment } from '../library/describe'
import { ADDRESSES, NEW_NOTE, noteAddress } from '../routes'
import { MarkedText } from '../search/marked-text'
import { EmptyState } from '../ui/empty-state'
import { PageTitle } from '../ui/page-title'
import { QuietStatus } from '../ui/quiet-status'
import { useAddressQuery } from '../ui/use-address-query'
import { useErrorText } from '../ui/use-error-text'
import { GoneEntries } from './gone-entries'
import { NO_FILTERS, type NoteFilters, readNoteFilters, writeNoteFilters } from './note-address'
import { NoteFilterBar } from './note-filters'
import { useEntryName } from './use-entry-name'
import './notes.css'

const PAGE_SIZE = 50
const FILTER_ADDRESS = { page: ADDRESSES.notes, read: readNoteFilters, write: writeNoteFilters } as const

function NoteItem({ note }: { note: NoteSummary }) {
  const { t } = useTranslation()
  const nameEntry = useEntryName()
  const entry = note.entryId === null ? null : nameEntry(note.entryId, note.entryTitle)
  const entryName = entry?.isGone ? t('notes.goneEntry', { title: entry.name }) : entry?.name
  return (
    <li>
      <Link href={noteAddress(note.id)} className="note-item card">
        <h2>
          {note.pinned && <Pin className="icon" aria-label={t('notes.pinned')} />}
          {note.title || t('notes.untitled')}
        </h2>
        {note.snippet.text !== '' && (
          <p>
            <MarkedText {...note.snippet} />
          </p>
        )}
        <p className="soft note-meta">
          {[entryName, ...note.tags.map((tag) => `#${tag}`), describeMoment(note.updated)]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </Link>
    </li>
  )
}

function NewNoteLink() {
  const { t } = useTranslation()
  return (
    <Link href={noteAddress(NEW_NOTE)} className="button primary">
      <Plus className="icon" aria-hidden />
      {t('notes.newFree')}
    </Link>
  )
}

/** Nothing is there yet, or nothing that was asked for: then a way back to all. */
function NoNotes({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useTranslation()
  if (!isFiltered) {
    return (
      <EmptyState text={t('notes.empty')}>
        <NewNoteLink />
      </EmptyState>
    )
  }
  return (
    <div className="no-notes">
      <p>{t('notes.noneFound')}</p>
      <button type="button" className="button" onClick={onClear}>
        {t('notes.showAll')}
      </button>
    </div>
  )
}

export function NotesPage() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [filters, setFilters] = useAddressQuery(FILTER_ADDRESS)
  const [limit, setLimit] = useState(PAGE_SIZE)
  const live = useNoteList({ ...filters, offset: 0, limit })
  const change = (next: NoteFilters): void => {
    setFilters(next)
    setLimit(PAGE_SIZE)
  }

  const list = live.state === 'ready' ? live.value : null
  const isFiltered = writeNoteFilters(filters) !== ''
  const isEmpty = list?.total === 0 && !isFiltered
  return (
    <div className="page">
      <div className="page-head">
        <PageTitle>{t('notes.title')}</PageTitle>
        <div className="page-actions">
          <Link href={ADDRESSES.trash} className="button quiet">
            <Trash2 className="icon" aria-hidden />
            {t('nav.trash')}
          </Link>
          {live.state !== 'loading' && !isEmpty && <NewNoteLink />}
        </div>
      </div>
      <p className="page-intro">{t('notes.intro')}</p>
      {!isEmpty && <NoteFilterBar filters={filters} list={list} onChange={change} />}
      {live.state === 'failed' && <p role="alert">{errorText(live.error)}</p>}
      {list && !isEmpty && (
        <>
          <p className="soft">{t('notes.count', { count: list.total })}</p>
          <QuietStatus text={t('notes.count', { count: list.total })} />
        </>
      )}
      <ul className="note-list">
        {list?.notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      {list && list.notes.length < list.total && (
        <button type="button" className="button" onClick={() => setLimit(limit + PAGE_SIZE)}>
          {t('notes.more')}
        </button>
      )}
      {list?.total === 0 && <NoNotes isFiltered={isFiltered} onClear={() => change(NO_FILTERS)} />}
      {list && <GoneEntries noted={list.entries} />}
    </div>
  )
}
