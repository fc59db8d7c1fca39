import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIBRARY_FILES } from '../../../core/contract'
import { BODIES_FILE, type CompiledBefore, knownBodiesSchema } from '../../../core/library/known-bodies'
import type { SearchTexts } from '../../../core/search/types'

/** Compiled libraries whose texts can serve again; one that is not there, or cannot be read, is none. */
export async function readCompiledBefore(folders: readonly string[]): Promise<readonly CompiledBefore[]> {
  const libraries = await Promise.all(folders.map((folder) => readOne(folder).catch(() => null)))
  return libraries.filter((library) => library !== null)
}

async function readOne(folder: string): Promise<CompiledBefore> {
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  const bodies = knownBodiesSchema.parse(JSON.parse(await read(BODIES_FILE)))
  const texts: SearchTexts = JSON.parse(await read(LIBRARY_FILES.texts))
  return { bodies, texts, readEntry: (id) => read(LIBRARY_FILES.entry(id)).catch(() => null) }
}
