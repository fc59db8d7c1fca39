import { AppError } from '../errors'
import type { InstalledPack, PackManifest, PackOrigin } from '../model/pack'
import { compareVersions } from './version'

export interface Candidate {
  readonly manifest: PackManifest
  readonly origin: PackOrigin
}

export interface InstallSituation {
  /** The pack of that id that is in use. */
  readonly installed: InstalledPack | null
  /** The highest version of that id that was ever installed here from the same channel. Kept apart, so that a deleted cache lowers nothing. */
  readonly highestVersion: string | null
  readonly appVersion: string
}

/**
 * Whether a version may be installed. The order is that of the questions a person would ask: is it for this app, is it taken back, who vouches
 * for it, is it newer.
 * @throws AppError `pack-needs-app`, `pack-withdrawn`, `pack-signed-exists` (an unchecked pack never replaces one that somebody vouches for),
 * `pack-older` (no version below what is or was installed)
 */
export function checkInstall({ manifest, origin }: Candidate, situation: InstallSituation): void {
  const { id, version, minAppVersion } = manifest
  const { installed, highestVersion, appVersion } = situation
  if (compareVersions(minAppVersion, appVersion) > 0) {
    throw new AppError('pack-needs-app', `${id} needs app ${minAppVersion}`, { id, needs: minAppVersion })
  }
  if (manifest.withdrawn !== undefined) {
    throw new AppError('pack-withdrawn', `${id} ${version} is withdrawn`, { id, reason: manifest.withdrawn.reason })
  }
  if (origin === 'unchecked') {
    if (installed !== null && installed.origin !== 'unchecked') {
      throw new AppError('pack-signed-exists', `${id} is here from a trusted source`, { id })
    }
    return
  }
  const floor = findFloor(installed, highestVersion)
  if (floor !== null && compareVersions(version, floor) < 0) {
    throw new AppError('pack-older', `${id} ${version} is older than ${floor}`, { id, version, installed: floor })
  }
}

/** Versions of an unchecked pack bind nobody: anyone could have written 999.0.0 into it. */
function findFloor(installed: InstalledPack | null, highestVersion: string | null): string | null {
  const versions = [highestVersion, installed?.origin === 'unchecked' ? null : installed?.manifest.version]
  return versions.reduce<string | null>(
    (highest, version) =>
      version != null && (highest === null || compareVersions(version, highest) > 0) ? version : highest,
    null,
  )
}
