import {
  Bookmark,
  BookOpenText,
  FolderOpen,
  House,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  MapPin,
  Menu,
  NotebookPen,
  Package,
  PencilRuler,
  PhoneCall,
  Route,
  Search,
  Settings,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useLibrary } from './library/library-context'
import { ADDRESSES, type Page } from './routes'

type NavName = Exclude<keyof typeof ADDRESSES, 'trash' | 'cards'>

const ICONS: Record<NavName, LucideIcon> = {
  start: House,
  search: Search,
  themes: LayoutGrid,
  paths: Route,
  list: BookOpenText,
  places: MapPin,
  favourites: Bookmark,
  collections: FolderOpen,
  notes: NotebookPen,
  usage: ListChecks,
  packs: Package,
  workspace: PencilRuler,
  help: PhoneCall,
  settings: Settings,
}
const TOP: readonly NavName[] = [
  'start',
  'search',
  'themes',
  'paths',
  'places',
  'list',
  'favourites',
  'collections',
  'notes',
  'usage',
  'packs',
  'workspace',
]
const BOTTOM: readonly NavName[] = ['help', 'settings']

/** The menu item that a page belongs to; a single entry belongs to none. */
function itemOf(page: Page): NavName | null {
  if (page.name === 'theme') return 'themes'
  if (page.name === 'path') return 'paths'
  if (page.name === 'collection' || page.name === 'folder') return 'collections'
  if (page.name === 'note' || page.name === 'trash') return 'notes'
  if (page.name === 'entry' || page.name === 'sheet' || page.name === 'cards' || page.name === 'not-found') return null
  return page.name
}

export function Sidebar({ page }: { page: Page }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [isOpen, setOpen] = useState(false)
  const current = itemOf(page)
  const items = (names: readonly NavName[], place: 'top' | 'bottom') => (
    <ul className={`nav-list ${place}`}>
      {names.map((name) => {
        const Icon = ICONS[name]
        return (
          <li key={name}>
            <Link
              href={ADDRESSES[name]}
              className={name === 'help' ? 'nav-link help' : 'nav-link'}
              aria-current={current === name ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              <Icon className="icon" aria-hidden />
              {t(`nav.${name}`)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
  return (
    <nav className="sidebar" aria-label={t('nav.label')} data-open={isOpen}>
      <Link href={ADDRESSES.start} className="brand" onClick={() => setOpen(false)}>
        <img src="/icon.svg" alt="" />
        <span>
          <strong>{t('app.name')}</strong>
          <span>{t('app.subtitle')}</span>
        </span>
      </Link>
      <button
        type="button"
        className="button quiet menu-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Menu className="icon" aria-hidden />
        {t('nav.menu')}
      </button>
      {items(library.catalogue.paths.length > 0 ? TOP : TOP.filter((name) => name !== 'paths'), 'top')}
      {items(BOTTOM, 'bottom')}
    </nav>
  )
}
