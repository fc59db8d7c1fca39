import { useTranslation } from 'react-i18next'
import { EntryCard } from '../library/entry-card'
import { useLibrary } from '../library/library-context'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import './paths.css'

export function PathPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const path = library.path(id)
  if (!path) return <NotFound />
  return (
    <div className="page">
      <p className="kind-label">{t('nav.paths')}</p>
      <PageTitle>{path.title}</PageTitle>
      <p className="page-intro">{path.summary}</p>
      <ol className="path-steps">
        {path.steps.map((step) => {
          const entry = library.entry(step.entry)
          return (
            entry && (
              <li key={step.entry}>
                <p className="why">{step.why}</p>
                <EntryCard entry={entry} level={2} />
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
