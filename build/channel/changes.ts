import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describeWriteFailure, syncFolder, writeAtomically } from '../../electron/host/atomic-write'
import { ToolError } from './tool-error'

/** One step on the disk that happens whole or not at all. A command is a list of them, so that it can be shown before it is done. */
export type Change =
  | { readonly type: 'write'; readonly path: string; readonly text: string; readonly isSecret?: boolean }
  | { readonly type: 'copy'; readonly path: string; readonly from: string; readonly sha256: string }
  | { readonly type: 'remove'; readonly path: string }

const SECRET = 0o600
/** What is published must be readable for the web server, whoever uploads it. */
const PUBLIC = 0o644

/**
 * Makes the changes one after the other, each on the disk before the next begins: a crash leaves the first of them, whole.
 * @throws AppError `disk-full`, `not-writable`; ToolError where a file is not what it was
 */
export async function applyChanges(changes: readonly Change[]): Promise<void> {
  const copiedInto = new Set<string>()
  for (const change of changes) {
    // What is written next may name the copies: their names must outlast a power cut before it does.
    if (change.type !== 'copy') await syncFolders(copiedInto)
    await applyChange(change)
    if (change.type === 'copy') copiedInto.add(dirname(change.path))
  }
  await syncFolders(copiedInto)
}

/** Once for many files. */
async function syncFolders(folders: Set<string>): Promise<void> {
  for (const folder of folders) await syncFolder(folder)
  folders.clear()
}

async function applyChange(change: Change): Promise<void> {
  switch (change.type) {
    case 'write':
      await makeFolder(dirname(change.path))
      return writeAtomically(change.path, change.text, change.isSecret ? SECRET : PUBLIC)
    case 'copy':
      await makeFolder(dirname(change.path))
      return copyDurably(change.from, change.path, change.sha256)
    case 'remove':
      return rm(change.path, { recursive: true, force: true }).catch((error: unknown) => {
        throw describeWriteFailure(error, change.path)
      })
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 }).catch((error: unknown) => {
    throw describeWriteFailure(error, folder)
  })
}

/** Through a temporary sibling; what arrives is hashed on the way. */
async function copyDurably(from: string, to: string, sha256: string): Promise<void> {
  const temporary = join(dirname(to), `.${randomUUID()}.tmp`)
  try {
    if ((await copyAndHash(from, temporary)) !== sha256) {
      throw new ToolError(
        `Die Datei ${from} hat sich verändert, während sie gelesen wurde, oder sie ist beschädigt. Starten Sie den Befehl noch einmal.`,
      )
    }
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true })
    throw describeWriteFailure(error, to)
  }
}

async function copyAndHash(from: string, to: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(to, 'wx', PUBLIC)
  try {
    for await (const chunk of createReadStream(from)) {
      hash.update(chunk)
      await handle.write(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** So many copies are shown one by one. */
const FEW = 5

/** What a dry run shows: a line for each change, and one for many copies. */
export function describeChanges(changes: readonly Change[]): readonly string[] {
  const copies = changes.filter(({ type }) => type === 'copy')
  if (copies.length <= FEW) return changes.map(describeChange)
  const folders = new Set(copies.map(({ path }) => dirname(path)))
  const others = changes.filter(({ type }) => type !== 'copy')
  return [`kopieren:  ${copies.length} Dateien nach ${[...folders].join(', ')}`, ...others.map(describeChange)]
}

function describeChange(change: Change): string {
  switch (change.type) {
    case 'write':
      return `schreiben: ${change.path} (${Buffer.byteLength(change.text)} Bytes)`
    case 'copy':
      return `kopieren:  ${change.from} → ${change.path}`
    case 'remove':
      return `löschen:   ${change.path}`
  }
}
