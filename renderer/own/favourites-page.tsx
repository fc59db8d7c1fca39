import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Favourite } from '../../core/model/notes'
import { useFavourites } from '../data/hooks/use-records'
import { EntryCards } from '../library/entry-card'
import { useEntries } from '../library/library-context'
import { ADDRESSES } from '../routes'
import { EmptyState } from '../ui/empty-state'
import { PageTitle } from '../ui/page-title'
import { LiveContent } from './live-content'

function FavouriteList({ favourites }: { favourites: readonly Favourite[] }) {
  const { t } = useTranslation()
  const entries = useEntries(favourites.map(({ id }) => id))
  if (entries.length === 0) {
    return (
      <EmptyState text={t('favourites.empty')}>
        <Link href={ADDRESSES.search} className="button primary">
          {t('nav.find')}
        </Link>
      </EmptyState>
    )
  }
  return (
    <>
      <h2 className="visually-hidden">{t('favourites.entries')}</h2>
      <EntryCards entries={entries} />
    </>
  )
}

export function FavouritesPage() {
  const { t } = useTranslation()
  const live = useFavourites()
  return (
    <div className="page">
      <PageTitle>{t('nav.favourites')}</PageTitle>
      <p className="page-intro">{t('favourites.intro')}</p>
      <LiveContent live={live}>{(favourites) => <FavouriteList favourites={favourites} />}</LiveContent>
    </div>
  )
}
