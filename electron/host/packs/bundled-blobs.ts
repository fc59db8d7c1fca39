import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledPack, PackFile } from '../../../core/model/pack'
import { sha256 } from '../compile/compile-folder'
import type { BlobStore } from './blob-store'

/** The files of the pack that comes with the app, by their content: what an update shares with them is not fetched. */
export interface BundledBlobs {
  /** Hashes of what is there. */
  names(): Promise<ReadonlySet<string>>
  /** Copies what is there into the store, as far as it is whole. Returns the files that still have to be fetched. */
  provide(files: readonly PackFile[], store: BlobStore): Promise<readonly PackFile[]>
}

export function createBundledBlobs(folder: string, bundled: () => Promise<InstalledPack | null>): BundledBlobs {
  const pathsByName = async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await bundled())?.manifest.files.map(({ path, sha256 }) => [sha256, path]))
  return {
    names: async () => new Set((await pathsByName()).keys()),
    provide: async (files, store) => {
      const paths = await pathsByName()
      const missing: PackFile[] = []
      for (const file of files) {
        const path = paths.get(file.sha256)
        if (await store.verify(file)) continue
        if (path === undefined || !(await copy(join(folder, path), file, store))) missing.push(file)
      }
      return missing
    },
  }
}

/** False for a file that is not what the manifest says: then it is fetched. */
async function copy(source: string, file: PackFile, store: BlobStore): Promise<boolean> {
  const bytes = await readFile(source).catch(() => null)
  if (bytes === null || bytes.length !== file.length || sha256(bytes) !== file.sha256) return false
  await store.write(file, toChunks(bytes))
  return true
}

async function* toChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
