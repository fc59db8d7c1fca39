import { type ZodType, z } from 'zod'
import { AppError } from '../errors'
import { MANIFEST_FORMAT, type NewerPack, type PackFile, type PackInfo, type PackManifest } from '../model/pack'
import { toCanonicalJson } from './canonical-json'
import { findPathProblem } from './path-policy'
import { isVersion } from './version'

/** Of `pack.json`. */
export const MAX_MANIFEST_BYTES = 4 * 1024 * 1024
export const MAX_FILES = 10_000
const MAX_FILE_BYTES = 50 * 1024 * 1024
/** Of all files together. */
export const MAX_PACK_BYTES = 1024 * 1024 * 1024

/** The manifest lies at the top of a pack; it is not among its own files. */
export const MANIFEST_FILE = 'pack.json'

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() === text && !/\p{C}/u.test(text))

const infoFields = {
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: line(120),
  version: z.string().refine(isVersion),
  publisher: line(120),
  licence: line(60),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))
    .min(1)
    .max(20),
  minAppVersion: z.string().refine(isVersion),
  changes: z.array(line(500)).max(100),
}

/** The source of a pack: `pack.json` as people write it, before files are counted and hashed. Unknown fields are refused. */
export const packInfoSchema: ZodType<PackInfo> = z.strictObject(infoFields)

const fileSchema = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.int().min(0).max(MAX_FILE_BYTES),
  title: line(200).optional(),
})

/** The form alone; `parseManifest` checks names and sums as well. */
export const manifestSchema: ZodType<PackManifest> = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  ...infoFields,
  published: z.iso.datetime(),
  withdrawn: z.strictObject({ reason: line(1000) }).optional(),
  files: z.array(fileSchema).min(1).max(MAX_FILES),
})

/**
 * Reads a manifest and checks everything that can be seen without the files: form, limits, names.
 * @throws AppError `pack-invalid` (no manifest, or more than a pack may hold), `pack-newer-format`, `pack-path` with `path` and `reason`
 */
export function parseManifest(bytes: Uint8Array): PackManifest {
  if (bytes.length > MAX_MANIFEST_BYTES) throw new AppError('pack-invalid', 'the manifest is too long')
  const data = readJson(bytes)
  if (isOfNewerFormat(data)) throw new AppError('pack-newer-format', 'the manifest is of a newer format')
  const parsed = manifestSchema.safeParse(data)
  if (!parsed.success) {
    throw new AppError('pack-invalid', `not a manifest: ${z.prettifyError(parsed.error)}`, {}, { cause: parsed.error })
  }
  checkFiles(parsed.data.files)
  return parsed.data
}

const newerSchema = z.object({
  title: infoFields.title.nullable().catch(null),
  version: infoFields.version.nullable().catch(null),
})

/** What can be told of a manifest of a newer format, for which `parseManifest` throws `pack-newer-format`. */
export function describeNewerManifest(bytes: Uint8Array): Omit<NewerPack, 'id'> {
  return newerSchema.parse(readJson(bytes))
}

/**
 * A sound manifest of what a publisher says and what lies in the folder; the files come out in the order of their paths.
 * @throws as `parseManifest`
 */
export function createManifest(
  info: PackInfo,
  files: readonly PackFile[],
  published: string,
  withdrawn?: PackManifest['withdrawn'],
): PackManifest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const manifest: PackManifest = { ...info, format: MANIFEST_FORMAT, published, withdrawn, files: sorted }
  return parseManifest(serializeManifest(manifest))
}

/** Canonical JSON as UTF-8: the same manifest always has the same hash. */
export function serializeManifest(manifest: PackManifest): Uint8Array {
  const { withdrawn, files, ...info } = manifest
  const plain = {
    ...info,
    ...(withdrawn === undefined ? {} : { withdrawn: { reason: withdrawn.reason } }),
    files: files.map(({ path, sha256, length, title }) => ({ path, sha256, length, title })),
  }
  return new TextEncoder().encode(toCanonicalJson(plain))
}

/** @throws AppError `pack-path` or `pack-invalid` */
function checkFiles(files: readonly PackFile[]): void {
  const problem = findPathProblem([MANIFEST_FILE, ...files.map(({ path }) => path)])
  if (problem !== null) {
    throw new AppError('pack-path', `refused path ${JSON.stringify(problem.path)}: ${problem.kind}`, {
      path: problem.path.slice(0, 200),
      reason: problem.kind,
    })
  }
  const total = files.reduce((sum, { length }) => sum + length, 0)
  if (total > MAX_PACK_BYTES) throw new AppError('pack-invalid', 'the pack is too large')
}

/** `undefined`, which the schema refuses, for bytes that are no JSON in UTF-8. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function isOfNewerFormat(data: unknown): boolean {
  const head = z.object({ format: z.int() }).safeParse(data)
  return head.success && head.data.format > MANIFEST_FORMAT
}
