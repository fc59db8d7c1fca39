import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { editField, findHead, readFields } from '../../core/entry/edit-fields'
import { parseEntryPath } from '../../core/entry/entry-path'
import type { Finding } from '../../core/model/finding'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { findMend } from '../../core/workspace/mends'
import { ADDRESSES } from '../routes'
import { PageTitle } from '../ui/page-title'
import { ConflictDialog } from './conflict-dialog'
import { DraftProvider, EditorSide } from './editor-side'
import { EntryActions } from './entry-actions'
import { ErrorText } from './error-text'
import { fieldAnchor, findField } from './field-words'
import { HeadForm } from './head-form'
import { ReviewStatus } from './review-status'
import type { TextEditor } from './text-editor'
import { TextPane } from './text-pane'
import { useChecks } from './use-checks'
import { type Session, useSession } from './use-session'
import './editor.css'

interface Props {
  readonly path: string
  readonly overview: WorkspaceOverview
  readonly round: number
}

/** One entry: its fields, its text, what the checks say, and what readers will see. */
export function EditorPage({ path, overview, round }: Props) {
  const { t } = useTranslation()
  const editor = useRef<TextEditor>(null)
  const [isReloaded, setReloaded] = useState(false)
  const state = useSession(
    overview.folder.path,
    path,
    useCallback((text: string) => {
      editor.current?.replaceText(text)
      setReloaded(true)
    }, []),
  )
  if (state.state === 'open') {
    return (
      <OpenEditor session={state.session} editor={editor} overview={overview} round={round} isReloaded={isReloaded} />
    )
  }
  return (
    <div className="page state">
      <PageTitle>{t('workspace.title')}</PageTitle>
      {state.state === 'failed' &&
        (state.error.code === 'not-found' ? (
          <p role="alert">{t('workspace.editor.missing')}</p>
        ) : (
          <ErrorText error={state.error} />
        ))}
      <Link href={ADDRESSES.workspace} className="button">
        {t('workspace.editor.back')}
      </Link>
    </div>
  )
}

const NOTHING_FOUND: readonly Finding[] = []

interface OpenProps {
  readonly session: Session
  readonly editor: React.RefObject<TextEditor | null>
  readonly overview: WorkspaceOverview
  readonly round: number
  readonly isReloaded: boolean
}

function OpenEditor({ session, editor, overview, round, isReloaded }: OpenProps) {
  const { t } = useTranslation()
  const { path, text, initial } = session
  const side = useRef<HTMLDivElement>(null)
  const headCard = useRef<HTMLDetailsElement>(null)
  const [isHeadShown, setHeadShown] = useState(false)
  const [again, setAgain] = useState(0)
  const checks = useChecks(path, text, round + again)
  const head = text.slice(0, findHead(text)?.bodyStart ?? text.length)
  const fields = useMemo(() => readFields(head), [head])
  const title =
    typeof fields?.title === 'string' && fields.title !== '' ? fields.title : (parseEntryPath(path)?.id ?? path)

  const setField = useCallback(
    (key: string, value: unknown): boolean => {
      const edits = editField(editor.current?.text() ?? '', key, value)
      if (edits === null) return false
      editor.current?.edit(edits)
      return true
    },
    [editor],
  )
  const mend = useCallback(
    (finding: Finding): void => {
      const now = editor.current?.text()
      const found = now === undefined ? null : findMend(finding, now)
      if (found !== null) editor.current?.edit(found.edits)
    },
    [editor],
  )
  const show = useCallback(
    (finding: Finding): void => {
      const key = findField(finding)
      if (key === null || isHeadShown) {
        const isInHead = finding.line < head.split('\n').length
        if (isInHead) {
          setHeadShown(true)
          editor.current?.showHead(true)
        }
        editor.current?.reveal(finding.line, finding.column)
        return
      }
      if (headCard.current !== null) headCard.current.open = true
      const field = document.getElementById(fieldAnchor(key))
      field?.scrollIntoView({ block: 'center' })
      field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
    },
    [editor, isHeadShown, head],
  )
  const take = useCallback((next: string) => editor.current?.replaceText(next), [editor])
  const draft = useMemo(() => ({ path, text, checks, round }), [path, text, checks, round])
  const fieldFindings = useSame(checks?.findings.filter((finding) => findField(finding) !== null) ?? NOTHING_FOUND)
  const checkAgain = useCallback(() => setAgain((known) => known + 1), [])
  useEffect(() => {
    editor.current?.showHead(isHeadShown)
  }, [editor, isHeadShown])
  const resolve = async (choice: 'mine' | 'theirs'): Promise<void> => {
    const theirs = await session.resolve(choice)
    if (theirs !== null) editor.current?.replaceText(theirs)
  }
  return (
    <div className="page editor-page">
      <div className="editor-bar">
        <Link href={ADDRESSES.workspace}>{t('workspace.editor.back')}</Link>
        <EntryActions path={path} title={title} save={session.save} />
        <SaveNote session={session} />
        {checks !== null && (
          <button type="button" className="text-link to-findings" onClick={() => side.current?.scrollIntoView()}>
            <ToDo findings={checks.findings} />
          </button>
        )}
      </div>
      <PageTitle>{title}</PageTitle>
      <p role="status" className="soft">
        {isReloaded && t('workspace.editor.reloaded')}
        {!isReloaded && initial.isRecovered && t('workspace.editor.recovered')}
      </p>
      <ReviewStatus fields={fields} setField={setField} />
      <div className="editor-columns">
        <div className="editor-main">
          <details ref={headCard} className="card head-card">
            <summary>{t('workspace.fields.head')}</summary>
            <HeadForm path={path} fields={fields} findings={fieldFindings} overview={overview} setField={setField} />
            <label className="as-text">
              <input type="checkbox" checked={isHeadShown} onChange={(event) => setHeadShown(event.target.checked)} />
              {t('workspace.fields.asText')}
            </label>
          </details>
          <TextPane session={session} editor={editor} checks={checks} overview={overview} onMend={mend} />
        </div>
        <DraftProvider value={draft}>
          <EditorSide ref={side} overview={overview} onShow={show} onMend={mend} onLearned={checkAgain} onTake={take} />
        </DraftProvider>
      </div>
      {session.conflict !== null && (
        <ConflictDialog
          mine={text}
          theirs={session.conflict.current?.text ?? null}
          onChoose={(choice) => void resolve(choice)}
        />
      )}
    </div>
  )
}

/** The value before where the new one says the same, so that what shows it is not drawn anew. */
function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value
  return kept.current
}

function ToDo({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return findings.length === 0
    ? t('workspace.findings.ready')
    : t('workspace.findings.jump', { errors, warnings: findings.length - errors })
}

function SaveNote({ session: { saving } }: { session: Session }) {
  const { t } = useTranslation()
  return (
    <div className={`save-note ${saving.state}`}>
      <p role="status">{t(`workspace.editor.${saving.state}`)}</p>
      <ErrorText error={saving.state === 'failed' ? saving.error : null} />
    </div>
  )
}
