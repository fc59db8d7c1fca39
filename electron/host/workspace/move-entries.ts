import { parseEntryPath } from '../../../core/entry/entry-path'
import { restoreFormat } from '../../../core/entry/text-format'
import { AppError } from '../../../core/errors'
import type { EntryReferences, RenamedEntry } from '../../../core/model/workspace'
import { countReferences, pathAfterRename, renameReferences } from '../../../core/workspace/references'
import type { WorkspaceFiles } from './files'
import type { KeptVersions } from './kept-versions'

/** What points to the entry in the other files of the workspace, and the version of it that a person is then asked about. */
export async function findReferences(files: WorkspaceFiles, path: string): Promise<EntryReferences> {
  const { version } = await files.read(path)
  const { entries } = await files.list()
  const from: EntryReferences['from'][number][] = []
  for (const entry of entries.filter((each) => each.path !== path)) {
    // A file that cannot be read points nowhere; its own check says what is wrong with it.
    const file = await files.read(entry.path).catch(() => null)
    const count = file === null ? 0 : countReferences(entry.path, file.text, path)
    if (count > 0) from.push({ path: entry.path, title: entry.title, count })
  }
  return { version, from }
}

/** Takes a file out of the workspace; its text stays in the data folder, from where it comes back. @throws AppError `workspace-changed` */
export async function removeEntry(
  files: WorkspaceFiles,
  kept: KeptVersions,
  path: string,
  version: string,
): Promise<void> {
  const file = await requireVersion(files, path, version)
  await kept.remove(files.root, path, file.text, (await files.readBytes(path)).toString('utf8'))
  await files.remove(path)
}

/** Puts a removed file back where it was, as it was. @throws AppError `workspace-exists`, `not-found` */
export async function restoreEntry(files: WorkspaceFiles, kept: KeptVersions, path: string): Promise<void> {
  const text = await kept.readRemoved(files.root, path)
  if (text === null) throw new AppError('not-found', 'no version was kept')
  const saved = await files.save(path, text, null)
  if (saved.type === 'conflict') throw new AppError('workspace-exists', 'there is another file of this name')
  await kept.forgetRemoved(files.root, path)
}

/**
 * Another id for an entry: its file, and whatever points to it. The new file comes first and the old one goes last, so that nothing is lost wherever
 * it stops. A file that somebody else changes meanwhile stays as it is, and the check lists its link.
 * @throws AppError `workspace-exists`, `workspace-changed`
 */
export async function renameEntry(
  files: WorkspaceFiles,
  kept: KeptVersions,
  { path, id, version }: { readonly path: string; readonly id: string; readonly version: string },
): Promise<RenamedEntry> {
  const target = pathAfterRename(path, id)
  const { entries } = await files.list()
  if (target === null) throw new AppError('invalid-argument', 'no path of an entry')
  if (entries.some((entry) => entry.id === id)) throw new AppError('workspace-exists', 'the id is taken')
  const file = await requireVersion(files, path, version)
  const raw = (await files.readBytes(path)).toString('utf8')
  await files.write(target, Buffer.from(restoreFormat(raw, renameReferences(path, file.text, path, id))))
  const mended: string[] = []
  for (const entry of entries.filter((each) => each.path !== path)) {
    const other = await files.read(entry.path).catch(() => null)
    const text = other === null ? '' : renameReferences(entry.path, other.text, path, id)
    if (other === null || text === other.text) continue
    await kept.keep(files.root, entry.path, other.text)
    const saved = await files.save(entry.path, text, other.version)
    if (saved.type === 'saved') mended.push(entry.path)
  }
  await kept.keep(files.root, path, file.text)
  await kept.move(files.root, path, target)
  await files.remove(path)
  return { id: parseEntryPath(target)?.id ?? id, mended }
}

async function requireVersion(files: WorkspaceFiles, path: string, version: string) {
  const file = await files.read(path)
  if (file.version !== version) throw new AppError('workspace-changed', 'changed since the person was asked')
  return file
}
