import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { assertNever } from '../core/errors'
import { CollectionPage } from './collections/collection-page'
import { CollectionsPage } from './collections/collections-page'
import { HelpPage } from './help/help-page'
import { ListPage } from './list/list-page'
import { NotePage } from './notes/note-page'
import { NotesPage } from './notes/notes-page'
import { TrashPage } from './notes/trash-page'
import { DataGate } from './own/data-gate'
import { FavouritesPage } from './own/favourites-page'
import { PathPage } from './paths/path-page'
import { PathsPage } from './paths/paths-page'
import { PlacesPage } from './places/places-page'
import { ReaderPage } from './reader/reader-page'
import { ADDRESSES, type Page, parsePage } from './routes'
import { SearchScreen } from './search/search-screen'
import { SettingsPage } from './settings/settings-page'
import { Sidebar } from './sidebar'
import { CardsPage } from './sheets/cards-page'
import { FolderPage } from './sheets/folder-page'
import { SheetPage } from './sheets/sheet-page'
import { ThemePage } from './themes/theme-page'
import { ThemesPage } from './themes/themes-page'
import { ErrorBoundary } from './ui/error-boundary'
import { NotFound } from './ui/not-found'
import { useGlobalKeys } from './ui/use-global-keys'
import { UsagePage } from './usage/usage-page'

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
      return <NotePage key={page.id} id={page.id} />
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

/** A page that is entered begins at its top, with the focus on its heading; one that is gone back to keeps its place. */
function useArrival(place: string): void {
  const previous = useRef(place)
  const wentBack = useRef(false)

  useEffect(() => {
    const onPop = (): void => {
      wentBack.current = true
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])

  useLayoutEffect(() => {
    if (previous.current === place) return
    previous.current = place
    if (!wentBack.current) window.scrollTo(0, 0)
    wentBack.current = false
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [place])
}

export function Shell() {
  const [pathname] = useLocation()
  const { t } = useTranslation()
  const page = parsePage(pathname)
  useGlobalKeys()
  useArrival(page.name === 'search' ? ADDRESSES.start : pathname)

  return (
    <div className="shell">
      <a className="skip-link" href="#inhalt">
        {t('app.skip')}
      </a>
      <Sidebar page={page} />
      <main className="main" id="inhalt" tabIndex={-1}>
        <ErrorBoundary key={page.name === 'search' ? ADDRESSES.start : pathname}>
          <DataGate>
            <PageContent page={page} />
          </DataGate>
        </ErrorBoundary>
      </main>
    </div>
  )
}
