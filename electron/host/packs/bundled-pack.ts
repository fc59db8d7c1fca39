import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { InstalledPack } from '../../../core/model/pack'
import { MANIFEST_FILE, parseManifest } from '../../../core/packs/manifest'
import { readErrorCode } from '../atomic-write'

/** The pack that comes with the app, as a folder; null where the app was built without one. */
export async function readBundledPack(folder: string): Promise<InstalledPack | null> {
  try {
    const file = join(folder, MANIFEST_FILE)
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)])
    return { manifest: parseManifest(bytes), origin: 'bundled', installedAt: mtime.toISOString(), checkedAt: null }
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
