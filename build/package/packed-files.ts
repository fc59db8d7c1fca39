import { extname } from 'node:path'
import { listPackage, statFile } from '@electron/asar'

/** The only place that imports @electron/asar. */
export interface PackedFile {
  /** Within the archive, with `/`. */
  readonly path: string
  readonly bytes: number
}

/** Every file of an ASAR archive. */
export function listPackedFiles(archive: string): readonly PackedFile[] {
  return listPackage(archive, { isPack: false }).flatMap((name) => {
    const path = name.replaceAll('\\', '/').replace(/^\//, '')
    const entry = statFile(archive, path, false)
    return 'size' in entry ? [{ path, bytes: Number(entry.size) }] : []
  })
}

/** What may be in the package, by folder. Whatever is on no list does not run there. */
const ALLOWED: readonly { readonly folder: RegExp; readonly endings: readonly string[] }[] = [
  { folder: /^out\/main\//, endings: ['.js'] },
  { folder: /^out\/preload\//, endings: ['.cjs'] },
  { folder: /^out\/renderer\//, endings: ['.html', '.css', '.js', '.json', '.svg', '.woff2'] },
  { folder: /^out\/library\//, endings: ['.json', '.svg', '.png', '.jpg', '.webp', '.avif'] },
  // The pack that comes with the app, from which the library is compiled again when other packs come.
  { folder: /^out\/content\//, endings: ['.md', '.yaml', '.json', '.svg', '.png', '.jpg', '.webp', '.avif'] },
  { folder: /^out\/dictionary\//, endings: ['.aff', '.dic', '.bdic', '.txt', ''] },
]

/** Files that have no business in the package: sources, tests, maps, packages of others, the other edition. */
export function findForeignFiles(files: readonly PackedFile[]): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path !== 'package.json' && !isAllowed(path))
}

function isAllowed(path: string): boolean {
  if (/(?:^|\/)(?:node_modules|tests?|fixtures|\.[^/]+)(?:\/|$)|\.(?:test|spec)\.|(?:^|\/)browser\.js$/.test(path))
    return false
  return ALLOWED.some(({ folder, endings }) => folder.test(path) && endings.includes(extname(path)))
}

/** Bytes. What we add to Electron itself. */
export const SIZE_BUDGET = 15 * 1024 * 1024

export function sumBytes(files: readonly PackedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
