import { Eye, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Note } from '../../core/model/notes'
import { noteTitle } from '../../core/notes/note-title'
import type { OpenData } from '../data/data-state'
import { useDataState } from '../data/hooks/data-context'
import { valueOr } from '../data/hooks/use-live'
import { useNote, useVersions } from '../data/hooks/use-records'
import { changeNote, prepareNote, restoreVersion } from '../data/notes'
import { describeMoment } from '../library/describe'
import { useLibrary } from '../library/library-context'
import { FailedPage } from '../own/live-page'
import { useAction, useRemove } from '../own/use-action'
import { useQueuedChange } from '../own/use-queued-change'
import { ADDRESSES, entryAddress, NEW_NOTE, noteAddress } from '../routes'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import { NoteEditor } from './note-editor'
import { NoteText } from './note-text'
import { TagField } from './tag-field'
import './notes.css'

/** Which entry a note is on; said by its old title where the entry is gone. */
function NoteEntry({ note }: { note: Note }) {
  const { t } = useTranslation()
  const library = useLibrary()
  if (note.entryId === null) return null
  const entry = library.entry(note.entryId)
  return (
    <p>
      {entry ? (
        <>
          {t('notes.on')} <Link href={entryAddress(entry.id)}>{entry.title}</Link>
        </>
      ) : (
        <>
          {t('notes.orphan', { title: note.entrySeen?.title ?? note.entryId })}{' '}
          <Link href={entryAddress(note.entryId)}>{t('notes.orphanOwn')}</Link>
        </>
      )}
    </p>
  )
}

function History({ note }: { note: Note }) {
  const { t } = useTranslation()
  const run = useAction()
  const versions = valueOr(useVersions(note.id), [])
  if (versions.length === 0) return null
  return (
    <details className="note-history">
      <summary>{t('notes.history', { count: versions.length })}</summary>
      <ol>
        {versions.map((version) => (
          <li key={version.id}>
            <details>
              <summary>{describeMoment(version.at)}</summary>
              <NoteText text={version.text} />
              <button
                type="button"
                className="button"
                onClick={() => void run((store) => restoreVersion(store, note, version))}
              >
                {t('notes.restoreVersion')}
              </button>
            </details>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Says that this text was written beside another one, and leads to that as long as it is there. */
function OtherVersion({ id }: { id: string }) {
  const { t } = useTranslation()
  const other = valueOr(useNote(id), null)
  return (
    <p className="card side-card">
      {t('notes.secondVersionNote')}{' '}
      {other?.deletedAt === null && <Link href={noteAddress(id)}>{t('notes.openOther')}</Link>}
    </p>
  )
}

function NoteView({ data, note, isStored }: { data: OpenData; note: Note; isStored: boolean }) {
  const { t } = useTranslation()
  const change = useQueuedChange(changeNote, noteAddress)
  const remove = useRemove()
  const [, navigate] = useLocation()
  const [isReading, setReading] = useState(false)
  // From now on all that is done on this page is done to the text that one writes in.
  const openSecond = useCallback((id: string) => navigate(noteAddress(id), { replace: true }), [navigate])
  return (
    <div className="page note-page">
      <div className="page-head">
        <PageTitle>{noteTitle(note.text) || t('notes.untitled')}</PageTitle>
        <div className="page-actions">
          <button
            type="button"
            className="button quiet"
            aria-pressed={isReading}
            onClick={() => setReading(!isReading)}
          >
            {isReading ? <Pencil className="icon" aria-hidden /> : <Eye className="icon" aria-hidden />}
            {t(isReading ? 'notes.edit' : 'notes.read')}
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => void change(note, ({ pinned }) => ({ pinned: !pinned }))}
          >
            {note.pinned ? <PinOff className="icon" aria-hidden /> : <Pin className="icon" aria-hidden />}
            {t(note.pinned ? 'notes.unpin' : 'notes.pin')}
          </button>
          {isStored && (
            <button
              type="button"
              className="button quiet"
              onClick={() => void remove('notes', note).then(() => navigate(ADDRESSES.notes))}
            >
              <Trash2 className="icon" aria-hidden />
              {t('notes.delete')}
            </button>
          )}
        </div>
      </div>
      <NoteEntry note={note} />
      {note.secondVersionOf && <OtherVersion id={note.secondVersionOf} />}
      {isReading ? (
        <NoteText text={note.text} />
      ) : (
        <NoteEditor data={data} note={note} rows={16} isNew={note.text === ''} onSecondVersion={openSecond} />
      )}
      <TagField tags={note.tags} onChange={(make) => void change(note, ({ tags }) => ({ tags: make(tags) }))} />
      <p className="soft side-hint">{t('notes.privacy')}</p>
      <History note={note} />
    </div>
  )
}

/**
 * A stored note, or one that is stored with its first letter and gets its address then: one that nobody writes in leaves nothing behind. The
 * editor stays the same while the address changes.
 */
export function NotePage({ id }: { id: string }) {
  const state = useDataState()
  if (state.state === 'failed') return <FailedPage error={state.error} />
  return state.state === 'ready' && <OpenNote data={state.data} id={id} />
}

function OpenNote({ data, id }: { data: OpenData; id: string }) {
  const [, navigate] = useLocation()
  const [prepared] = useState(() => prepareNote(data.store, { entryId: null, text: '', entrySeen: null }))
  const shownId = id === NEW_NOTE ? prepared.id : id
  const live = useNote(shownId)
  const stored = valueOr(live, null)
  const isNewlyStored = id === NEW_NOTE && stored !== null

  useEffect(() => {
    if (isNewlyStored) navigate(noteAddress(prepared.id), { replace: true })
  }, [isNewlyStored, navigate, prepared.id])

  if (live.state === 'failed') return <FailedPage error={live.error} />
  const note = stored ?? (shownId === prepared.id ? prepared : null)
  if (live.state === 'loading' && shownId !== prepared.id) return null
  if (note === null || note.deletedAt !== null) return <NotFound />
  return <NoteView key={note.id} data={data} note={note} isStored={stored !== null} />
}
