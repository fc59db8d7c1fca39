import { generateKeyPairSync } from 'node:crypto'
import {
  type AnyMetadata,
  createRoot,
  createSnapshot,
  createTargets,
  createTimestamp,
  describePublicKey,
  type RoleName,
  type RootMetadata,
  type RootRoles,
  type SigningKey,
  type SnapshotMetadata,
  serializeMetadata,
  signMetadata,
  type TargetRecord,
  type TargetsMetadata,
} from '../../build/channel/tuf-models'
import type { PackInfo, PackManifest } from '../../core/model/pack'
import { writeChannelFile } from '../../core/packs/channel-file'
import { blobPath, metadataPath, targetName, targetPath } from '../../core/packs/channel-layout'
import { createManifest, serializeManifest } from '../../core/packs/manifest'
import { PUBLISHED, packInfo, sha256Of } from '../support/pack-samples'

/** Overrules what a sound publisher would do. */
export interface Publication {
  readonly version?: number
  readonly expires?: Date
  /** Names of the keys that sign. */
  readonly signers?: readonly string[]
}

export interface TestPack {
  readonly info?: Partial<PackInfo>
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly withdrawn?: { readonly reason: string }
}

type RoleNames = Readonly<Record<RoleName, { readonly keys: readonly string[]; readonly threshold: number }>>

const ROLES: RoleNames = {
  root: { keys: ['root-1', 'root-2', 'root-3'], threshold: 2 },
  targets: { keys: ['targets-1', 'targets-2'], threshold: 1 },
  snapshot: { keys: ['snapshot-1'], threshold: 1 },
  timestamp: { keys: ['timestamp-1'], threshold: 1 },
}

export const LATER = new Date(Date.now() + 365 * 86_400_000)
export const LONG_AGO = new Date('2020-01-01T00:00:00Z')

/**
 * A publisher that can also do everything wrong. What it publishes is a map from path to bytes, as a web host would have it; each step is a method,
 * so that a test can leave one out.
 */
export class TestPublisher {
  readonly files = new Map<string, Buffer>()
  readonly versions: Record<RoleName, number> = { root: 0, targets: 0, snapshot: 0, timestamp: 0 }
  roles: RoleNames = ROLES
  private readonly keys = new Map<string, SigningKey>()
  private firstRoot: RootMetadata | undefined
  private targets: TargetsMetadata | undefined
  private snapshot: SnapshotMetadata | undefined
  private readonly records = new Map<string, TargetRecord>()

  constructor(packs: readonly TestPack[] = []) {
    this.publishRoot()
    this.publish(packs)
  }

  /** Adds or replaces these packs and publishes all metadata that follow from it. */
  publish(packs: readonly TestPack[]): readonly PackManifest[] {
    const manifests = packs.map((pack) => this.addPack(pack))
    this.publishTargets()
    this.publishSnapshot()
    this.publishTimestamp()
    return manifests
  }

  addPack({ info, files, withdrawn }: TestPack): PackManifest {
    const packFiles = Object.entries(files).map(([path, content]) => {
      const bytes = Buffer.from(content)
      this.files.set(blobPath(sha256Of(bytes)), bytes)
      return { path, sha256: sha256Of(bytes), length: bytes.length }
    })
    const manifest = createManifest(packInfo(info), packFiles, PUBLISHED, withdrawn)
    this.addTarget(manifest.id, serializeManifest(manifest))
    return manifest
  }

  /** `name` and `record` overrule what the manifest would give. */
  addTarget(packId: string, bytes: Uint8Array, name = targetName(packId), record: Partial<TargetRecord> = {}): void {
    const sha256 = record.sha256 ?? sha256Of(bytes)
    this.files.set(targetPath(packId, sha256), Buffer.from(bytes))
    this.records.set(name, { name, sha256, length: bytes.length, ...record })
  }

  dropPack(packId: string): void {
    this.records.delete(targetName(packId))
  }

