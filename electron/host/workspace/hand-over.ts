import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { slugify } from '../../../core/markdown/anchors'
import { resolveImage } from '../../../core/markdown/rehype-images'
import type { Finding } from '../../../core/model/finding'
import type { HandOver, WorkspaceEntry } from '../../../core/model/workspace'
import { REPORT_FILE, writeCheckReport } from '../../../core/workspace/check-report'
import { writeAtomically } from '../atomic-write'
import type { WorkspaceFiles } from './files'
import { writeZip } from './write-zip'

export interface HandOverOptions {
  readonly files: WorkspaceFiles
  readonly entries: readonly WorkspaceEntry[]
  readonly images: readonly string[]
  readonly findings: readonly Finding[]
  /** Where the zip goes. */
  readonly folder: string
  /** ISO date. */
  readonly today: string
}

/** Writes entries, the pictures that they show and the check's report into one zip. A zip of the same name stays: the new one gets a number. */
export async function handOver({
  files,
  entries,
  images,
  findings,
  folder,
  today,
}: HandOverOptions): Promise<HandOver> {
  const content = new Map<string, Uint8Array>()
  const shown = new Set<string>()
  for (const { path } of entries) {
    const bytes = await files.readBytes(path)
    content.set(path, bytes)
    for (const word of bytes.toString('utf8').split(/[()<>"\s]+/)) shown.add(resolveImage(path, word) ?? '')
  }
  for (const path of images.filter((each) => shown.has(each))) content.set(path, await files.readBytes(path))
  const own = findings.filter(({ path }) => content.has(path))
  content.set(REPORT_FILE, Buffer.from(writeCheckReport(entries, own, today)))
  const path = await findFreeFile(folder, `${nameZip(files.root)}-${today}`)
  await writeAtomically(path, writeZip(content), 0o644)
  const errors = own.filter(({ severity }) => severity === 'error').length
  return { path, name: basename(path), entries: entries.length, errors }
}

/** After the workspace's folder, which is often called that already. */
function nameZip(root: string): string {
  const name = slugify(basename(root)).slice(0, 40)
  return name.startsWith('redaktion') ? name : `redaktion-${name}`
}

async function findFreeFile(folder: string, base: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = join(folder, `${base}${count === 1 ? '' : `-${count}`}.zip`)
    const isTaken = await access(file).then(
      () => true,
      () => false,
    )
    if (!isTaken) return file
  }
}
