import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibrarySource } from '../../../core/library/source'
import { measureImageFile } from './image-size'

/**
 * A folder of markdown as a source. Hidden files, `node_modules` and symbolic links are passed over: a link could lead out of the folder.
 * @throws the file system's error where the folder cannot be read
 */
export function createFolderSource(folder: string): LibrarySource {
  return {
    list: () => listFiles(folder, ''),
    read: (path) => readFile(join(folder, path)),
    stream: (path) => createReadStream(join(folder, path)),
    measureImage: (path) => measureImageFile(join(folder, path)),
  }
}

async function listFiles(folder: string, prefix: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true })
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map((entry) => {
        const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
        if (entry.isDirectory()) return listFiles(folder, path)
        return entry.isFile() ? [path] : []
      }),
  )
  return lists.flat()
}