  publishRoot(publication: Publication = {}): RootMetadata {
    const version = this.next('root', publication)
    const root = createRoot({ version, expires: publication.expires ?? LATER }, this.describeRoles())
    this.sign(root, 'root', publication.signers ?? [...this.roles.root.keys.slice(0, this.roles.root.threshold)])
    this.firstRoot ??= root
    return this.put(metadataPath('root', version), root)
  }

  publishTargets(publication: Publication = {}): TargetsMetadata {
    const version = this.next('targets', publication)
    const targets = createTargets({ version, expires: publication.expires ?? LATER }, [...this.records.values()])
    this.sign(targets, 'targets', publication.signers)
    this.targets = this.put(metadataPath('targets', version), targets)
    return targets
  }

  publishSnapshot(publication: Publication & { readonly of?: TargetsMetadata } = {}): SnapshotMetadata {
    const version = this.next('snapshot', publication)
    const of = publication.of ?? this.targets
    if (of === undefined) throw new Error('publish targets first')
    const snapshot = createSnapshot({ version, expires: publication.expires ?? LATER }, of)
    this.sign(snapshot, 'snapshot', publication.signers)
    this.snapshot = this.put(metadataPath('snapshot', version), snapshot)
    return snapshot
  }

  publishTimestamp(publication: Publication & { readonly of?: SnapshotMetadata } = {}): void {
    const of = publication.of ?? this.snapshot
    if (of === undefined) throw new Error('publish a snapshot first')
    const version = this.next('timestamp', publication)
    const timestamp = createTimestamp({ version, expires: publication.expires ?? LATER }, of)
    this.sign(timestamp, 'timestamp', publication.signers)
    this.put(metadataPath('timestamp'), timestamp)
  }

  /** New keys for a role; the root that says so still has to be published. */
  rotate(role: RoleName, keys: readonly string[], threshold = this.roles[role].threshold): void {
    this.roles = { ...this.roles, [role]: { keys, threshold } }
  }

  /** The same key under a second name. */
  aliasKey(alias: string, name: string): void {
    this.keys.set(alias, { ...this.key(name), id: sha256Of(alias), name: alias })
  }

  channelFile(address: string): string {
    if (this.firstRoot === undefined) throw new Error('publish a root first')
    const root = JSON.parse(serializeMetadata(this.firstRoot).toString('utf8'))
    return writeChannelFile({ title: 'Bündnis', address, root }, sha256Of)
  }

  /** Changes what is published under a path, without signing anew. */
  edit(path: string, change: (text: string) => string): void {
    const bytes = this.files.get(path)
    if (bytes === undefined) throw new Error(`${path} is not published`)
    this.files.set(path, Buffer.from(change(bytes.toString('utf8'))))
  }

  private next(role: RoleName, { version }: Publication): number {
    this.versions[role] = version ?? this.versions[role] + 1
    return this.versions[role]
  }

  private sign(
    metadata: AnyMetadata,
    role: RoleName,
    signers: readonly string[] = this.roles[role].keys.slice(0, 1),
  ): void {
    for (const name of signers) signMetadata(metadata, this.key(name))
  }

  private put<T extends AnyMetadata>(path: string, metadata: T): T {
    this.files.set(path, serializeMetadata(metadata))
    return metadata
  }

  private describeRoles(): RootRoles {
    const describeRole = (role: RoleName) => ({
      keys: this.roles[role].keys.map((name) => this.key(name)),
      threshold: this.roles[role].threshold,
    })
    return {
      root: describeRole('root'),
      targets: describeRole('targets'),
      snapshot: describeRole('snapshot'),
      timestamp: describeRole('timestamp'),
    }
  }

  private key(name: string): SigningKey {
    const known = this.keys.get(name)
    if (known !== undefined) return known
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = { ...describePublicKey(name, privateKey), secret: privateKey }
    this.keys.set(name, key)
    return key
  }
}
