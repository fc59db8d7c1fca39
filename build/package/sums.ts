import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What is handed out; the unpacked folders and the builder's own notes are not. */
const HANDED_OUT = /\.(?:exe|dmg|AppImage|deb|cdx\.json)$/

/** Writes `SHA256SUMS.txt` in the form that `sha256sum --check` reads; returns the names in it. */
export async function writeSums(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => HANDED_OUT.test(name)).sort()
  const lines: string[] = []
  for (const name of names) lines.push(`${await hashFile(join(folder, name))}  ${name}\n`)
  await writeFile(join(folder, 'SHA256SUMS.txt'), lines.join(''))
  return names
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
