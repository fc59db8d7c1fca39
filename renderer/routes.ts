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
  const theme = THEME_IDS.find((known) => known === id)
  if (folder === 'handlungsfelder' && theme) return { name: 'theme', id: theme }
  return { name: 'not-found' }
}

export const entryAddress = (id: string): string => `/eintrag/${id}`
export const themeAddress = (id: ThemeId): string => `/handlungsfelder/${id}`
export const pathAddress = (id: string): string => `/wege/${id}`
