import { ChevronDown, Printer, SlidersHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { SORTS } from '../../core/search/types'
import { useLibrary } from '../library/library-context'
import { ADDRESSES } from '../routes'
import { QuietStatus } from '../ui/quiet-status'
import { ActiveFilters, FilterPanel } from './filters'
import { openFirstHit } from './hit-keys'
import { HitList } from './hit-list'
import { NoHits } from './no-hits'
import { NoteHits } from './note-hits'
import { type AddressQuery, hasFilters, writeQuery } from './query-address'
import { useRememberedPages, useSearchResults } from './search-context'

const PAGE_SIZE = 20

interface Props {
  readonly query: AddressQuery
  readonly onChange: (query: AddressQuery) => void
  /** The first hit is opened as soon as it is found. */
  readonly isFirstOpened: boolean
  readonly onFirstOpened: () => void
}

export function Results({ query, onChange, isFirstOpened, onFirstOpened }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [isPanelOpen, setPanelOpen] = useState(false)
  const address = writeQuery(query)
  const remembered = useRememberedPages({ ...query, offset: 0 }, PAGE_SIZE)
  const [pages, setPages] = useState({ of: address, count: remembered })
  const count = pages.of === address ? pages.count : 1
  const { results, isCurrent, status } = useSearchResults({ ...query, offset: 0, limit: count * PAGE_SIZE })
  const text = query.text.trim()

  useEffect(() => {
    if (!isFirstOpened || !isCurrent) return
    onFirstOpened()
    openFirstHit()
  }, [isFirstOpened, isCurrent, onFirstOpened])

  const total = results === null ? '' : t(text === '' ? 'search.all' : 'search.total', { count: results.total })
  const about = text === '' ? '' : t('search.for', { query: text })
  if (status === 'failed') return <p role="alert">{t('search.failed')}</p>
  if (!results) return <p className="state opening">{t('search.loading')}</p>
  return (
    <div className="results">
      <aside className="filter-side" aria-label={t('search.narrow')}>
        <button
          type="button"
          className="button filter-toggle"
          aria-expanded={isPanelOpen}
          onClick={() => setPanelOpen(!isPanelOpen)}
        >
          <SlidersHorizontal className="icon" aria-hidden />
          {t(isPanelOpen ? 'search.narrowClose' : 'search.narrowOpen')}
        </button>
        <FilterPanel
          isOpen={isPanelOpen}
          filters={query.filters}
          facets={results.facets}
          onChange={(filters) => onChange({ ...query, filters })}
        />
      </aside>
      <section className="hits-side" aria-label={t('search.title')}>
        <div className="results-head">
          <p>
            <strong>{total}</strong> {about !== '' && <span className="soft">{about}</span>}
          </p>
          <QuietStatus text={`${total} ${about}`} />
          <label className="sort">
            <span className="visually-hidden">{t('search.sort')}</span>
            <select
              value={query.sort}
              onChange={(event) => {
                const sort = SORTS.find((known) => known === event.target.value)
                if (sort) onChange({ ...query, sort })
              }}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`search.sortBy.${sort}`)}
                </option>
              ))}
            </select>
            <ChevronDown className="icon" aria-hidden />
          </label>
        </div>
        {hasFilters(query.filters) && (
          <ActiveFilters filters={query.filters} onChange={(filters) => onChange({ ...query, filters })} />
        )}
        {results.fuzzy && results.total > 0 && <p className="soft">{t('search.fuzzy')}</p>}
        <HitList hits={results.hits} total={results.total} />
        {text !== '' && <NoteHits text={text} />}
        {results.hits.some(({ id }) => library.entry(id)?.kind === 'method') && (
          <Link href={`${ADDRESSES.cards}?${address}`} className="button quiet more">
            <Printer className="icon" aria-hidden />
            {t('sheets.printCards')}
          </Link>
        )}
        {results.hits.length < results.total && (
          <button type="button" className="button more" onClick={() => setPages({ of: address, count: count + 1 })}>
            {t('search.more')}
          </button>
        )}
        {(results.total === 0 || results.suggestions.words.length > 0) && (
          <NoHits results={results} query={query} onChange={onChange} />
        )}
        {results.hits.length > 0 && <p className="hint soft no-print">{t('search.hint')}</p>}
      </section>
    </div>
  )
}
