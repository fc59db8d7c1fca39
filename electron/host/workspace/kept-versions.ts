import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { KeptVersion, RemovedEntry } from '../../../core/model/workspace'
import { parseJson } from '../../../core/parse-json'
import { readHeadline } from '../../../core/workspace/headline'
import { readErrorCode, writeAtomically } from '../atomic-write'

/** Of each file; the oldest go. */
const LIMIT = 20
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.md$/

/** Beside the versions of a file that was removed. */
const REMOVED = 'removed.json'
const removedSchema = z.object({
  workspace: z.string(),
  path: z.string(),
  title: z.string(),
  at: z.string(),
  /** With its line ends and its byte order mark, which the versions do not have. Notes of older apps have none. */
  raw: z.string().optional(),
})
type RemovedNote = z.infer<typeof removedSchema>

/** Texts that were replaced, in the app's own folder: they are there even when the workspace's drive is not. */
export interface KeptVersions {
  keep(workspace: string, path: string, text: string): Promise<void>
  /** The newest first. */
  list(workspace: string, path: string): Promise<readonly KeptVersion[]>
  /** Keeps the text of a file that is about to go, and that it went; `raw` is the same as it stood in the file. */
  remove(workspace: string, path: string, text: string, raw: string): Promise<void>
  /** What stood in a file that went; null where nothing was kept. */
  readRemoved(workspace: string, path: string): Promise<string | null>
  /** Files that went and did not come back, the last first. */
  listRemoved(workspace: string): Promise<readonly RemovedEntry[]>
  /** It is there again. */
  forgetRemoved(workspace: string, path: string): Promise<void>
  /** The file has another path now. */
  move(workspace: string, from: string, to: string): Promise<void>
}

export function createKeptVersions(folder: string, now: () => Date): KeptVersions {
  const folderOf = (workspace: string, path: string): string =>
    join(folder, createHash('sha256').update(`${workspace}\n${path}`).digest('hex').slice(0, 32))
  const names = async (own: string, pattern = NAME): Promise<readonly string[]> => {
    try {
      return (await readdir(own))
        .filter((name) => pattern.test(name))
        .sort()
        .reverse()
    } catch (error) {
      if (readErrorCode(error) === 'ENOENT') return []
      throw error
    }
  }
  const keep: KeptVersions['keep'] = async (workspace, path, text) => {
    const own = folderOf(workspace, path)
    await mkdir(own, { recursive: true, mode: 0o700 })
    const [newest] = await names(own)
    if (newest !== undefined && (await readFile(join(own, newest), 'utf8')) === text) return
    await writeAtomically(join(own, `${now().toISOString().replace(/[:.]/g, '-')}.md`), text)
    for (const name of (await names(own)).slice(LIMIT)) await rm(join(own, name), { force: true })
  }
  const list: KeptVersions['list'] = async (workspace, path) => {
    const own = folderOf(workspace, path)
    return Promise.all(
      (await names(own)).map(async (name) => ({
        at: name.replace(NAME, '$1T$2:$3:$4.$5Z'),
        text: await readFile(join(own, name), 'utf8'),
      })),
    )
  }
  return {
    keep,
    list,
    remove: async (workspace, path, text, raw) => {
      await keep(workspace, path, text)
      const note: RemovedNote = {
        workspace,
        path,
        title: readHeadline(path, text)?.title ?? path,
        at: now().toISOString(),
        raw,
      }
      await writeAtomically(join(folderOf(workspace, path), REMOVED), JSON.stringify(note))
    },
    readRemoved: async (workspace, path) => {
      const note = await readNote(join(folderOf(workspace, path), REMOVED))
      return note?.raw ?? (await list(workspace, path))[0]?.text ?? null
    },
    listRemoved: async (workspace) => {
      const notes: RemovedEntry[] = []
      for (const name of await names(folder, /^[0-9a-f]{32}$/)) {
        const note = await readNote(join(folder, name, REMOVED))
        if (note?.workspace === workspace) notes.push({ path: note.path, title: note.title, at: note.at })
      }
      return notes.sort((a, b) => (a.at < b.at ? 1 : -1))
    },
    forgetRemoved: (workspace, path) => rm(join(folderOf(workspace, path), REMOVED), { force: true }),
    move: async (workspace, from, to) => {
      const old = folderOf(workspace, from)
      for (const name of await names(old)) {
        await mkdir(folderOf(workspace, to), { recursive: true, mode: 0o700 })
        await rename(join(old, name), join(folderOf(workspace, to), name))
      }
    },
  }
}

async function readNote(file: string): Promise<RemovedNote | null> {
  try {
    return removedSchema.safeParse(parseJson(await readFile(file, 'utf8'))).data ?? null
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return null
    throw error
  }
}
