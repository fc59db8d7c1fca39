/**
 * Where things lie in a channel, relative to its address: plain files, on a web host or on a stick. The metadata follow the TUF specification
 * 1.0.34 with consistent snapshots; the manifests are its targets, the files of the packs lie beside them under their hashes.
 */
export const CHANNEL_FILE = 'channel.kanal'
export const METADATA_FOLDER = 'metadata'
export const TARGETS_FOLDER = 'targets'
export const BLOBS_FOLDER = 'blobs'

const TARGET = /^packs\/([a-z0-9]+(?:-[a-z0-9]+)*)\/pack\.json$/

/** `packs/<id>/pack.json`, the name of a manifest among the targets. */
export function targetName(packId: string): string {
  return `packs/${packId}/pack.json`
}

/** The pack whose manifest a target is, or null for every other name (`../../x`, `constructor`). */
export function parseTargetName(name: string): string | null {
  const id = TARGET.exec(name)?.[1]
  return id === undefined || id.length > 60 ? null : id
}

/** Where a manifest lies: targets carry their hash in their name, so that an old and a new one can lie side by side. */
export function targetPath(packId: string, sha256: string): string {
  return `${TARGETS_FOLDER}/packs/${packId}/${sha256}.pack.json`
}

/** Where the news of the app itself lie, the target `app.json`. */
export function appTargetPath(sha256: string): string {
  return `${TARGETS_FOLDER}/${sha256}.app.json`
}

export function blobPath(sha256: string): string {
  return `${BLOBS_FOLDER}/${sha256}`
}

/** `timestamp.json` has no version in its name; all other metadata have one. */
export function metadataPath(role: 'root' | 'targets' | 'snapshot', version: number): string
export function metadataPath(role: 'timestamp'): string
export function metadataPath(role: string, version?: number): string {
  return `${METADATA_FOLDER}/${version === undefined ? '' : `${version}.`}${role}.json`
}
