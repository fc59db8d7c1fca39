import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptVersion } from '../../../core/model/workspace'
import { readErrorCode, writeAtomically } from '../atomic-write'

/** Of each file; the oldest go. */
const LIMIT = 20
const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.md$/

/** Texts that were replaced, in the app's own folder: they are there even when the workspace's drive is not. */
export interface KeptVersions {
  keep(workspace: string, path: string, text: string): Promise<void>
  /** The newest first. */
  list(workspace: string, path: string): Promise<readonly KeptVersion[]>
}

export function createKeptVersions(folder: string, now: () => Date): KeptVersions {
  const folderOf = (workspace: string, path: string): string =>
    join(folder, createHash('sha256').update(`${workspace}\n${path}`).digest('hex').slice(0, 32))
  const names = async (own: string): Promise<readonly string[]> => {
    try {
      return (await readdir(own))
        .filter((name) => NAME.test(name))
        .sort()
        .reverse()
    } catch (error) {
      if (readErrorCode(error) === 'ENOENT') return []
      throw error
    }
  }
  return {
    keep: async (workspace, path, text) => {
      const own = folderOf(workspace, path)
      await mkdir(own, { recursive: true, mode: 0o700 })
      const [newest] = await names(own)
      if (newest !== undefined && (await readFile(join(own, newest), 'utf8')) === text) return
      await writeAtomically(join(own, `${now().toISOString().replace(/[:.]/g, '-')}.md`), text)
      for (const name of (await names(own)).slice(LIMIT)) await rm(join(own, name), { force: true })
    },
    list: async (workspace, path) => {
      const own = folderOf(workspace, path)
      return Promise.all(
        (await names(own)).map(async (name) => ({
          at: name.replace(NAME, '$1T$2:$3:$4.$5Z'),
          text: await readFile(join(own, name), 'utf8'),
        })),
      )
    },
  }
}
