import type {
  FileChanges,
  InstalledPack,
  NewerPack,
  PackFile,
  PackManifest,
  PackOffer,
  UpdatePlan,
} from '../model/pack'
import { compareVersions } from './version'

export interface PlanInput {
  /** Packs in use, by id. */
  readonly installed: ReadonlyMap<string, InstalledPack>
  /** What the channel vouches for, each id once. */
  readonly available: readonly PackManifest[]
  /** What it vouches for as well, and this app cannot read. */
  readonly unreadable: readonly NewerPack[]
  readonly appVersion: string
  /** Whether a blob is here already. */
  readonly hasBlob: (sha256: string) => boolean
}

/** What the channel has that is not here, and what there is to fetch for it. Pure: nothing is fetched or changed. */
export function planUpdate({ installed, available, unreadable, appVersion, hasBlob }: PlanInput): UpdatePlan {
  const offered = new Set([...available, ...unreadable].map(({ id }) => id))
  const offers = available.map((manifest) => describeOffer(manifest, installed.get(manifest.id) ?? null, appVersion))
  const gone = [...installed.values()]
    .filter(({ origin, manifest }) => origin === 'signed' && !offered.has(manifest.id))
    .map(({ manifest }): PackOffer => ({ type: 'gone', manifest }))
  const missing = listMissing(offers.filter(isInstallable), hasBlob)
  return { offers: [...offers, ...gone], unreadable, missing, bytes: sumLengths(missing) }
}

export type InstallableOffer = Extract<PackOffer, { type: 'new' | 'newer' }>

export function isInstallable(offer: PackOffer): offer is InstallableOffer {
  return offer.type === 'new' || offer.type === 'newer'
}

/** Blobs of these packs that are not here, each once, although several files may share one. */
export function listMissing(
  offers: readonly { readonly manifest: PackManifest }[],
  hasBlob: (sha256: string) => boolean,
): readonly PackFile[] {
  const missing = new Map<string, PackFile>()
  for (const { manifest } of offers) {
    for (const file of manifest.files) if (!hasBlob(file.sha256)) missing.set(file.sha256, file)
  }
  return [...missing.values()]
}

export function sumLengths(files: readonly PackFile[]): number {
  return files.reduce((sum, { length }) => sum + length, 0)
}

function describeOffer(manifest: PackManifest, installed: InstalledPack | null, appVersion: string): PackOffer {
  const order = installed === null ? 1 : compareVersions(manifest.version, installed.manifest.version)
  if (manifest.withdrawn !== undefined) {
    return { type: 'withdrawn', manifest, isInstalled: installed !== null && order === 0 }
  }
  // What is "nicht geprüft" has a version of its own invention: a signed pack of that id is always an offer.
  if (installed !== null && order <= 0 && installed.origin !== 'unchecked') return { type: 'current', manifest }
  if (compareVersions(manifest.minAppVersion, appVersion) > 0) return { type: 'needs-app', manifest }
  const changes = compareFiles(installed?.manifest.files ?? [], manifest.files)
  if (installed === null) return { type: 'new', manifest, changes }
  return { type: 'newer', manifest, installedVersion: installed.manifest.version, changes }
}

/** By path and content; known from the manifests alone. */
export function compareFiles(before: readonly PackFile[], after: readonly PackFile[]): FileChanges {
  const old = new Map(before.map((file) => [file.path, file]))
  const kept = new Set(after.map(({ path }) => path))
  return {
    added: after.filter(({ path }) => !old.has(path)),
    changed: after.filter(({ path, sha256 }) => old.has(path) && old.get(path)?.sha256 !== sha256),
    removed: before.filter(({ path }) => !kept.has(path)),
  }
}
