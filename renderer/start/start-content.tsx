import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEntries, useLibrary } from '../library/library-context'
import { useRecent } from '../library/recent-context'
import { PathCards } from '../paths/path-cards'
import { entryAddress } from '../routes'
import { ThemeCards } from '../themes/theme-cards'
import type { Answers } from './answers'
import { Situation } from './situation'
import './start.css'

const RECENT_SHOWN = 5

function Recent() {
  const { t } = useTranslation()
  const { recent } = useRecent()
  const entries = useEntries(recent).slice(0, RECENT_SHOWN)
  return (
    <section>
      <h2 className="group-title">{t('start.recent')}</h2>
      {entries.length === 0 ? (
        <p className="soft">{t('start.recentEmpty')}</p>
      ) : (
        <ul className="recent card">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Link href={entryAddress(entry.id)}>{entry.title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface Props {
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}

/** Below the search field while nothing is asked. */
export function StartContent({ answers, onAnswer }: Props) {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  // Only in a preview: the app comes with entries.
  if (catalogue.entries.length === 0) return <p role="note">{t('start.noEntries')}</p>
  return (
    <>
      <Situation answers={answers} onChange={onAnswer} />
      <section>
        <h2 className="group-title">{t('start.themes')}</h2>
        <ThemeCards />
      </section>
      <div className="start-columns">
        {catalogue.paths.length > 0 && (
          <section>
            <h2 className="group-title">{t('start.paths')}</h2>
            <PathCards />
          </section>
        )}
        <Recent />
      </div>
    </>
  )
}
