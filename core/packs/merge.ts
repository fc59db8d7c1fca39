import { parseEntryPath } from '../entry/entry-path'
import { GLOSSARY_FILE, glossaryPathOf } from '../library/read-library'
import type { PackFile, PackOrigin, PackReference } from '../model/pack'
import { MANIFEST_FILE } from './manifest'

export interface MergeInput {
  readonly pack: PackReference
  readonly files: readonly PackFile[]
}

export interface MergedFile {
  readonly file: PackFile
  readonly pack: PackReference
}

/** A file that the library does not show, because another pack has one of the same name or an entry of the same id. */
export interface ShadowedFile {
  readonly path: string
  readonly packId: string
  readonly shownFrom: string
}

export interface MergedLibrary {
  /** By path in the library. */
  readonly files: ReadonlyMap<string, MergedFile>
  readonly shadowed: readonly ShadowedFile[]
}

const TRUST: Readonly<Record<PackOrigin, number>> = { signed: 0, bundled: 1, unchecked: 2 }

/**
 * One library of several packs. Where two have an entry of one id, or a file of one name, the more trusted pack's is shown (signed, bundled,
 * unchecked), among equals that of the pack whose id comes first: the same on every computer, in whatever order packs came. So nothing
 * that nobody vouches for ever stands in the place of a checked text or an emergency number. Glossaries are not
 * one against the other: each pack adds its terms.
 */
export function mergePacks(packs: readonly MergeInput[]): MergedLibrary {
  const files = new Map<string, MergedFile>()
  const shadowed: ShadowedFile[] = []
  const owners = new Map<string, string>()
  for (const { pack, files: own } of [...packs].sort(byPrecedence)) {
    for (const file of own) {
      if (file.path === MANIFEST_FILE) continue
      const path = placeOf(file.path, pack.id, files)
      const key = keyOf(path)
      const owner = owners.get(key)
      if (owner === undefined) {
        owners.set(key, pack.id)
        files.set(path, { file, pack })
      } else shadowed.push({ path: file.path, packId: pack.id, shownFrom: owner })
    }
  }
  return { files, shadowed }
}

function byPrecedence(a: MergeInput, b: MergeInput): number {
  return TRUST[a.pack.origin] - TRUST[b.pack.origin] || (a.pack.id < b.pack.id ? -1 : 1)
}

function placeOf(path: string, packId: string, files: ReadonlyMap<string, MergedFile>): string {
  return path === GLOSSARY_FILE && files.has(GLOSSARY_FILE) ? glossaryPathOf(packId) : path
}

/** Entries meet by their id, whatever their kind: addresses and notes hang on it. Names meet as systems that ignore case see them. */
function keyOf(path: string): string {
  const entry = parseEntryPath(path)
  return entry === null ? `file ${path.normalize('NFC').toLowerCase()}` : `entry ${entry.id.toLowerCase()}`
}
