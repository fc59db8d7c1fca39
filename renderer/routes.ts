import { isEntryId } from '../core/entry/entry-path'
import { KINDS, type Kind, THEME_IDS, type ThemeId } from '../core/model/entry'

/** Where in the editors' workspace. */
export type WorkspaceAddress =
  | { readonly view: 'overview' }
  | { readonly view: 'new' }
  | { readonly view: 'entry'; readonly kind: Kind; readonly id: string }

/** Every page of the window. Addresses are German, since people see and send them. */
export type Page =
  | { readonly name: 'start' }
  | { readonly name: 'search' }
  | { readonly name: 'entry'; readonly id: string }
  | { readonly name: 'themes' }
  | { readonly name: 'theme'; readonly id: ThemeId }
  | { readonly name: 'paths' }
  | { readonly name: 'path'; readonly id: string }
  | { readonly name: 'list' }
  | { readonly name: 'places' }
  | { readonly name: 'favourites' }
  | { readonly name: 'collections' }
  | { readonly name: 'collection'; readonly id: string }
  | { readonly name: 'notes' }
  | { readonly name: 'note'; readonly id: string }
  | { readonly name: 'trash' }
  | { readonly name: 'usage' }
  | { readonly name: 'sheet'; readonly id: string }
  | { readonly name: 'folder'; readonly id: string }
  | { readonly name: 'cards' }
  | { readonly name: 'packs' }
  | { readonly name: 'workspace'; readonly address: WorkspaceAddress }
  | { readonly name: 'help' }
  | { readonly name: 'settings' }
  | { readonly name: 'not-found' }

const SIMPLE = {
  '/': 'start',
  '/suche': 'search',
  '/handlungsfelder': 'themes',
  '/wege': 'paths',
  '/a-z': 'list',
  '/praxisbeispiele': 'places',
  '/merkliste': 'favourites',
  '/mappen': 'collections',
  '/notizen': 'notes',
  '/papierkorb': 'trash',
  '/einsatzprotokoll': 'usage',
  '/karten': 'cards',
  '/inhaltspakete': 'packs',
  '/hilfe': 'help',
  '/einstellungen': 'settings',
} as const

export const ADDRESSES = {
  start: '/',
  search: '/suche',
  themes: '/handlungsfelder',
  paths: '/wege',
  list: '/a-z',
  places: '/praxisbeispiele',
  favourites: '/merkliste',
  collections: '/mappen',
  notes: '/notizen',
  trash: '/papierkorb',
  usage: '/einsatzprotokoll',
  cards: '/karten',
  packs: '/inhaltspakete',
  workspace: '/redaktion',
  help: '/hilfe',
  settings: '/einstellungen',
} as const

export function parsePage(pathname: string): Page {
  const simple = (SIMPLE as Record<string, (typeof SIMPLE)[keyof typeof SIMPLE] | undefined>)[pathname]
  if (simple) return { name: simple }
  const [, folder, id, ...rest] = pathname.split('/')
  if (folder === 'redaktion') return parseWorkspacePage(id, rest)
  if (!id || rest.length > 0) return { name: 'not-found' }
  if (folder === 'eintrag') return { name: 'entry', id }
  if (folder === 'wege') return { name: 'path', id }
  if (folder === 'notizen') return { name: 'note', id }
  if (folder === 'mappen') return { name: 'collection', id }
  if (folder === 'blatt') return { name: 'sheet', id }
  if (folder === 'ausgabe') return { name: 'folder', id }
  const theme = THEME_IDS.find((known) => known === id)
  if (folder === 'handlungsfelder' && theme) return { name: 'theme', id: theme }
  return { name: 'not-found' }
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  method: 'methode',
  concept: 'konzept',
  'case-study': 'praxisbeispiel',
}

/** In the place of a kind: an entry that is not written yet. */
export const NEW_ENTRY = 'neu'

function parseWorkspacePage(first: string | undefined, [id, ...rest]: readonly string[]): Page {
  if (first === undefined) return { name: 'workspace', address: { view: 'overview' } }
  if (first === NEW_ENTRY && id === undefined) return { name: 'workspace', address: { view: 'new' } }
  const kind = KINDS.find((each) => KIND_NAMES[each] === first)
  if (kind === undefined || id === undefined || !isEntryId(id) || rest.length > 0) return { name: 'not-found' }
  return { name: 'workspace', address: { view: 'entry', kind, id } }
}

export const workspaceAddress = (kind: Kind, id: string): string => `/redaktion/${KIND_NAMES[kind]}/${id}`
export const entryAddress = (id: string): string => `/eintrag/${id}`
export const themeAddress = (id: ThemeId): string => `/handlungsfelder/${id}`
export const pathAddress = (id: string): string => `/wege/${id}`
/** In the place of a note's id: one that is not written yet. */
export const NEW_NOTE = 'neu'
export const noteAddress = (id: string): string => `/notizen/${id}`
export const collectionAddress = (id: string): string => `/mappen/${id}`
export const sheetAddress = (id: string): string => `/blatt/${id}`
/** The workshop folder of a collection. */
export const folderAddress = (id: string): string => `/ausgabe/${id}`
