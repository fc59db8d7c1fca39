import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a real binary carries its fuses: this text, the version of the wire, its length, one character a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * A folder that electron-builder takes for Electron's distribution for Linux, with fuses as a fresh binary has them. It packs the app for real;
 * only the binary cannot run.
 */
export async function makeElectronDist(folder: string): Promise<string> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'), { recursive: true })
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 8]), Buffer.from('10110001')])
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 })
  for (const name of ['de', 'en-US', 'fr']) await writeFile(join(folder, 'locales', `${name}.pak`), '')
  await writeFile(join(folder, 'chrome-sandbox'), '')
  return folder
}
