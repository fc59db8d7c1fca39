import type { Result, WireError } from './errors'
import type { BackupFolder, BackupInfo, BackupList, BackupPlace, BackupReason, BackupStart } from './model/backups'
import type { ChannelPreview, ChannelSource, ChannelState, ExportReport } from './model/channel'
import type { ExportProgress, ExportRequest, ExportResult } from './model/export'
import type { Finding } from './model/finding'
import type { CompiledEntry } from './model/library'
import type { DatabaseState, JournalPart } from './model/notes'
import type { PackNews, PackProgress, PackView } from './model/pack'
import type { Settings } from './model/settings'
import type { SheetSettings } from './model/sheet'
import type { AppRelease, Opened, PolicyView } from './model/shell'
import type {
  Delivery,
  EntryReferences,
  FolderCheck,
  FolderListing,
  HandOver,
  KeptVersion,
  RemovedEntry,
  RenamedEntry,
  SaveResult,
  SpellingCheck,
  WorkspaceFile,
  WorkspaceOverview,
  WorkspaceState,
} from './model/workspace'

/**
 * THE contract between window and machine: every request channel with what goes in and what comes out, and every event.
 * A new channel is one line here, one schema and one handler in electron/host, and its caller; preload, IPC, HTTP and fakes follow.
 * What is large and never changes under its address (catalogue, trees, index, images) is not asked for here, but fetched from
 * `library.current`'s base address, so that a worker can do it too.
 */
