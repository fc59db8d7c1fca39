import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import {
  Key,
  Metadata,
  MetadataKind,
  type Root,
  Signature,
  type Snapshot,
  type Targets,
  type Timestamp,
} from '@tufjs/models'
import { toCanonicalJson } from '../../core/packs/canonical-json'

/**
 * The publisher's only way to @tufjs/models: making, signing and reading metadata after the TUF specification 1.0.34. Publisher and tests share
 * it. What is signed is written as plain JSON, in the words of the specification (section 4).
 */

export const ROLE_NAMES = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof ROLE_NAMES)[number]

export type RootMetadata = Metadata<Root>
export type TargetsMetadata = Metadata<Targets>
export type SnapshotMetadata = Metadata<Snapshot>
export type TimestampMetadata = Metadata<Timestamp>
export type AnyMetadata = RootMetadata | TargetsMetadata | SnapshotMetadata | TimestampMetadata

export interface PublicKey {
  /** SHA-256 of the key's canonical JSON (4.2). */
  readonly id: string
  /** For people, `root-1`; it stands beside the key in the root metadata, so that everyone reads the same names. */
  readonly name: string
  /** The 32 bytes of an ed25519 key, in hexadecimal. */
  readonly hex: string
}

export interface SigningKey extends PublicKey {
  readonly secret: KeyObject
}

export interface RoleKeys {
  readonly keys: readonly PublicKey[]
  readonly threshold: number
}

export type RootRoles = Readonly<Record<RoleName, RoleKeys>>

export interface Dating {
  /** From 1. */
  readonly version: number
  readonly expires: Date
}

export interface TargetRecord {
  /** `packs/<id>/pack.json`. */
  readonly name: string
  readonly sha256: string
  readonly length: number
}

/** Bytes of an ed25519 key in SPKI, before the key itself. */
const SPKI_HEAD = 12
/** Of a key, beside what the specification knows. */
const NAME_FIELD = 'x-name'

type Json = Parameters<typeof Metadata.fromJSON>[1]

/** The public half of an ed25519 key as TUF names it. */
export function describePublicKey(name: string, key: KeyObject): PublicKey {
  const hex = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD).toString('hex')
  const canonical = toCanonicalJson({ keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } })
  return { id: hashOf(Buffer.from(canonical)), name, hex }
}

export function createRoot(dating: Dating, roles: RootRoles): RootMetadata {
  const keys = new Map(ROLE_NAMES.flatMap((role) => roles[role].keys.map((key) => [key.id, key] as const)))
  return Metadata.fromJSON(MetadataKind.Root, {
    signatures: [],
    signed: {
      ...head(MetadataKind.Root, dating),
      consistent_snapshot: true,
      keys: Object.fromEntries([...keys].map(([id, key]) => [id, keyToJson(key)])),
      roles: Object.fromEntries(
        ROLE_NAMES.map((role) => [
          role,
          { keyids: roles[role].keys.map(({ id }) => id), threshold: roles[role].threshold },
        ]),
      ),
    },
  })
}

export function createTargets(dating: Dating, targets: readonly TargetRecord[]): TargetsMetadata {
  const sorted = [...targets].sort((a, b) => (a.name < b.name ? -1 : 1))
  return Metadata.fromJSON(MetadataKind.Targets, {
    signatures: [],
    signed: {
      ...head(MetadataKind.Targets, dating),
      targets: Object.fromEntries(sorted.map(({ name, sha256, length }) => [name, { length, hashes: { sha256 } }])),
    },
  })
}

export function createSnapshot(dating: Dating, targets: TargetsMetadata): SnapshotMetadata {
  return Metadata.fromJSON(MetadataKind.Snapshot, {
    signatures: [],
    signed: { ...head(MetadataKind.Snapshot, dating), meta: { 'targets.json': describeFile(targets) } },
  })
}

export function createTimestamp(dating: Dating, snapshot: SnapshotMetadata): TimestampMetadata {
  return Metadata.fromJSON(MetadataKind.Timestamp, {
    signatures: [],
    signed: { ...head(MetadataKind.Timestamp, dating), meta: { 'snapshot.json': describeFile(snapshot) } },
  })
}

