import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Entry } from '../../core/model/entry'
import type { CatalogueEntry } from '../../core/model/library'
import { describeDate } from '../library/describe'
import { EntryCards } from '../library/entry-card'
import { useEntries, useLibrary } from '../library/library-context'
import { pathAddress } from '../routes'
import { ExternalLink } from '../ui/external-link'

function CardSection({ title, ids }: { title: string; ids: readonly string[] }) {
  const entries = useEntries(ids)
  if (entries.length === 0) return null
  return (
    <section className="no-print">
      <h2>{title}</h2>
      <EntryCards entries={entries} />
    </section>
  )
}

function PathSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const paths = catalogue.paths.filter((path) => path.steps.some((step) => step.entry === id))
  if (paths.length === 0) return null
  return (
    <section className="no-print">
      <h2>{t('reader.paths')}</h2>
      <ul className="path-links">
        {paths.map((path) => {
          const position = path.steps.findIndex((step) => step.entry === id) + 1
          return (
            <li key={path.id}>
              <Link href={pathAddress(path.id)}>{path.title}</Link>{' '}
              <span className="soft">{t('paths.step', { position, total: path.steps.length })}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** After the text: where to go on, and what the text rests on. */
export function ReaderFooter({ entry, whole }: { entry: CatalogueEntry; whole: Entry }) {
  const { t } = useTranslation()
  return (
    <footer className="reader-footer">
      <PathSection id={entry.id} />
      <CardSection title={t('reader.methodsUsed')} ids={entry.methods} />
      <CardSection title={t('reader.caseStudies')} ids={entry.caseStudies} />
      <CardSection title={t('reader.related')} ids={entry.related} />
      <section className="sources">
        <h2>{t('reader.sources')}</h2>
        <ul>
          {whole.sources.map((source) => (
            <li key={`${source.title} ${source.url ?? ''}`}>
              {source.url ? <ExternalLink href={source.url}>{source.title}</ExternalLink> : source.title}
              <span className="soft">
                {source.publisher && `, ${source.publisher}`}
                {source.year && `, ${source.year}`}
                {`, ${t('reader.sourceAccessed', { date: describeDate(source.accessed) })}`}
              </span>
            </li>
          ))}
        </ul>
        <p className="soft">
          {t('reader.licence', { authors: whole.authors.join(', ') })} ·{' '}
          {t('reader.updated', { date: describeDate(whole.updated) })}
        </p>
      </section>
    </footer>
  )
}
