import { lazy } from 'react'

/** Pages that come when they are first opened, so that the first window stays small: search and reader are what it is for. */
export const CardsPage = lazy(async () => ({ default: (await import('./sheets/cards-page')).CardsPage }))
export const CollectionPage = lazy(async () => ({
  default: (await import('./collections/collection-page')).CollectionPage,
}))
export const CollectionsPage = lazy(async () => ({
  default: (await import('./collections/collections-page')).CollectionsPage,
}))
export const FolderPage = lazy(async () => ({ default: (await import('./sheets/folder-page')).FolderPage }))
export const NotePage = lazy(async () => ({ default: (await import('./notes/note-page')).NotePage }))
export const NotesPage = lazy(async () => ({ default: (await import('./notes/notes-page')).NotesPage }))
export const PacksPage = lazy(async () => ({ default: (await import('./packs/packs-page')).PacksPage }))
export const SettingsPage = lazy(async () => ({ default: (await import('./settings/settings-page')).SettingsPage }))
export const SheetPage = lazy(async () => ({ default: (await import('./sheets/sheet-page')).SheetPage }))
export const TrashPage = lazy(async () => ({ default: (await import('./notes/trash-page')).TrashPage }))
export const UsagePage = lazy(async () => ({ default: (await import('./usage/usage-page')).UsagePage }))
export const WorkspacePage = lazy(async () => ({ default: (await import('./workspace/workspace-page')).WorkspacePage }))
