import { join } from 'node:path'
import { z } from 'zod'
import { parseTargetName } from '../../core/packs/channel-layout'
import { parseJson } from '../../core/parse-json'
import { APP_TARGET } from '../../core/shell/app-release'
import type { Change } from './changes'
import { type Published, readOrNull } from './published'
import { ToolError } from './tool-error'
import {
  type AnyMetadata,
  findSigners,
  isSigned,
  listTargets,
  type PublicKey,
  parseRoot,
  parseTargets,
  type RootMetadata,
  readRole,
  serializeMetadata,
  type TargetRecord,
  type TargetsMetadata,
} from './tuf-models'

/**
 * What waits for signatures. It is one file, so that it changes as a whole, and knows all that a holder of a key needs far from
 * the channel: the file goes there, and comes back signed.
 */
export interface Draft {
  /** The published root that the draft begins at. */
  readonly base: RootMetadata
  /** The next roots, one after the other. */
  readonly roots: readonly RootMetadata[]
  readonly targets: TargetsMetadata | null
}

const json = z.record(z.string(), z.unknown())
const draftSchema = z.strictObject({
  format: z.literal(1),
  base: json,
  roots: z.array(json).max(10),
  targets: json.nullable(),
})

/** @throws ToolError where the file is no draft, or names what is no pack */
export function parseDraft(text: string, file: string): Draft {
  const parsed = draftSchema.safeParse(parseJson(text))
  if (!parsed.success) throw sayNoDraft(file, parsed.error)
  const draft = readMetadata(parsed.data, file)
  if (draft.targets !== null) listTargets(draft.targets).forEach(labelTarget)
  return draft
}

function readMetadata({ base, roots, targets }: z.infer<typeof draftSchema>, file: string): Draft {
  try {
    return {
      base: parseRoot(toBytes(base)),
      roots: roots.map((root) => parseRoot(toBytes(root))),
      targets: targets === null ? null : parseTargets(toBytes(targets)),
    }
  } catch (error) {
    throw sayNoDraft(file, error)
  }
}

/** What a target is, for people. @throws ToolError as `readPackId` */
export function labelTarget(target: TargetRecord): string {
  return target.name === APP_TARGET ? 'Ankündigung des Programms' : readPackId(target)
}

/** The pack that a target is of. @throws ToolError for a name that is no pack's: `../../x`, `constructor` */
export function readPackId({ name }: TargetRecord): string {
  const id = parseTargetName(name)
  if (id !== null) return id
  throw new ToolError(
    `Im Inhaltsverzeichnis steht ein Name, der keiner sein darf: ${JSON.stringify(name)}. Es wurde nichts geändert.`,
  )
}

function sayNoDraft(file: string, cause: unknown): ToolError {
  return new ToolError(
    `${file} ist kein Entwurf dieses Werkzeugs, oder die Datei ist beschädigt. Es wurde nichts geändert.`,
    {
      cause,
    },
  )
}

function toBytes(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/**
 * The draft as far as it is not published yet: what a publication that was interrupted already brought out is left out.
 * An absent file is an empty draft.
 * @throws ToolError where the draft began at another state than the one that is published
 */
export async function readDraft(file: string, published: Published): Promise<Draft> {
  const bytes = await readOrNull(file)
  if (bytes === null) return { base: published.root, roots: [], targets: null }
  const draft = parseDraft(bytes.toString('utf8'), file)
  for (const root of draft.roots) requireSameAsPublished(root, published)
  const roots = draft.roots.filter(({ signed }) => signed.version > published.root.signed.version)
  const next = draft.targets
  const isPublished = next !== null && isSameMetadata(next, published.targets)
  const targets = isPublished ? null : next
  const fits =
    roots.every(({ signed }, index) => signed.version === published.root.signed.version + 1 + index) &&
    (targets === null || targets.signed.version === published.targets.signed.version + 1)
  if (!fits) throw sayStale(file)
  return { base: published.root, roots, targets }
}

function requireSameAsPublished(root: RootMetadata, { roots }: Published): void {
  const other = roots[root.signed.version - 1]
  if (other !== undefined && !isSameMetadata(root, other)) throw sayStale('draft.json')
}

function isSameMetadata(a: AnyMetadata, b: AnyMetadata): boolean {
  return serializeMetadata(a).equals(serializeMetadata(b))
}

function sayStale(file: string): ToolError {
  return new ToolError(
    `Der Entwurf ${file} gehört zu einem anderen Stand des Kanals als dem, der veröffentlicht ist. Löschen Sie ihn, und bereiten Sie die Änderung noch einmal vor.`,
  )
}

export function isEmptyDraft({ roots, targets }: Draft): boolean {
  return roots.length === 0 && targets === null
}

/** The root that will hold once the draft is published. */
export function finalRoot({ base, roots }: Draft): RootMetadata {
  return roots.at(-1) ?? base
}

export function writeDraft(file: string, draft: Draft): Change {
  return { type: 'write', path: file, text: serializeDraft(draft) }
}

function serializeDraft({ base, roots, targets }: Draft): string {
  const value = {
    format: 1,
    base: base.toJSON(),
    roots: roots.map((root) => root.toJSON()),
    targets: targets?.toJSON() ?? null,
  }
  return `${JSON.stringify(value, null, 1)}\n`
}

/** A piece of a draft, and whose signatures it needs: a root those of the root before it and its own (6.1). */
export interface Piece {
  readonly label: string
  readonly metadata: RootMetadata | TargetsMetadata
  readonly needs: readonly { readonly root: RootMetadata; readonly role: 'root' | 'targets' }[]
}

export function listPieces(draft: Draft): readonly Piece[] {
  const roots = draft.roots.map((root, index): Piece => {
    const before = draft.roots[index - 1] ?? draft.base
    return {
      label: `Wurzel (root) ${root.signed.version}`,
      metadata: root,
      needs: [
        { root: before, role: 'root' },
        { root, role: 'root' },
      ],
    }
  })
  if (draft.targets === null) return roots
  const targets: Piece = {
    label: `Inhaltsverzeichnis (targets) ${draft.targets.signed.version}`,
    metadata: draft.targets,
    // Clients may see it under either: the roots between the first and the last only know more keys.
    needs: [{ root: finalRoot(draft), role: 'targets' }],
  }
  return [...roots, targets]
}

export function isComplete({ metadata, needs }: Piece): boolean {
  return needs.every(({ root, role }) => isSigned(root, role, metadata))
}

/** Keys that may sign, and have not; those that count twice come first, so that as few people as possible are asked. */
export function listOpenSigners({ metadata, needs }: Piece): readonly PublicKey[] {
  const counts = new Map<string, { key: PublicKey; count: number }>()
  for (const { root, role } of needs) {
    if (isSigned(root, role, metadata)) continue
    const signed = new Set(findSigners(root, role, metadata).map(({ id }) => id))
    for (const key of readRole(root, role).keys) {
      if (!signed.has(key.id)) counts.set(key.id, { key, count: (counts.get(key.id)?.count ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ key }) => key)
}

/** Manifests and blobs that are prepared lie in the draft as they will lie in the repository. */
export function draftPath(draftFolder: string, path: string): string {
  return join(draftFolder, path)
}
