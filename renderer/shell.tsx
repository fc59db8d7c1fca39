import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { assertNever } from '../core/errors'
import { HelpPage } from './help/help-page'
import {
  CardsPage,
  CollectionPage,
  CollectionsPage,
  FolderPage,
  NotePage,
  NotesPage,
  PacksPage,
  SettingsPage,
  SheetPage,
  TrashPage,
  UsagePage,
  WorkspacePage,
} from './lazy-pages'
import { useLoadingAhead } from './library/use-loading-ahead'
import { ListPage } from './list/list-page'
import { StateBanner } from './managed/state-banner'
import { DataGate } from './own/data-gate'
import { FavouritesPage } from './own/favourites-page'
import { useDataNotices } from './own/use-data-notices'
import { PathPage } from './paths/path-page'
import { PathsPage } from './paths/paths-page'
import { PlacesPage } from './places/places-page'
import { ReaderPage } from './reader/reader-page'
import { ADDRESSES, type Page, parsePage } from './routes'
import { SearchScreen } from './search/search-screen'
import { Sidebar } from './sidebar'
import { ThemePage } from './themes/theme-page'
import { ThemesPage } from './themes/themes-page'
import { ArrivalProvider } from './ui/arrival'
import { ErrorBoundary } from './ui/error-boundary'
import { NotFound } from './ui/not-found'
import { useGlobalKeys } from './ui/use-global-keys'

function PageContent({ page }: { page: Page }) {
  switch (page.name) {
    // One component for both, so that the field keeps its focus and its half-typed accent while results appear.
    case 'start':
    case 'search':
      return <SearchScreen isStart={page.name === 'start'} />
    case 'entry':
      return <ReaderPage key={page.id} id={page.id} />
    case 'themes':
      return <ThemesPage />
    case 'theme':
      return <ThemePage id={page.id} />
    case 'paths':
      return <PathsPage />
    case 'path':
      return <PathPage id={page.id} />
    case 'list':
      return <ListPage />
    case 'places':
      return <PlacesPage />
    case 'favourites':
      return <FavouritesPage />
    case 'collections':
      return <CollectionsPage />
    case 'collection':
      return <CollectionPage key={page.id} id={page.id} />
    case 'notes':
      return <NotesPage />
    case 'note':
      return <NotePage id={page.id} />
    case 'trash':
      return <TrashPage />
    case 'usage':
      return <UsagePage />
    case 'sheet':
      return <SheetPage key={page.id} id={page.id} />
    case 'folder':
      return <FolderPage key={page.id} id={page.id} />
    case 'cards':
      return <CardsPage />
    case 'workspace':
      return <WorkspacePage address={page.address} />
    case 'packs':
      return <PacksPage />
    case 'help':
      return <HelpPage />
    case 'settings':
      return <SettingsPage />
    case 'not-found':
      return <NotFound />
    default:
      return assertNever(page)
  }
}

export function Shell() {
  const [pathname] = useLocation()
  const { t } = useTranslation()
  const page = parsePage(pathname)
  useGlobalKeys()
  useDataNotices()
  useLoadingAhead()
  // Typing on the start page leads to the results without leaving the field; a new note gets its address while one writes in it.
  const place = page.name === 'search' ? ADDRESSES.start : page.name === 'note' ? page.name : pathname

  return (
    <div className="shell">
      <a className="skip-link" href="#inhalt">
        {t('app.skip')}
      </a>
      <Sidebar page={page} />
      <main className="main" id="inhalt" tabIndex={-1}>
        <StateBanner />
        <ArrivalProvider place={place}>
          <ErrorBoundary key={place}>
            <DataGate isOpenAnyway={page.name === 'help'}>
              <PageContent page={page} />
            </DataGate>
          </ErrorBoundary>
        </ArrivalProvider>
      </main>
    </div>
  )
}
