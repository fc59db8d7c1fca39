import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { KINDS, type ThemeId } from '../../core/model/entry'
import { EntryCards } from '../library/entry-card'
import { useLibrary } from '../library/library-context'
import { Tree } from '../reader/tree'
import { ADDRESSES } from '../routes'
import { NotFound } from '../ui/not-found'
import { PageTitle } from '../ui/page-title'
import { THEME_ICONS } from './theme-cards'
import '../reader/prose.css'
import './themes.css'

export function ThemePage({ id }: { id: ThemeId }) {
  const { t } = useTranslation()
  const { catalogue, theme: findTheme } = useLibrary()
  const theme = findTheme(id)
  if (!theme) return <NotFound />
  const Icon = THEME_ICONS[id]
  return (
    <div className="page">
      <div className="theme-title" data-theme={id}>
        <Icon className="icon" aria-hidden />
        <PageTitle>{theme.title}</PageTitle>
      </div>
      <div className="prose theme-intro">
        <Tree tree={theme.introduction} />
      </div>
      <Link href={`${ADDRESSES.search}?feld=${id}`} className="button">
        {t('themes.searchIn')}
      </Link>
      {KINDS.map((kind) => {
        const entries = catalogue.entries.filter((entry) => entry.kind === kind && entry.themes.includes(id))
        // The theme that an entry names first is the one it is most about.
        const sorted = [...entries].sort((a, b) => a.themes.indexOf(id) - b.themes.indexOf(id))
        return (
          sorted.length > 0 && (
            <section key={kind} className="theme-group">
              <h2>{t(`kinds.${kind}.other`)}</h2>
              <EntryCards entries={sorted} />
            </section>
          )
        )
      })}
    </div>
  )
}
