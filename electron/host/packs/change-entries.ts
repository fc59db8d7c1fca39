import { AppError } from '../../../core/errors'
import type { InstalledPack, PackManifest } from '../../../core/model/pack'
import type { RegistryEntry } from './registry'

/** The list with this pack in use, and the one of its id before it as the step back. The same version again keeps the step back as it was. */
export function putPack(entries: readonly RegistryEntry[], pack: InstalledPack): readonly RegistryEntry[] {
  const before = entries.find(({ current }) => current.manifest.id === pack.manifest.id)
  const isSame = before?.current.manifest.version === pack.manifest.version && before.current.origin === pack.origin
  const previous = isSame ? before.previous : (before?.current ?? null)
  return [...entries.filter((entry) => entry !== before), { current: pack, previous }]
}

/**
 * The list with one pack a step back: to the version before it, or to the one that comes with the app.
 * @throws AppError `pack-no-previous`
 */
export function stepBack(
  entries: readonly RegistryEntry[],
  id: string,
  bundled: InstalledPack | null,
): readonly RegistryEntry[] {
  const entry = entries.find(({ current }) => current.manifest.id === id)
  const others = entries.filter((each) => each !== entry)
  if (entry?.previous != null) return [...others, { current: entry.previous, previous: null }]
  if (entry !== undefined && bundled?.manifest.id === id) return others
  throw new AppError('pack-no-previous', `${id} has no previous version here`)
}

/** Notes when the channel vouched for the installed versions, and which of them it took back, or gave free again. */
export function refreshEntries(
  entries: readonly RegistryEntry[],
  manifests: readonly PackManifest[],
  checkedAt: string,
): readonly RegistryEntry[] {
  return entries.map((entry) => {
    const { manifest, origin } = entry.current
    const found = manifests.find(({ id, version }) => id === manifest.id && version === manifest.version)
    if (found === undefined || origin !== 'signed') return entry
    return { ...entry, current: { ...entry.current, manifest: { ...manifest, withdrawn: found.withdrawn }, checkedAt } }
  })
}
