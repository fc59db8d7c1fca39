import { useTranslation } from 'react-i18next'
import type { SearchResults } from '../../core/search/types'
import { ThemeCards } from '../themes/theme-cards'
import { type AddressQuery, hasFilters } from './query-address'

interface Props {
  readonly results: SearchResults
  readonly query: AddressQuery
  readonly onChange: (query: AddressQuery) => void
}

/** No match is an offer: near words, the same words without filters, the themes. */
export function NoHits({ results, query, onChange }: Props) {
  const { t } = useTranslation()
  const isEmpty = results.total === 0
  return (
    <div className="no-hits">
      {isEmpty && <h2>{t('search.noneTitle')}</h2>}
      {isEmpty && hasFilters(query.filters) && (
        <>
          <p>{t('search.noneFiltered')}</p>
          <button type="button" className="button primary" onClick={() => onChange({ ...query, filters: {} })}>
            {t('search.noneFilteredAction')}
          </button>
        </>
      )}
      {results.suggestions.words.length > 0 && (
        <p className="near">
          {t('search.near')}{' '}
          {results.suggestions.words.map((word) => (
            <button key={word} type="button" className="chip" onClick={() => onChange({ ...query, text: word })}>
              {word}
            </button>
          ))}
        </p>
      )}
      {isEmpty && !hasFilters(query.filters) && (
        <>
          <p>{t('search.noneText')}</p>
          <ThemeCards />
        </>
      )}
    </div>
  )
}
