import { CornerLeftUp, Folder, FolderOpen, FolderPlus } from 'lucide-react'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../core/errors'
import type { FolderListing, WorkspaceState } from '../../core/model/workspace'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { PageTitle } from '../ui/page-title'
import { ErrorText } from './error-text'
import { toAppError } from './use-session'
import type { WorkspaceView } from './use-workspace'

/** Open a workspace or make one: by the system's dialog, or in a browser by going through one's own folders. */
export function ChooseFolder({ workspace, state }: { workspace: WorkspaceView; state: WorkspaceState }) {
  const { t } = useTranslation()
  const { error, open, close } = workspace
  return (
    <div className="page workspace-choose">
      <PageTitle>{t('workspace.title')}</PageTitle>
      <p className="page-intro">{t('workspace.intro')}</p>
      <ErrorText error={error} />
      {state.recent.length > 0 && (
        <section>
          <h2>{t('workspace.choose.recent')}</h2>
          <ul className="folder-list card">
            {state.recent.map(({ path, name }) => (
              <li key={path}>
                <button type="button" className="folder-item" onClick={() => void open(path)}>
                  <FolderOpen className="icon" aria-hidden />
                  <span>
                    {name} <span className="soft">{path}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('workspace.choose.title')}</h2>
        <p className="soft">{t('workspace.choose.note')}</p>
        {state.choosing === 'dialog' ? (
          <button type="button" className="button primary" onClick={() => void open(null)}>
            {t('workspace.choose.dialog')}
          </button>
        ) : (
          <FolderBrowser onOpen={(path) => void open(path)} />
        )}
      </section>
      {state.folder !== null && (
        <button type="button" className="button quiet" onClick={() => void close()}>
          {t('workspace.close')}
        </button>
      )}
    </div>
  )
}

function FolderBrowser({ onOpen }: { onOpen: (path: string) => void }) {
  const { t } = useTranslation()
  const machine = useMachine()
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const asked = useRef(0)
  const show = useCallback((next: Promise<FolderListing>): void => {
    asked.current += 1
    const mine = asked.current
    // Whoever has gone on to another folder meanwhile stays there.
    const answer = (listed: FolderListing | null, failure: AppError | null): void => {
      if (mine !== asked.current) return
      if (listed !== null) setListing(listed)
      setError(failure)
    }
    next.then(
      (value) => answer(value, null),
      (cause: unknown) => answer(null, toAppError(cause)),
    )
  }, [])
  useEffect(() => show(ask(machine, 'workspace.browse', { path: null })), [machine, show])

  const go = (path: string): void => show(ask(machine, 'workspace.browse', { path }))
  const make = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const name = String(new FormData(form).get('name') ?? '').trim()
    if (listing === null || name === '') return
    show(ask(machine, 'workspace.makeFolder', { path: listing.path, name }))
    form.reset()
  }
  if (listing === null) return <ErrorText error={error} />
  const separator = listing.path.includes('\\') ? '\\' : '/'
  return (
    <div className="folder-browser">
      <p>
        <strong>{t('workspace.choose.folders', { path: listing.path })}</strong>
      </p>
      <ErrorText error={error} />
      <ul className="folder-list card">
        {listing.parent !== null && (
          <li>
            <button type="button" className="folder-item" onClick={() => go(listing.parent ?? '')}>
              <CornerLeftUp className="icon" aria-hidden />
              {t('workspace.choose.up')}
            </button>
          </li>
        )}
        {listing.folders.map((name) => (
          <li key={name}>
            <button type="button" className="folder-item" onClick={() => go(`${listing.path}${separator}${name}`)}>
              <Folder className="icon" aria-hidden />
              {name}
            </button>
          </li>
        ))}
        {listing.folders.length === 0 && <li className="folder-item soft">{t('workspace.choose.none')}</li>}
      </ul>
      <form className="inline-form" onSubmit={make}>
        <label>
          {t('workspace.choose.newName')}
          <input className="field" name="name" maxLength={80} />
        </label>
        <button type="submit" className="button">
          <FolderPlus className="icon" aria-hidden />
          {t('workspace.choose.newFolder')}
        </button>
      </form>
      {listing.parent !== null && (
        <button type="button" className="button primary" onClick={() => onOpen(listing.path)}>
          {t(listing.isWorkspace ? 'workspace.choose.here' : 'workspace.choose.make')}
        </button>
      )}
    </div>
  )
}