export interface Requests {
  'app.about': { params: null; result: About }
  /** What the app was given to open, each once; `app.opened` says that something waits. */
  'app.takeOpened': { params: null; result: readonly Opened[] }
  /** Such a file, part by part in Base64; `offset` is 0, then what `next` said until it is null. */
  'app.readOpened': { params: { ticket: string; offset: number }; result: { part: string; next: number | null } }
  /** What an administrator decided; null where there is none. */
  'app.policy': { params: null; result: PolicyView | null }
  /** A newer version of the app, as the channel last told; null where there is none. */
  'app.release': { params: null; result: AppRelease | null }
  'library.current': { params: null; result: CurrentLibrary }
  'settings.read': { params: null; result: Settings }
  'settings.write': { params: Partial<Settings>; result: Settings }
  /** Ids of the entries read last, newest first, at most 12. */
  'recent.read': { params: null; result: readonly string[] }
  'recent.add': { params: { id: string }; result: readonly string[] }
  'recent.clear': { params: null; result: readonly string[] }
  /** Opens an https, http, mailto or tel address outside the app, after the person agreed. */
  'links.open': { params: { url: string }; result: { opened: 'outside' | 'by-window' } }
  /** What the person's database held when it was last heard of; null where there never was one. */
  'data.expected': { params: null; result: DatabaseState | null }
  /** Sent after records came and before records go, so that a crash in between never looks like a loss. */
  'data.report': { params: DatabaseState; result: null }
  /** One write to the database, or a part of it, kept beside it until a backup holds it too: resolves when it is on the disk. */
  'data.journal': { params: JournalPart; result: null }
  /** Removes backups and what is remembered of the person. `leftIn`: a chosen folder that could not be reached, with backups in it. */
  'data.wipe': { params: null; result: { leftIn: string | null } }
  'backups.list': { params: null; result: BackupList }
  'backups.begin': { params: { state: DatabaseState; reason: BackupReason }; result: BackupStart }
  'backups.append': { params: { ticket: string; part: string }; result: null }
  /** `length`: UTF-16 units of the whole text. Resolves when the backup is on the disk. */
  'backups.finish': { params: { ticket: string; length: number }; result: BackupInfo }
  /** A backup's text, part by part; `offset` is 0, then what `next` said until it is null. */
  'backups.read': {
    params: { place: BackupPlace; name: string; offset: number }
    result: { part: string; next: number | null }
  }
  /** A second folder for backups. `path` is null where the shell asks with a dialog. Null where there is none (yet). */
  'backups.chooseFolder': { params: { path: string | null }; result: BackupFolder | null }
  'backups.dropFolder': { params: null; result: null }
  /** From now on the window wants to finish before it is closed: `window.closing` asks, `window.release` answers. */
  'window.hold': { params: null; result: null }
  'window.release': { params: null; result: null }
  /** What was chosen last for sheets, and who hands them out. */
  'sheets.read': { params: null; result: SheetSettings }
  'sheets.write': { params: Partial<SheetSettings>; result: SheetSettings }
  /** Writes a file where the person wants it; the shell asks where. Only in the desktop edition: a browser downloads. */
  'export.save': { params: ExportRequest; result: ExportResult }
  'export.cancel': { params: { job: string }; result: null }
  'packs.read': { params: null; result: PacksState }
  /** Begins to fetch and install these packs of what the channel offers; `packs.changed` tells how it goes on. */
  'packs.update': { params: { ids: readonly string[] }; result: PacksState }
  'packs.cancel': { params: null; result: PacksState }
  /** One step back to the version before. */
  'packs.rollback': { params: { id: string }; result: PacksState }
  'packs.remove': { params: { id: string }; result: PacksState }
  /** A zip that the window sent in parts; its pack counts as unchecked. */
  'packs.openZip': { params: { ticket: string }; result: PacksState }
  'packs.dismissNews': { params: null; result: PacksState }
  /** Base64. The first part of a file has no ticket yet. */
  'packs.upload': { params: { ticket: string | null; part: string }; result: { ticket: string } }
  'channel.read': { params: null; result: ChannelState }
  'channel.preview': { params: { source: ChannelSource }; result: ChannelPreview }
  /** `fingerprint`: the one that the person saw and agreed to. */
  'channel.set': { params: { source: ChannelSource; fingerprint: string }; result: ChannelState }
  'channel.remove': { params: null; result: ChannelState }
  'channel.checkAtStart': { params: { enabled: boolean }; result: ChannelState }
  /** Looks for something new; fetches nothing but metadata and manifests. `folder`: on a stick instead of the network. */
  'channel.check': { params: { folder: string | null }; result: ChannelState }
  /** Writes the channel as it is here, still verifiable. */
  'channel.exportToFolder': { params: { folder: string }; result: ExportReport }
  /** Lets the person choose a folder by a dialog; null where they cancelled, or where the shell has no dialog. */
  'channel.pickFolder': { params: null; result: { folder: string | null; hasDialog: boolean } }
  /** The editors' workspace. Paths of files are relative to its folder; nothing outside of it is read or written. */
  'workspace.state': { params: null; result: WorkspaceState }
  /** Folders below the person's own, where the window lets them choose; `path` is null for that one. */
  'workspace.browse': { params: { path: string | null }; result: FolderListing }
  'workspace.makeFolder': { params: { path: string; name: string }; result: FolderListing }
  /** Opens a folder and makes what it lacks. `path` is null where the shell asks with a dialog; null comes back when they cancelled. */
  'workspace.open': { params: { path: string | null }; result: WorkspaceOverview | null }
  'workspace.close': { params: null; result: null }
  'workspace.list': { params: null; result: WorkspaceOverview }
  'workspace.read': { params: { path: string }; result: WorkspaceFile }
  /** `base`: the version that was changed; null for a file that must not be there yet. */
  'workspace.save': { params: { path: string; text: string; base: string | null }; result: SaveResult }
  /** Puts a text aside that is about to be replaced. */
  'workspace.keep': { params: { path: string; text: string }; result: null }
  'workspace.versions': { params: { path: string }; result: readonly KeptVersion[] }
  /** What points to an entry, to be shown before it is renamed or removed; both then name the version that was shown. */
  'workspace.references': { params: { path: string }; result: EntryReferences }
  'workspace.rename': { params: { path: string; id: string; version: string }; result: RenamedEntry }
  'workspace.remove': { params: { path: string; version: string }; result: null }
  /** Entries that were removed, the last first. */
  'workspace.removed': { params: null; result: readonly RemovedEntry[] }
  'workspace.restore': { params: { path: string }; result: null }
  /** Checks a text that may not be saved yet. */
  'workspace.check': { params: { path: string; text: string }; result: readonly Finding[] }
  /** What the other entries say of it; after opening a folder it takes as long as reading all of them. */
  'workspace.checkNeighbours': { params: { path: string; text: string }; result: readonly Finding[] }
  /** What readers would get of such a text; null where there is none. */
  'workspace.preview': { params: { path: string; text: string }; result: CompiledEntry | null }
  'workspace.spell': { params: { path: string; text: string }; result: SpellingCheck }
  'workspace.learnWord': { params: { word: string }; result: null }
  'workspace.checkAll': { params: null; result: FolderCheck }
  'workspace.addPicture': { params: { name: string; base64: string }; result: { path: string } }
  /** The markdown of an entry of the library; null where the library has none. */
  'workspace.libraryText': { params: { id: string }; result: { path: string; text: string } | null }
  'workspace.handOver': { params: { paths: readonly string[] }; result: HandOver }
  /** A part of a zip of another editor, in Base64; without a ticket the first one. */
  'workspace.upload': { params: { ticket: string | null; part: string }; result: { ticket: string } }
  'workspace.receive': { params: { ticket: string }; result: Delivery }
  /** Takes files of a delivery over; what they replace is kept. */
  'workspace.take': { params: { ticket: string; paths: readonly string[] }; result: null }
}

