import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { parseEntryPath } from '../../core/entry/entry-path'
import { AppError } from '../../core/errors'
import { KINDS } from '../../core/model/entry'
import type { WorkspaceOverview } from '../../core/model/workspace'
import { createDraft } from '../../core/workspace/create-draft'
import { answersFromUsage } from '../../core/workspace/from-usage'
import { type Answers, NO_ANSWERS, QUESTIONS } from '../../core/workspace/questions'
import { valueOr } from '../data/hooks/use-live'
import { useUsage } from '../data/hooks/use-records'
import { describeDate } from '../library/describe'
import { useLibrary } from '../library/library-context'
import { ask } from '../machine'
import { useMachine } from '../machine-context'
import { ADDRESSES, workspaceAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import { readAuthor } from './author'
import { type BegunEntry, readBegun, removeBegun, writeBegun } from './begun-answers'
import { ErrorText } from './error-text'
import { QuestionFields } from './question-fields'
import { toAppError } from './use-session'

const today = (): string => new Date().toLocaleDateString('sv-SE')

/** A new entry by questions: the kind, then six to ten plain ones, any of which may stay open. What is answered is kept until there is a file. */
export function NewEntry({ overview }: { overview: WorkspaceOverview }) {
  const folder = overview.folder.path
  const [begun, setBegun] = useState<BegunEntry | null>(null)
  if (begun === null) {
    return <KindChoice kept={readBegun(localStorage, folder)} onChoose={setBegun} />
  }
  return <Questions begun={begun} overview={overview} onBack={() => setBegun(null)} />
}

interface KindChoiceProps {
  readonly kept: BegunEntry | null
  readonly onChoose: (begun: BegunEntry) => void
}

function KindChoice({ kept, onChoose }: KindChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className="page new-entry">
      <p>
        <Link href={ADDRESSES.workspace}>{t('workspace.editor.back')}</Link>
      </p>
      <PageTitle>{t('workspace.new.title')}</PageTitle>
      {kept !== null && (
        <section>
          <h2>{t('workspace.new.begun')}</h2>
          <p className="soft">{t('workspace.new.begunNote')}</p>
          <button type="button" className="button" onClick={() => onChoose(kept)}>
            {t('workspace.new.goOn', { title: kept.answers.title.trim() || t(`kinds.${kept.kind}.one`) })}
          </button>
        </section>
      )}
      <h2>{t('workspace.new.kind')}</h2>
      <ul className="kind-choice">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="card kind-card"
              onClick={() => onChoose({ kind, answers: NO_ANSWERS, at: 0 })}
            >
              <strong>{t(`kinds.${kind}.one`)}</strong>
              <span>{t(`workspace.new.kinds.${kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <FromUsage onChoose={(answers) => onChoose({ kind: 'case-study', answers, at: 0 })} />
    </div>
  )
}

/** The person's own protocol, newest first. */
function FromUsage({ onChoose }: { onChoose: (first: Answers) => void }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const records = valueOr(useUsage(null), [])
  const items = [...records]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap((record) => {
      const entry = library.entry(record.entryId)
      return entry === undefined ? [] : [{ record, entry }]
    })
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('workspace.new.usage')}</h2>
      <p className="soft">{t('workspace.new.usageNote')}</p>
      <ul className="folder-list card">
        {items.slice(0, 20).map(({ record, entry }) => (
          <li key={record.id}>
            <button type="button" className="folder-item" onClick={() => onChoose(answersFromUsage(record, entry))}>
              {t('workspace.new.usageItem', { title: entry.title, date: describeDate(record.date) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface QuestionsProps {
  readonly begun: BegunEntry
  readonly overview: WorkspaceOverview
  readonly onBack: () => void
}

function Questions({ begun, overview, onBack }: QuestionsProps) {
  const { kind } = begun
  const folder = overview.folder.path
  const { t } = useTranslation()
  const machine = useMachine()
  const [, navigate] = useLocation()
  const [answers, setAnswers] = useState(begun.answers)
  const [at, setAt] = useState(begun.at)
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<AppError | 'title' | null>(null)
  const questions = QUESTIONS[kind]
  const question = questions[at]
  useEffect(() => {
    // Each question begins at its first field.
    void at
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [at])
  const answer = (next: Answers): void => {
    setAnswers(next)
    writeBegun(localStorage, folder, { kind, answers: next, at })
  }
  const library = useLibrary()
  const taken = useMemo(
    () =>
      new Set([
        ...overview.entries.map(({ path }) => path),
        ...library.catalogue.entries.map(({ id }) => `methods/${id}.md`),
      ]),
    [overview, library],
  )

  const finish = async (): Promise<void> => {
    try {
      const draft = createDraft(kind, answers, { today: today(), author: readAuthor(), taken })
      const result = await ask(machine, 'workspace.save', { ...draft, base: null })
      if (result.type === 'conflict') throw new AppError('workspace-exists', 'the file is there')
      removeBegun(localStorage, folder)
      navigate(workspaceAddress(kind, parseEntryPath(draft.path)?.id ?? ''))
    } catch (cause) {
      setError(toAppError(cause))
    }
  }
  const next = (): void => {
    setError(null)
    if (question?.fields.some(({ key }) => key === 'title') && answers.title.trim() === '') setError('title')
    else if (at + 1 < questions.length) setAt(at + 1)
    else void finish()
  }
  if (question === undefined) return null
  const heading = t(`workspace.questions.${question.id}` as 'workspace.questions.name')
  return (
    <form
      ref={form}
      className="page new-entry"
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <PageTitle>{t('workspace.new.title')}</PageTitle>
      <div role="status">
        <p className="soft">
          {t(`kinds.${kind}.one`)} · {t('workspace.new.step', { position: at + 1, total: questions.length })}
        </p>
        <h2>{heading}</h2>
      </div>
      {error === 'title' ? <p role="alert">{t('workspace.new.needTitle')}</p> : <ErrorText error={error} />}
      <QuestionFields key={question.id} fields={question.fields} answers={answers} onChange={answer} />
      <p className="soft">{t('workspace.new.skip')}</p>
      <div className="workspace-actions">
        <button type="submit" className="button primary">
          {t(at + 1 < questions.length ? 'workspace.new.next' : 'workspace.new.finish')}
        </button>
        <button type="button" className="button quiet" onClick={() => (at === 0 ? onBack() : setAt(at - 1))}>
          {t('workspace.new.back')}
        </button>
      </div>
    </form>
  )
}
