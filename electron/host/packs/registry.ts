import { stat } from 'node:fs/promises'
import { type ZodType, z } from 'zod'
import { type InstalledPack, PACK_ORIGINS, type PackManifest, type PackNews } from '../../../core/model/pack'
import { manifestSchema } from '../../../core/packs/manifest'
import { compareVersions, isVersion } from '../../../core/packs/version'
import { readErrorCode, writeAtomically } from '../atomic-write'
import { loadJsonFile } from '../json-file'
import type { Log } from '../log'

/** A pack that was installed, and the version before it, for one step back. */
export interface RegistryEntry {
  readonly current: InstalledPack
  readonly previous: InstalledPack | null
}

/** A compiled library: the folder's name, and the revision in its addresses. */
export interface CompiledLibrary {
  readonly key: string
  readonly revision: string
}

/** All that says what is installed. It is one file, so that its replacement is one step. */
export interface Registry {
  readonly packs: readonly RegistryEntry[]
  /** Null as long as the bundled library is all there is. */
  readonly library: CompiledLibrary | null
  /** Kept for windows that are still reading in it. */
  readonly previousLibrary: CompiledLibrary | null
  /** What the last update changed, until the person has seen it. */
  readonly news: readonly PackNews[]
}

const EMPTY_REGISTRY: Registry = { packs: [], library: null, previousLibrary: null, news: [] }

const installedSchema: ZodType<InstalledPack> = z.object({
  manifest: manifestSchema,
  origin: z.enum(PACK_ORIGINS),
  installedAt: z.string(),
  checkedAt: z.string().nullable(),
})

const librarySchema = z.object({ key: z.string().regex(/^[0-9a-f]{32}$/), revision: z.string() })

const changeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('added'), id: z.string(), title: z.string() }),
  z.object({ type: z.literal('removed'), id: z.string(), title: z.string() }),
  z.object({
    type: z.literal('changed'),
    id: z.string(),
    title: z.string(),
    facts: z.boolean(),
    sections: z.array(z.object({ heading: z.string(), type: z.enum(['added', 'changed', 'removed']) })),
  }),
])

const newsSchema: ZodType<PackNews> = z.object({
  packId: z.string(),
  title: z.string(),
  fromVersion: z.string().nullable(),
  toVersion: z.string(),
  changes: z.array(z.string()),
  entries: z.array(changeSchema),
})

const registrySchema: ZodType<Registry> = z.object({
  packs: z.array(z.object({ current: installedSchema, previous: installedSchema.nullable() })),
  library: librarySchema.nullable(),
  previousLibrary: librarySchema.nullable(),
  news: z.array(newsSchema),
})

const highestSchema: ZodType<Readonly<Record<string, string>>> = z.record(z.string(), z.string().refine(isVersion))

export interface RegistryStore {
  /** As it is on the disk now: another process may have changed it. A damaged file is set aside, and nothing is installed. */
  read(): Promise<Registry>
  /** The switch. Replaces the file as a whole, durably. */
  write(registry: Registry): Promise<void>
  highestVersions(): Promise<ReadonlyMap<string, string>>
  /** Written before the switch: after a crash between the two, the version may still be installed, but none below it. */
  raiseHighest(manifests: readonly PackManifest[]): Promise<void>
}

export function createRegistryStore(
  files: { readonly registry: string; readonly highest: string },
  log: Log,
): RegistryStore {
  let known: { readonly stamp: string; readonly registry: Registry } | null = null
  const readHighest = async () =>
    new Map(Object.entries(await loadJsonFile({ file: files.highest, schema: highestSchema, fallback: {}, log })))
  return {
    read: async () => {
      const stamp = await readStamp(files.registry)
      if (known?.stamp !== stamp) {
        const file = { file: files.registry, schema: registrySchema, fallback: EMPTY_REGISTRY, log }
        known = { stamp, registry: await loadJsonFile(file) }
      }
      return known.registry
    },
    write: (registry) => writeAtomically(files.registry, JSON.stringify(registry)),
    highestVersions: readHighest,
    raiseHighest: async (manifests) => {
      const highest = await readHighest()
      for (const { id, version } of manifests) {
        const known = highest.get(id)
        if (known === undefined || compareVersions(version, known) > 0) highest.set(id, version)
      }
      await writeAtomically(files.highest, JSON.stringify(Object.fromEntries(highest)))
    },
  }
}

/** Tells one content of the file from another: every write makes a new file. */
async function readStamp(file: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(file)
    return `${ino} ${mtimeMs} ${size}`
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return 'none'
    throw error
  }
}
