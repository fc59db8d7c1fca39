import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import { createCard, createCards } from '../../core/sheets/cards'
import { WORDS } from '../../core/sheets/words'
import { useLibrary } from '../library/library-context'
import { ADDRESSES } from '../routes'
import { readQuery } from '../search/query-address'
import { useSearchResults } from '../search/search-context'
import { PageTitle } from '../ui/page-title'
import { LookChoice } from './look-choice'
import { ProfileChoice } from './profile-choice'
import { useSheetSettings } from './sheet-settings'
import { useCompiledEntries } from './use-compiled-entries'
import { useFrame } from './use-frame'
import { Workbench } from './workbench'
import './sheets.css'

/** More cards than this nobody cuts. */
const LIMIT = 400
const NO_ENTRIES: readonly never[] = []

/** Method cards for all that a search and its filters leave; the address is that of the search. */
export function CardsPage() {
  const { t } = useTranslation()
  const search = useSearch()
  const query = useMemo(() => readQuery(search), [search])
  const { results, status } = useSearchResults({ ...query, offset: 0, limit: LIMIT })
  const library = useLibrary()
  const ids = useMemo(
    () =>
      results === null ? null : results.hits.map(({ id }) => id).filter((id) => library.entry(id)?.kind === 'method'),
    [results, library],
  )
  return (
    <div className="page sheet-page">
      <header className="sheet-head">
        <p>
          <Link href={`${ADDRESSES.search}?${search}`}>{t('sheets.backToHits')}</Link>
        </p>
        <PageTitle>{t('sheets.titleCards')}</PageTitle>
      </header>
      {status === 'failed' && <p role="alert">{t('search.failed')}</p>}
      {ids === null && status !== 'failed' && <p className="state opening">{t('search.loading')}</p>}
      {ids !== null && ids.length === 0 && <p>{t('sheets.cardsEmpty')}</p>}
      {ids !== null && ids.length > 0 && <CardsWorkbench ids={ids} />}
    </div>
  )
}

function CardsWorkbench({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const compiled = useCompiledEntries(ids)
  const { settings, change } = useSheetSettings()
  const frame = useFrame(settings?.profile ?? { name: '', contact: '', logo: null })
  const entries = compiled.state === 'ready' ? compiled.entries : NO_ENTRIES
  const document = useMemo(() => {
    const cards = entries.map((each) => {
      const theme = each.entry.themes[0]
      return createCard(each, theme === undefined ? '' : (library.theme(theme)?.shortTitle ?? ''), frame)
    })
    return createCards(cards, WORDS.cards.title, frame)
  }, [entries, library, frame])
  if (compiled.state === 'failed') return <p role="alert">{t('errors.library-damaged')}</p>
  if (compiled.state === 'loading' || settings === null) return <p className="state opening">{t('reader.loading')}</p>
  return (
    <Workbench document={document} look={settings.look} names={[WORDS.cards.title]}>
      <p className="soft">{t('sheets.cardsHint')}</p>
      <LookChoice look={settings.look} onChange={(look) => change({ look })} />
      <ProfileChoice profile={settings.profile} onChange={(profile) => change({ profile })} />
    </Workbench>
  )
}
