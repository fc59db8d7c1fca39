import { AppError } from '../../../core/errors'
import type { PackManifest } from '../../../core/model/pack'
import { MANIFEST_FILE, MAX_MANIFEST_BYTES, parseManifest } from '../../../core/packs/manifest'
import { findPathProblem } from '../../../core/packs/path-policy'
import type { BlobStore } from './blob-store'
import { openZip, type ZipEntry } from './zip-directory'

/**
 * Takes the files of a zipped pack into the blob store: the directory and the manifest are read and checked first, and nothing is written before both
 * are found sound and to name the same files.
 * @param check decides from the manifest whether the pack may be installed at all; throws where not
 * @throws AppError `zip-invalid`, `zip-too-large`, `pack-invalid`, `pack-path`, …
 */
export async function readZippedPack(
  file: string,
  store: BlobStore,
  check: (manifest: PackManifest) => Promise<void>,
): Promise<PackManifest> {
  const zip = await openZip(file)
  try {
    checkNames(zip.entries)
    const entries = new Map(zip.entries.map((entry) => [entry.path, entry]))
    const manifest = parseManifest(await readManifest(entries.get(MANIFEST_FILE)))
    checkContents(manifest, entries)
    await check(manifest)
    await takeFiles(manifest, entries, store)
    return manifest
  } finally {
    zip.close()
  }
}

/** All of them, or none: what was taken from a zip that turns out to be damaged does not stay. */
async function takeFiles(
  { files }: PackManifest,
  entries: ReadonlyMap<string, ZipEntry>,
  store: BlobStore,
): Promise<void> {
  const taken: string[] = []
  try {
    for (const file of files) {
      const entry = entries.get(file.path)
      if (entry === undefined || (await store.verify(file))) continue
      await store.write(file, entry.open())
      taken.push(file.sha256)
    }
    await store.sync()
  } catch (error) {
    await store.remove(taken)
    throw error
  }
}

function checkNames(entries: readonly ZipEntry[]): void {
  const problem = findPathProblem(entries.map(({ path }) => path))
  if (problem === null) return
  const data = { path: problem.path.slice(0, 200), reason: problem.kind }
  throw new AppError('pack-path', `refused name ${JSON.stringify(problem.path)}: ${problem.kind}`, data)
}

async function readManifest(entry: ZipEntry | undefined): Promise<Uint8Array> {
  if (entry === undefined || entry.length > MAX_MANIFEST_BYTES) {
    throw new AppError('zip-invalid', 'there is no pack.json of a possible size at the top')
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of entry.open()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The zip holds what the manifest names, and nothing besides. */
function checkContents({ files }: PackManifest, entries: ReadonlyMap<string, ZipEntry>): void {
  const isWhole = files.every(({ path, length }) => entries.get(path)?.length === length)
  if (!isWhole || entries.size !== files.length + 1) {
    throw new AppError('zip-invalid', 'the zip holds other files than its manifest names')
  }
}
