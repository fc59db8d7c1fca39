import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurrentLibrary, Machine } from '../core/contract'
import { AppError } from '../core/errors'
import type { Settings } from '../core/model/settings'
import { createWindowDataService, DataProvider } from './data/hooks/data-context'
import { type Library, LibraryProvider, openLibrary } from './library/library-context'
import { RecentProvider } from './library/recent-context'
import { ask } from './machine'
import { useMachine } from './machine-context'
import { OpenedProvider } from './opened/opened-context'
import { createSearchClient, type SearchClient } from './search/search-client'
import { SearchProvider } from './search/search-context'
import { SettingsProvider } from './settings/settings-context'
import { Shell } from './shell'
import { ErrorBoundary } from './ui/error-boundary'
import { LinkProvider } from './ui/external-link'
import { NoticeProvider } from './ui/notice'
import { useErrorText } from './ui/use-error-text'

type Opening =
  | { readonly state: 'opening' }
  | {
      readonly state: 'open'
      readonly library: Library
      readonly settings: Settings
      readonly recent: readonly string[]
    }
  | { readonly state: 'failed'; readonly error: AppError }

async function openAll(machine: Machine, search: SearchClient): Promise<Opening> {
  const openBoth = (current: CurrentLibrary): Promise<Library> => {
    search.open(current.base)
    return openLibrary(current)
  }
  try {
    const [library, settings, recent] = await Promise.all([
      ask(machine, 'library.current', null).then(openBoth),
      ask(machine, 'settings.read', null),
      ask(machine, 'recent.read', null),
    ])
    return { state: 'open', library, settings, recent }
  } catch (error) {
    return {
      state: 'failed',
      error:
        error instanceof AppError ? error : new AppError('internal', 'cannot open the library', {}, { cause: error }),
    }
  }
}

/** Opens the library, then shows the window; a library that comes while it is open takes the place of the old one. */
export function App() {
  const machine = useMachine()
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [search] = useState(createSearchClient)
  const [dataService] = useState(() => createWindowDataService(machine))

  useEffect(() => {
    let asked = 0
    let shown = 0
    const open = (): void => {
      asked += 1
      const mine = asked
      void openAll(machine, search).then((next) => {
        // An answer that a later one overtook would bring the old library back.
        if (mine < shown) return
        if (next.state === 'open') shown = mine
        // Where the new library cannot be opened, reading goes on in the one that is.
        setOpening((before) => (next.state === 'failed' && before.state === 'open' ? before : next))
      })
    }
    open()
    const stop = machine.on('library.changed', open)
    return () => {
      shown = Number.POSITIVE_INFINITY
      stop()
    }
  }, [machine, search])

  if (opening.state === 'opening') return <p className="state opening">{t('app.opening')}</p>
  if (opening.state === 'failed') {
    return (
      <main className="main">
        <div className="state" role="alert">
          <h1>{t('crash.title')}</h1>
          <p>{errorText(opening.error)}</p>
          <button type="button" className="button primary" onClick={() => location.reload()}>
            {t('crash.retry')}
          </button>
        </div>
      </main>
    )
  }
  return (
    <ErrorBoundary>
      <SettingsProvider initial={opening.settings}>
        <RecentProvider initial={opening.recent}>
          <LibraryProvider library={opening.library}>
            <SearchProvider client={search}>
              <LinkProvider>
                <NoticeProvider>
                  <DataProvider service={dataService}>
                    <OpenedProvider>
                      <Shell />
                    </OpenedProvider>
                  </DataProvider>
                </NoticeProvider>
              </LinkProvider>
            </SearchProvider>
          </LibraryProvider>
        </RecentProvider>
      </SettingsProvider>
    </ErrorBoundary>
  )
}
