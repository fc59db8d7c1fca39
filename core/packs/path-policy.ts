/** Why a path is refused; the window words it. */
export const PATH_PROBLEMS = [
  'empty',
  'characters',
  'absolute',
  'parent',
  'backslash',
  'reserved',
  'ends-badly',
  'too-long',
  'ending',
  'duplicate',
  'twin',
  'file-and-folder',
] as const
export type PathProblemKind = (typeof PATH_PROBLEMS)[number]

export interface PathProblem {
  readonly path: string
  readonly kind: PathProblemKind
}

/** UTF-16 units; beyond it Windows refuses paths below an ordinary data folder. */
const MAX_PATH = 240
/** Bytes; the limit of the usual file systems. */
const MAX_COMPONENT = 255
/** What a pack may consist of: text, lists, pictures. */
const ENDINGS: readonly string[] = ['.md', '.json', '.yaml', '.png', '.jpg', '.webp', '.avif', '.svg']
/** Names that Windows takes for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i
/** Control, format (with bidi) and unassigned characters, lone surrogates, line separators, and what Windows forbids in names. */
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}\ufffd<>"|?*]/u

/**
 * The one policy for names in manifests, zips and workspaces, the same on every system, so that a pack that opens here opens everywhere.
 * @returns the first problem, or null where all paths are sound together
 */
export function findPathProblem(paths: readonly string[]): PathProblem | null {
  for (const path of paths) {
    const kind = findOwnProblem(path)
    if (kind !== null) return { path, kind }
  }
  return findSharedProblem(paths)
}

function findOwnProblem(path: string): PathProblemKind | null {
  if (path === '') return 'empty'
  if (path.includes('\\')) return 'backslash'
  if (FORBIDDEN.test(path)) return 'characters'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'absolute'
  if (path.includes(':')) return 'characters'
  if (path.length > MAX_PATH) return 'too-long'
  for (const component of path.split('/')) {
    const kind = findComponentProblem(component)
    if (kind !== null) return kind
  }
  return ENDINGS.some((ending) => path.endsWith(ending)) ? null : 'ending'
}

function findComponentProblem(component: string): PathProblemKind | null {
  if (component === '') return 'empty'
  if (component === '..' || component === '.') return 'parent'
  if (/^ |[. ]$/.test(component)) return 'ends-badly'
  if (RESERVED.test(component)) return 'reserved'
  return new TextEncoder().encode(component).length > MAX_COMPONENT ? 'too-long' : null
}

/** Names that one system keeps apart and another takes for the same; and a name that would have to be file and folder at once. */
function findSharedProblem(paths: readonly string[]): PathProblem | null {
  const files = new Map<string, string>()
  for (const path of paths) {
    const key = fold(path)
    const other = files.get(key)
    if (other !== undefined) return { path, kind: other === path ? 'duplicate' : 'twin' }
    files.set(key, path)
  }
  const folders = new Map<string, string>()
  for (const path of paths) {
    for (const folder of listFolders(path)) {
      const key = fold(folder)
      const other = folders.get(key)
      if (files.has(key)) return { path, kind: 'file-and-folder' }
      if (other !== undefined && other !== folder) return { path, kind: 'twin' }
      folders.set(key, folder)
    }
  }
  return null
}

/** As file systems that ignore case and normal form see a name. Upper case first: it unites `ß` with `SS`, as APFS does. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** `a/b/c.md` → `a`, `a/b`. */
function listFolders(path: string): readonly string[] {
  const components = path.split('/')
  return components.slice(1).map((_component, index) => components.slice(0, index + 1).join('/'))
}
