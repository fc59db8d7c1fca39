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
import { HistoryButtons } from './ui/history-buttons'

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
/** What the library has, what is one's own, what makes the library. */
const GROUPS: readonly (readonly NavName[])[] = [
  ['start', 'search', 'themes', 'paths', 'places', 'list'],
  ['favourites', 'collections', 'notes', 'usage'],
  ['packs', 'workspace'],
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

interface ItemProps {
  readonly name: NavName
  readonly isCurrent: boolean
  readonly onFollow: () => void
}

function NavItem({ name, isCurrent, onFollow }: ItemProps) {
  const { t } = useTranslation()
  const Icon = ICONS[name]
  return (
    <Link
      href={ADDRESSES[name]}
      className={name === 'help' ? 'nav-link help' : 'nav-link'}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onFollow}
    >
      <Icon className="icon" aria-hidden />
      {t(`nav.${name}`)}
    </Link>
  )
}

/** The menu beside the pages; in a narrow window a bar above them, in which "Hilfe sofort" stays in sight while the menu is closed. */
export function Sidebar({ page }: { page: Page }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [isOpen, setOpen] = useState(false)
  const current = itemOf(page)
  const close = (): void => setOpen(false)
  const offered = (name: NavName): boolean => name !== 'paths' || library.catalogue.paths.length > 0
  const items = (names: readonly NavName[]) =>
    names.filter(offered).map((name) => (
      <li key={name}>
        <NavItem name={name} isCurrent={current === name} onFollow={close} />
      </li>
    ))
  return (
    <nav className="sidebar" aria-label={t('nav.label')} data-open={isOpen}>
      <HistoryButtons />
      <Link href={ADDRESSES.start} className="brand" onClick={close}>
        <img src="/icon.svg" alt="" />
        <span>
          <strong>{t('app.name')}</strong>
          <span>{t('app.subtitle')}</span>
        </span>
      </Link>
      <div className="bar-help">
        <NavItem name="help" isCurrent={current === 'help'} onFollow={close} />
      </div>
      <button
        type="button"
        className="button quiet menu-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Menu className="icon" aria-hidden />
        <span>{t('nav.menu')}</span>
      </button>
      <div className="nav-lists">
        {GROUPS.map((names) => (
          <ul key={names[0]} className="nav-list">
            {items(names)}
          </ul>
        ))}
      </div>
      <ul className="nav-list bottom">{items(BOTTOM)}</ul>
    </nav>
  )
}
