import { useCallback, useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { ADDRESSES } from '../routes'
import { StartContent } from '../start/start-content'
import { PageTitle, useWindowTitle } from '../ui/page-title'
import { type AddressQuery, readQuery, writeQuery } from './query-address'
import { Results } from './results'
import { SearchField } from './search-field'
import './search.css'

const SETTLE_MS = 300

/**
 * The query: what is typed and chosen holds at once, the address follows when it has settled, so that going back leads to the
 * page before and not through every letter.
 */
function useAddressQuery(isStart: boolean): readonly [AddressQuery, (query: AddressQuery) => void] {
  const search = useSearch()
  const address = writeQuery(readQuery(search))
  const [pathname, navigate] = useLocation()
  const [query, setQuery] = useState(() => readQuery(search))
  const [written, setWritten] = useState(address)

  // The address changed by itself: somebody went back, or followed a link.
  if (address !== written) {
    setWritten(address)
    setQuery(readQuery(search))
  }

  const update = useCallback(
    (next: AddressQuery) => {
      setQuery(next)
      if (isStart && writeQuery(next) !== '') {
        setWritten(writeQuery(next))
        navigate(`${ADDRESSES.search}?${writeQuery(next)}`)
      }
    },
    [isStart, navigate],
  )

  useEffect(() => {
    const wanted = writeQuery(query)
    if (pathname !== ADDRESSES.search || wanted === written) return
    const timer = setTimeout(() => {
      setWritten(wanted)
      navigate(wanted === '' ? ADDRESSES.search : `${ADDRESSES.search}?${wanted}`, { replace: true })
    }, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [query, written, pathname, navigate])

  return [query, update]
}

function SearchTitle() {
  const { t } = useTranslation()
  useWindowTitle(t('search.title'))
  return (
    <h1 className="visually-hidden" tabIndex={-1}>
      {t('search.title')}
    </h1>
  )
}

/** The start page and the page of results: the same field, with what to begin with or what was found below it. */
export function SearchScreen({ isStart }: { isStart: boolean }) {
  const { t } = useTranslation()
  const [query, update] = useAddressQuery(isStart)
  const shown = useDeferredValue(query)
  return (
    <div className="page search-screen">
      {isStart ? <PageTitle>{t('start.title')}</PageTitle> : <SearchTitle />}
      <SearchField text={query.text} isStart={isStart} onChange={(text) => update({ ...query, text })} />
      {isStart ? <StartContent /> : <Results query={shown} onChange={update} />}
    </div>
  )
}
