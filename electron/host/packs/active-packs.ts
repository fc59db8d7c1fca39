import { parseEntryPath } from '../../../core/entry/entry-path'
import type { InstalledPack, PackReference, PackView } from '../../../core/model/pack'
import { type MergeInput, mergePacks } from '../../../core/packs/merge'
import { sumLengths } from '../../../core/packs/plan'
import { compareVersions } from '../../../core/packs/version'
import type { RegistryEntry } from './registry'

/** A pack in use, with the one that a step back leads to. */
export interface ActivePack {
  readonly pack: InstalledPack
  readonly previous: InstalledPack | null
}

/**
 * The packs in use. Of the pack that comes with the app, the newer of both is used: an update from the channel goes before the bundled one, until a
 * newer app brings a newer one.
 */
export function listActivePacks(
  entries: readonly RegistryEntry[],
  bundled: InstalledPack | null,
): readonly ActivePack[] {
  if (bundled === null) return entries.map(toActive)
  const own = entries.find(({ current }) => current.manifest.id === bundled.manifest.id)
  const others = entries.filter((entry) => entry !== own).map(toActive)
  const isOvertaken = own === undefined || compareVersions(bundled.manifest.version, own.current.manifest.version) > 0
  if (isOvertaken) return [{ pack: bundled, previous: null }, ...others]
  return [{ pack: own.current, previous: own.previous ?? bundled }, ...others]
}

function toActive({ current, previous }: RegistryEntry): ActivePack {
  return { pack: current, previous }
}

function toReference({ manifest, origin }: InstalledPack): PackReference {
  const { id, title, version } = manifest
  return { id, title, version, origin }
}

export function toMergeInputs(packs: readonly ActivePack[]): readonly MergeInput[] {
  return packs.map(({ pack }) => ({ pack: toReference(pack), files: pack.manifest.files }))
}

/** What the window shows of each pack in use. */
export function describePacks(packs: readonly ActivePack[]): readonly PackView[] {
  const { shadowed } = mergePacks(toMergeInputs(packs))
  return packs.map(({ pack, previous }) => {
    const { format: _format, files, withdrawn, ...manifest } = pack.manifest
    return {
      ...manifest,
      origin: pack.origin,
      withdrawn: withdrawn ?? null,
      installedAt: pack.installedAt,
      checkedAt: pack.checkedAt,
      entries: files.filter(({ path }) => parseEntryPath(path) !== null).length,
      bytes: sumLengths(files),
      previousVersion: previous?.manifest.version ?? null,
      isRemovable: pack.origin !== 'bundled',
      shadowed: shadowed
        .filter(({ packId }) => packId === manifest.id)
        .map(({ path, shownFrom }) => ({ path, shownFrom })),
    }
  })
}
