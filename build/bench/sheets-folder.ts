import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompiledEntry } from '../../core/model/library'
import { EMPTY_PLAN } from '../../core/model/notes'
import { FOLDER_PARTS } from '../../core/model/sheet'
import { createFolder, type FolderItem } from '../../core/sheets/folder'
import type { SheetDocument } from '../../core/sheets/model'

/** A workshop folder of so many entries of a compiled library; from the beginning again where it has fewer. */
export async function createBenchFolder(libraryDir: string, count: number): Promise<SheetDocument> {
  const names = (await readdir(join(libraryDir, 'entries'))).sort()
  const items: FolderItem[] = []
  for (let index = 0; index < count; index += 1) {
    const name = names[index % names.length] ?? ''
    const compiled = JSON.parse(await readFile(join(libraryDir, 'entries', name), 'utf8')) as CompiledEntry
    items.push({ type: 'entry', compiled, notes: [] })
  }
  return createFolder(
    items,
    { title: 'Mappe', date: '2026-11-22', plan: EMPTY_PLAN, parts: FOLDER_PARTS, kind: 'moderation' },
    { profile: { name: 'Treff', contact: '', logo: null }, sourceOf: () => 'Grundpaket 1.0.0', date: '2026-11-22' },
  )
}
