import { loadLater } from './ui/load-later'

/** Pages that come when they are first opened, so that the first window stays small: search and reader are what it is for. */
export const CardsPage = loadLater(async () => (await import('./sheets/cards-page')).CardsPage)
export const CollectionPage = loadLater(async () => (await import('./collections/collection-page')).CollectionPage)
export const CollectionsPage = loadLater(async () => (await import('./collections/collections-page')).CollectionsPage)
export const FolderPage = loadLater(async () => (await import('./sheets/folder-page')).FolderPage)
export const NotePage = loadLater(async () => (await import('./notes/note-page')).NotePage)
export const NotesPage = loadLater(async () => (await import('./notes/notes-page')).NotesPage)
export const PacksPage = loadLater(async () => (await import('./packs/packs-page')).PacksPage)
export const SettingsPage = loadLater(async () => (await import('./settings/settings-page')).SettingsPage)
export const SheetPage = loadLater(async () => (await import('./sheets/sheet-page')).SheetPage)
export const TrashPage = loadLater(async () => (await import('./notes/trash-page')).TrashPage)
export const UsagePage = loadLater(async () => (await import('./usage/usage-page')).UsagePage)
export const WorkspacePage = loadLater(async () => (await import('./workspace/workspace-page')).WorkspacePage)
