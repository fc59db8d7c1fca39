import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackManifest } from '../core/model/pack'
import { createManifest, MANIFEST_FILE, serializeManifest } from '../core/packs/manifest'
import { readPackFiles, readPackInfo } from './channel/pack-folder'

/**
 * Lays the library beside the app as a pack: its markdown with a manifest, so that it can be compiled again together with packs that come later,
 * and so that the channel can bring a newer version of it.
 */
export async function writeBundledPack(folder: string, outFolder: string): Promise<PackManifest> {
  const [info, files] = [await readPackInfo(folder), await readPackFiles(folder)]
  const manifest = createManifest(info, files, new Date().toISOString())
  await rm(outFolder, { recursive: true, force: true })
  for (const { path } of files) {
    await mkdir(dirname(join(outFolder, path)), { recursive: true })
    await cp(join(folder, path), join(outFolder, path))
  }
  await writeFile(join(outFolder, MANIFEST_FILE), serializeManifest(manifest))
  return manifest
}
