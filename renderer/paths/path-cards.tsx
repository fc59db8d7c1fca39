import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLibrary } from '../library/library-context'
import { pathAddress } from '../routes'
import './paths.css'

export function PathCards({ withSummary = false }: { withSummary?: boolean }) {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const Title = withSummary ? 'h2' : 'h3'
  return (
    <ul className="path-cards">
      {catalogue.paths.map((path) => (
        <li key={path.id}>
          <Link href={pathAddress(path.id)} className="path-card card">
            <Title>{path.title}</Title>
            {withSummary && <span>{path.summary}</span>}
            <span className="soft">{t('units.entries', { count: path.steps.length })}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
