import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ADDRESSES } from '../routes'
import { NO_ANSWERS, toFilters } from '../start/answers'
import { StartContent } from '../start/start-content'
import { PageTitle, useWindowTitle } from '../ui/page-title'
import { useAddressQuery } from '../ui/use-address-query'
import { readQuery, writeQuery } from './query-address'
import { Results } from './results'
import { SearchField } from './search-field'
import './search.css'

const QUERY_ADDRESS = { page: ADDRESSES.search, read: readQuery, write: writeQuery } as const

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
  const [query, update] = useAddressQuery(QUERY_ADDRESS)
  // The first results are those of the words: what was asked before them would be everything there is.
  const shown = useDeferredValue(isStart ? null : query) ?? query
  const [answers, setAnswers] = useState(NO_ANSWERS)
  // What was answered on the start page holds for the words that are typed above it.
  const filters = isStart ? toFilters(answers) : query.filters
  // The query, as in the address, whose first hit is to be opened, which may only be found in a moment.
  const [opening, setOpening] = useState<string | null>(null)
  const isFirstOpened = [query, shown].every((each) => writeQuery(each) === opening)
  return (
    <div className="page search-screen">
      {isStart ? <PageTitle>{t('start.title')}</PageTitle> : <SearchTitle />}
      <SearchField
        text={query.text}
        isStart={isStart}
        onChange={(text) => update({ ...query, text, filters })}
        onEnter={() => (isStart ? update({ ...query, filters }) : setOpening(writeQuery(query)))}
      />
      {isStart ? (
        <StartContent answers={answers} onAnswer={setAnswers} />
      ) : (
        <Results query={shown} onChange={update} isFirstOpened={isFirstOpened} onFirstOpened={() => setOpening(null)} />
      )}
    </div>
  )
}
