import { THEME_IDS, type ThemeId } from '../core/model/entry'

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
  help: '/hilfe',
  settings: '/einstellungen',
} as const

export function parsePage(pathname: string): Page {
  const simple = (SIMPLE as Record<string, (typeof SIMPLE)[keyof typeof SIMPLE] | undefined>)[pathname]
  if (simple) return { name: simple }
  const [, folder, id, ...rest] = pathname.split('/')
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
