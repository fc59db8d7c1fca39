import { FileDown } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { toPlainText } from '../../core/markdown/plain-text'
import type { CompiledEntry } from '../../core/model/library'
import { rememberEntry } from '../../core/notes/changed-sections'
import { useOpenData } from '../data/hooks/data-context'
import { KindLabel } from '../library/kind-label'
import { useLibrary } from '../library/library-context'
import { useRecent } from '../library/recent-context'
import { MarkLayer } from '../marks/mark-layer'
import { EntryChanged } from '../notes/entry-changed'
import { EntryNotes } from '../notes/entry-notes'
import { EntryActions } from '../own/entry-actions'
import { OwnOfMissing } from '../own/own-of-missing'
import { ADDRESSES, sheetAddress } from '../routes'
import { PageTitle } from '../ui/page-title'
import { TemplateButton } from '../workspace/template-button'
import { goToAnchor } from './anchor'
import { Contents } from './contents'
import { FactBox, Materials } from './fact-box'
import { FindBar } from './find-bar'
import { ReaderBar } from './reader-bar'
import { ReaderFooter } from './reader-footer'
import { Tree } from './tree'
import './reader.css'
import './prose.css'

/** The section of a method in which one packs: the materials stand at its end. */
const PREPARATION = 'Vorbereitung'

/** The whole entry from the cache at once, or as soon as it is there. */
function useCompiledEntry(id: string): CompiledEntry | 'loading' | 'failed' {
  const library = useLibrary()
  const [loaded, setLoaded] = useState<CompiledEntry | 'loading' | 'failed'>(() => library.loaded(id) ?? 'loading')
  useEffect(() => {
    let isCurrent = true
    library.load(id).then(
      (entry) => isCurrent && setLoaded(entry),
      () => isCurrent && setLoaded('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [id, library])
  return loaded
}

/** The entry as notes remember it: its sections with their words. */
function describeNow({ entry, sections }: CompiledEntry): Parameters<typeof rememberEntry>[0] {
  return {
    title: entry.title,
    updated: entry.updated,
    sections: sections.map(({ id, heading, tree }) => ({ id, heading, text: toPlainText(tree) })),
  }
}

function Missing({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <div className="page state">
      <PageTitle>{t('reader.missingTitle')}</PageTitle>
      <p>{t('reader.missingText')}</p>
      <div className="page-actions">
        <Link href={ADDRESSES.search} className="button primary">
          {t('nav.search')}
        </Link>
        <Link href={ADDRESSES.list} className="button">
          {t('reader.missingList')}
        </Link>
      </div>
      <OwnOfMissing entryId={id} />
    </div>
  )
}

function Text({ compiled, isEasy }: { compiled: CompiledEntry; isEasy: boolean }) {
  const { t } = useTranslation()
  if (compiled.tooComplex) return <p role="alert">{t('reader.tooComplex')}</p>
  if (isEasy && compiled.easyLanguage) {
    return (
      <div className="prose easy-language">
        <Tree tree={compiled.easyLanguage} />
      </div>
    )
  }
  return (
    <div className="prose">
      {compiled.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id} tabIndex={-1}>
            {section.heading}
          </h2>
          <div data-section-text={section.id}>
            <Tree tree={section.tree} />
          </div>
          {section.heading === PREPARATION && <Materials items={compiled.entry.materials} />}
        </section>
      ))}
    </div>
  )
}

export function ReaderPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const entry = library.entry(id)
  const compiled = useCompiledEntry(id)
  const { add } = useRecent()
  const data = useOpenData()
  const [isEasy, setEasy] = useState(false)
  /** How often the search was asked for; 0 while it is closed. */
  const [finding, setFinding] = useState(0)
  const article = useRef<HTMLElement>(null)
  const whole = typeof compiled === 'object' ? compiled : null

  useEffect(() => {
    if (entry) add(entry.id)
  }, [entry, add])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      setFinding((count) => count + 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const headings = useMemo(
    () => (isEasy ? [] : (whole?.sections.map(({ id: anchor, heading }) => ({ id: anchor, heading })) ?? [])),
    [whole, isEasy],
  )

  useEffect(() => {
    if (whole && !isEasy) goToAnchor()
  }, [whole, isEasy])

  const now = useMemo(() => whole && describeNow(whole), [whole])
  const seen = useMemo(() => now && rememberEntry(now), [now])

  if (!entry) return <Missing id={id} />
  return (
    <div className="page reader">
      <ReaderBar
        hasEasy={entry.hasEasyLanguage}
        isEasy={isEasy}
        onEasy={setEasy}
        onFind={() => setFinding((count) => count + 1)}
      />
      {finding > 0 && (
        <FindBar scope={article} request={finding} onClose={() => setFinding(0)} content={isEasy ? 'easy' : whole} />
      )}
      <article className="reader-text" ref={article} lang="de" tabIndex={-1}>
        <header>
          <KindLabel entry={entry} />
          <PageTitle>{entry.title}</PageTitle>
          {!isEasy && <p className="lead">{entry.summary}</p>}
          <div className="entry-actions no-print">
            <Link href={sheetAddress(id)} className="button primary">
              <FileDown className="icon" aria-hidden />
              {t(entry.kind === 'method' ? 'sheets.action' : 'sheets.actionRead')}
            </Link>
            <EntryActions entry={entry} />
            <TemplateButton entry={entry} />
          </div>
          {now && seen && <EntryChanged entryId={id} now={now} seen={seen} />}
        </header>
        {compiled === 'loading' && <p className="state opening">{t('reader.loading')}</p>}
        {compiled === 'failed' && <p role="alert">{t('errors.library-damaged')}</p>}
        {whole && <Text compiled={whole} isEasy={isEasy} />}
      </article>
      <aside className="reader-side">
        <FactBox entry={entry} />
        <div className="reader-beside">
          <Contents headings={headings} />
          <EntryNotes entryId={id} seen={seen} />
          {data && (
            <MarkLayer
              entryId={id}
              entryTitle={entry.title}
              article={article}
              content={isEasy ? null : whole}
              isEasy={isEasy}
            />
          )}
        </div>
      </aside>
      {whole && <ReaderFooter entry={entry} whole={whole.entry} />}
    </div>
  )
}
