import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Favourite } from '../../core/model/notes'
import { useFavourites } from '../data/hooks/use-records'
import { setFavourite } from '../data/marks'
import { EntryCard } from '../library/entry-card'
import { useEntries } from '../library/library-context'
import { useEntryName } from '../notes/use-entry-name'
import { ADDRESSES, entryAddress } from '../routes'
import { EmptyState } from '../ui/empty-state'
import { PageTitle } from '../ui/page-title'
import { LiveContent } from './live-content'
import { useAction, useRemove } from './use-action'
import '../marks/marks.css'
import './own.css'

/** What is gone from the library is still on the list: it may come back with its pack, and the person decides. */
function GoneFavourites({ favourites }: { favourites: readonly Favourite[] }) {
  const { t } = useTranslation()
  const run = useAction()
  const nameEntry = useEntryName()
  const gone = favourites
    .map(({ id, entryTitle }) => ({ id, ...nameEntry(id, entryTitle ?? null) }))
    .filter(({ isGone }) => isGone)
  if (gone.length === 0) return null
  return (
    <section className="card side-card gone-favourites" aria-labelledby="nicht-mehr-da">
      <h2 id="nicht-mehr-da">{t('favourites.goneTitle')}</h2>
      <p>{t('favourites.goneText')}</p>
      <ul>
        {gone.map(({ id, name }) => (
          <li key={id} className="mark-kept">
            <Link href={entryAddress(id)}>{name}</Link>
            <button
              type="button"
              className="button quiet icon-only"
              onClick={() => void run((store) => setFavourite(store, { id, title: name }, false))}
            >
              <X className="icon" aria-hidden />
              <span className="visually-hidden">{t('favourites.remove', { title: name })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FavouriteList({ favourites }: { favourites: readonly Favourite[] }) {
  const { t } = useTranslation()
  const remove = useRemove()
  const entries = useEntries(favourites.map(({ id }) => id))
  if (favourites.length === 0) {
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
      {entries.length > 0 && (
        <>
          <h2 className="visually-hidden">{t('favourites.entries')}</h2>
          <ul className="entry-cards">
            {entries.map((entry) => (
              <li key={entry.id} className="favourite">
                <EntryCard entry={entry} />
                <button
                  type="button"
                  className="button quiet icon-only"
                  title={t('favourites.removeShort')}
                  onClick={() => void remove('favourites', entry)}
                >
                  <X className="icon" aria-hidden />
                  <span className="visually-hidden">{t('favourites.remove', { title: entry.title })}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <GoneFavourites favourites={favourites} />
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
