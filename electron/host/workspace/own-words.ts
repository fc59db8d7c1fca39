import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseWordList } from '../../../core/entry/check-spelling'

/** Words that are right although no dictionary has them: those of the workspace and those of the library. */
export async function readOwnWords(folders: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(
    folders.map((folder) => readFile(join(folder, 'woerter.txt'), 'utf8').catch(() => '')),
  )
  return texts.flatMap(parseWordList)
}
