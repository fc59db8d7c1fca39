import { useTranslation } from 'react-i18next'
import { valueOr } from '../data/hooks/use-live'
import { useFavourites } from '../data/hooks/use-records'
import { EntryCards } from '../library/entry-card'
import { useEntries } from '../library/library-context'
import { PageTitle } from '../ui/page-title'

export function FavouritesPage() {
  const { t } = useTranslation()
  const favourites = valueOr(useFavourites(), [])
  const entries = useEntries(favourites.map(({ id }) => id))
  return (
    <div className="page">
      <PageTitle>{t('nav.favourites')}</PageTitle>
      <p className="page-intro">{t('favourites.intro')}</p>
      {entries.length === 0 ? (
        <p>{t('favourites.empty')}</p>
      ) : (
        <>
          <h2 className="visually-hidden">{t('favourites.entries')}</h2>
          <EntryCards entries={entries} />
        </>
      )}
    </div>
  )
}
