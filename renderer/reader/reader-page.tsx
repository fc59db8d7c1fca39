import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CompiledEntry } from '../../core/model/library'
import { KindLabel } from '../library/kind-label'
import { useLibrary } from '../library/library-context'
import { useRecent } from '../library/recent-context'
import { ADDRESSES } from '../routes'
import { PageTitle } from '../ui/page-title'
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

function Missing() {
  const { t } = useTranslation()
  return (
    <div className="page state">
      <PageTitle>{t('reader.missingTitle')}</PageTitle>
      <p>{t('reader.missingText')}</p>
      <Link href={ADDRESSES.search} className="button primary">
        {t('nav.search')}
      </Link>
      <Link href={ADDRESSES.list} className="button">
        {t('reader.missingList')}
      </Link>
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
          <Tree tree={section.tree} />
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
  const [isEasy, setEasy] = useState(false)
  const [isFinding, setFinding] = useState(false)
  const article = useRef<HTMLElement>(null)
  const whole = typeof compiled === 'object' ? compiled : null

  useEffect(() => {
    if (entry) add(entry.id)
  }, [entry, add])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      setFinding(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const headings = useMemo(
    () => (isEasy ? [] : (whole?.sections.map(({ id: anchor, heading }) => ({ id: anchor, heading })) ?? [])),
    [whole, isEasy],
  )

  if (!entry) return <Missing />
  return (
    <div className="page reader">
      <ReaderBar hasEasy={entry.hasEasyLanguage} isEasy={isEasy} onEasy={setEasy} onFind={() => setFinding(true)} />
      {isFinding && <FindBar scope={article} onClose={() => setFinding(false)} content={isEasy} />}
      <article className="reader-text" ref={article} lang="de">
        <header>
          <KindLabel entry={entry} />
          <PageTitle>{entry.title}</PageTitle>
          {!isEasy && <p className="lead">{entry.summary}</p>}
        </header>
        {compiled === 'loading' && <p className="state opening">{t('reader.loading')}</p>}
        {compiled === 'failed' && <p role="alert">{t('errors.library-damaged')}</p>}
        {whole && <Text compiled={whole} isEasy={isEasy} />}
      </article>
      <aside className="reader-side">
        <FactBox entry={entry} />
        <Contents headings={headings} />
      </aside>
      {whole && <ReaderFooter entry={entry} whole={whole.entry} />}
    </div>
  )
}
