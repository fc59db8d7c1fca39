import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntry } from '../../core/model/library'
import { EntryCards } from '../library/entry-card'
import { useLibrary } from '../library/library-context'
import { PageTitle } from '../ui/page-title'

const HOME_STATE = 'Niedersachsen'

/** Case studies by place: those at home first, each group in the order of the alphabet. */
function sortByPlace(
  entries: readonly CatalogueEntry[],
): readonly [readonly CatalogueEntry[], readonly CatalogueEntry[]] {
  const order = new Intl.Collator('de')
  const cases = entries
    .filter((entry) => entry.kind === 'case-study')
    .sort((a, b) => order.compare(a.place?.name ?? '', b.place?.name ?? ''))
  const isHome = (entry: CatalogueEntry): boolean => entry.place?.state === HOME_STATE
  return [cases.filter(isHome), cases.filter((entry) => !isHome(entry))]
}

export function PlacesPage() {
  const { t } = useTranslation()
  const { catalogue } = useLibrary()
  const [home, elsewhere] = useMemo(() => sortByPlace(catalogue.entries), [catalogue])
  return (
    <div className="page">
      <PageTitle>{t('places.title')}</PageTitle>
      <p className="page-intro">{t('places.intro')}</p>
      <section>
        <h2 className="group-title">{HOME_STATE}</h2>
        <EntryCards entries={home} />
      </section>
      {elsewhere.length > 0 && (
        <section>
          <h2 className="group-title">{t('places.elsewhere')}</h2>
          <EntryCards entries={elsewhere} />
        </section>
      )}
    </div>
  )
}
