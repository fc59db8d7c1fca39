import type { InstalledPack, PackFile, PackNews } from '../../../core/model/pack'
import { compareEntries, type EntryFile } from '../../../core/packs/entry-diff'
import { compareFiles } from '../../../core/packs/plan'

export type ReadPackFile = (pack: InstalledPack, file: PackFile) => Promise<Uint8Array>

/** What readers find new in `after`; only the texts of files that differ are read. */
export async function describeNews(
  before: InstalledPack | null,
  after: InstalledPack,
  read: ReadPackFile,
): Promise<PackNews> {
  const { added, changed, removed } = compareFiles(before?.manifest.files ?? [], after.manifest.files)
  const changedPaths = new Set(changed.map(({ path }) => path))
  const gone = before?.manifest.files.filter(({ path }) => changedPaths.has(path)) ?? []
  const old = before === null ? [] : await readEntries(before, [...removed, ...gone], read)
  const fresh = await readEntries(after, [...added, ...changed], read)
  return {
    packId: after.manifest.id,
    title: after.manifest.title,
    fromVersion: before?.manifest.version ?? null,
    toVersion: after.manifest.version,
    changes: after.manifest.changes,
    entries: compareEntries(old, fresh),
  }
}

async function readEntries(
  pack: InstalledPack,
  files: readonly PackFile[],
  read: ReadPackFile,
): Promise<readonly EntryFile[]> {
  const entries: EntryFile[] = []
  for (const file of files.filter(({ path }) => path.endsWith('.md'))) {
    entries.push({ path: file.path, bytes: await read(pack, file) })
  }
  return entries
}