/** The same timestamp of the same snapshot, whatever that is, with another version and date. */
export function renewTimestamp(dating: Dating, current: TimestampMetadata): TimestampMetadata {
  const meta = { 'snapshot.json': current.signed.snapshotMeta.toJSON() }
  return Metadata.fromJSON(MetadataKind.Timestamp, {
    signatures: [],
    signed: { ...head(MetadataKind.Timestamp, dating), meta },
  })
}

/** Adds a signature; one that the same key made before is replaced. */
export function signMetadata(metadata: AnyMetadata, key: SigningKey): void {
  metadata.sign((bytes) => new Signature({ keyID: key.id, sig: sign(null, bytes, key.secret).toString('hex') }))
}

/** As it is stored: the very bytes that hashes in other metadata are of. */
export function serializeMetadata(metadata: AnyMetadata): Buffer {
  return Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`)
}

/** @throws Error where the bytes are no metadata of that role */
export function parseRoot(bytes: Uint8Array): RootMetadata {
  return Metadata.fromJSON(MetadataKind.Root, readJson(bytes))
}

/** @throws Error where the bytes are no metadata of that role */
export function parseTargets(bytes: Uint8Array): TargetsMetadata {
  return Metadata.fromJSON(MetadataKind.Targets, readJson(bytes))
}

/** @throws Error where the bytes are no metadata of that role */
export function parseSnapshot(bytes: Uint8Array): SnapshotMetadata {
  return Metadata.fromJSON(MetadataKind.Snapshot, readJson(bytes))
}

/** @throws Error where the bytes are no metadata of that role */
export function parseTimestamp(bytes: Uint8Array): TimestampMetadata {
  return Metadata.fromJSON(MetadataKind.Timestamp, readJson(bytes))
}

/** The keys of a role as a root names them. */
export function readRole(root: RootMetadata, role: RoleName): RoleKeys {
  const { keyIDs, threshold } = root.signed.roles[role] ?? { keyIDs: [], threshold: 1 }
  const keys = keyIDs.flatMap((id): readonly PublicKey[] => {
    const key = root.signed.keys[id]
    if (key === undefined) return []
    const name = key.unrecognizedFields?.[NAME_FIELD]
    return [{ id, name: typeof name === 'string' ? name : id.slice(0, 8), hex: key.keyVal.public ?? '' }]
  })
  return { keys, threshold }
}

/** All roles of a root, to make the next one of. */
export function readRoles(root: RootMetadata): RootRoles {
  return {
    root: readRole(root, 'root'),
    targets: readRole(root, 'targets'),
    snapshot: readRole(root, 'snapshot'),
    timestamp: readRole(root, 'timestamp'),
  }
}

/** The keys of a role that have signed, soundly; each once, however often it stands in the file. */
export function findSigners(root: RootMetadata, role: RoleName, metadata: AnyMetadata): readonly PublicKey[] {
  return readRole(root, role).keys.filter(({ id }) => {
    try {
      root.signed.keys[id]?.verifySignature(metadata)
      return true
    } catch {
      return false
    }
  })
}

export function isSigned(root: RootMetadata, role: RoleName, metadata: AnyMetadata): boolean {
  return findSigners(root, role, metadata).length >= readRole(root, role).threshold
}

export function listTargets(targets: TargetsMetadata): readonly TargetRecord[] {
  return Object.entries(targets.signed.targets).map(([name, { hashes, length }]) => ({
    name,
    sha256: hashes.sha256 ?? '',
    length,
  }))
}

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function head(type: MetadataKind, { version, expires }: Dating) {
  // The specification asks for seconds without a fraction (4.2.1).
  return { _type: type, spec_version: '1.0.34', version, expires: expires.toISOString().replace(/\.\d+Z$/, 'Z') }
}

function describeFile(metadata: TargetsMetadata | SnapshotMetadata) {
  const bytes = serializeMetadata(metadata)
  return { version: metadata.signed.version, length: bytes.length, hashes: { sha256: hashOf(bytes) } }
}

function keyToJson({ id, name, hex }: PublicKey) {
  return new Key({
    keyID: id,
    keyType: 'ed25519',
    scheme: 'ed25519',
    keyVal: { public: hex },
    unrecognizedFields: { [NAME_FIELD]: name },
  }).toJSON()
}

/** What is no object is an empty one, which no kind of metadata accepts. */
function readJson(bytes: Uint8Array): Json {
  const data: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  return isObject(data) ? data : {}
}

function isObject(data: unknown): data is Json {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