export interface Events {
  'app.opened': null
  'settings.changed': Settings
  'library.changed': CurrentLibrary
  'window.closing': null
  'export.progress': ExportProgress
  'packs.changed': PacksState
  'channel.changed': ChannelState
  /** Something in the workspace's folder was changed, here or by another program. */
  'workspace.changed': null
}

export type Channel = keyof Requests
export type Params<C extends Channel> = Requests[C]['params']
export type Value<C extends Channel> = Requests[C]['result']
export type EventName = keyof Events

/** Lists for the sides that must refuse every other name. `satisfies` keeps them equal to the types. */
export const CHANNELS = Object.keys({
  'app.about': true,
  'app.takeOpened': true,
  'app.readOpened': true,
  'app.policy': true,
  'app.release': true,
  'library.current': true,
  'settings.read': true,
  'settings.write': true,
  'recent.read': true,
  'recent.add': true,
  'recent.clear': true,
  'links.open': true,
  'data.expected': true,
  'data.report': true,
  'data.journal': true,
  'data.wipe': true,
  'backups.list': true,
  'backups.begin': true,
  'backups.append': true,
  'backups.finish': true,
  'backups.read': true,
  'backups.chooseFolder': true,
  'backups.dropFolder': true,
  'window.hold': true,
  'window.release': true,
  'sheets.read': true,
  'sheets.write': true,
  'export.save': true,
  'export.cancel': true,
  'packs.read': true,
  'packs.update': true,
  'packs.cancel': true,
  'packs.rollback': true,
  'packs.remove': true,
  'packs.openZip': true,
  'packs.dismissNews': true,
  'packs.upload': true,
  'channel.read': true,
  'channel.preview': true,
  'channel.set': true,
  'channel.remove': true,
  'channel.checkAtStart': true,
  'channel.check': true,
  'channel.exportToFolder': true,
  'channel.pickFolder': true,
  'workspace.state': true,
  'workspace.browse': true,
  'workspace.makeFolder': true,
  'workspace.open': true,
  'workspace.close': true,
  'workspace.list': true,
  'workspace.read': true,
  'workspace.save': true,
  'workspace.keep': true,
  'workspace.versions': true,
  'workspace.references': true,
  'workspace.rename': true,
  'workspace.remove': true,
  'workspace.removed': true,
  'workspace.restore': true,
  'workspace.check': true,
  'workspace.checkNeighbours': true,
  'workspace.preview': true,
  'workspace.spell': true,
  'workspace.learnWord': true,
  'workspace.checkAll': true,
  'workspace.addPicture': true,
  'workspace.libraryText': true,
  'workspace.handOver': true,
  'workspace.upload': true,
  'workspace.receive': true,
  'workspace.take': true,
} satisfies Record<Channel, true>) as readonly Channel[]

export const EVENT_NAMES = Object.keys({
  'app.opened': true,
  'settings.changed': true,
  'library.changed': true,
  'window.closing': true,
  'export.progress': true,
  'packs.changed': true,
  'channel.changed': true,
  'workspace.changed': true,
} satisfies Record<EventName, true>) as readonly EventName[]

export interface About {
  readonly version: string
  readonly edition: 'desktop' | 'browser'
  readonly dataFolder: string
  /** Only what came with the app, because it was asked for or two starts failed. */
  readonly safeMode: boolean
}

export interface CurrentLibrary {
  readonly revision: string
  /** Where the compiled library is fetched from, e.g. `/library/3f2a…/`. Relative to the window's origin. */
  readonly base: string
}

/** What is happening to the packs right now. */
export type PackActivity =
  | { readonly type: 'idle' }
  /** Looks for what is new, or waits for another window of the app. */
  | { readonly type: 'preparing' }
  | { readonly type: 'fetching'; readonly progress: PackProgress }
  | { readonly type: 'compiling'; readonly done: number; readonly total: number }
  /** How the last update ended, until something else begins. */
  | { readonly type: 'failed'; readonly error: WireError }

export interface PacksState {
  readonly packs: readonly PackView[]
  readonly activity: PackActivity
  /** What the last update changed, until the person has seen it. */
  readonly news: readonly PackNews[]
}

/** What the window sees of the machine, whichever shell it runs in. */
export interface Machine {
  request<C extends Channel>(channel: C, params: Params<C>): Promise<Result<Value<C>>>
  /** Returns the function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}

/** Files of a compiled library, relative to its base address. */
export const LIBRARY_FILES = {
  catalogue: 'catalogue.json',
  index: 'index.json',
  texts: 'texts.json',
  entry: (id: string): string => `entries/${id}.json`,
  image: (path: string): string => `images/${path}`,
} as const
