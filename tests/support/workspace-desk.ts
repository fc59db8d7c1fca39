import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Channel, Params, Value } from '../../core/contract'
import { fromWire } from '../../core/errors'
import { createHost, type Host } from '../../electron/host/host'
import { createEntryFile } from '../fakes/entry-files'
import { PACK_ENVIRONMENT } from './pack-environment'
import { makeTemporaryFolder } from './temporary-folder'

const root = join(import.meta.dirname, '../..')

/** What stands in a workspace that is opened with nothing else. */
export const PATH = 'methods/treff.md'
export const TEXT = createEntryFile('method', 'treff')

/** A library with one method. */
const LIBRARY = { format: 1, revision: 'rev-1', entries: [{ kind: 'method', id: 'beispiel' }], glossary: [] }

/** A machine with an editors' workspace, as the browser edition has it: folders are chosen below `home`. */
export interface WorkspaceDesk {
  readonly home: string
  /** The folder of the workspace, below `home`. */
  readonly folder: string
  readonly dataDir: string
  readonly host: Host
  /** Throws the AppError that the machine answers with. */
  ask<C extends Channel>(channel: C, params: Params<C>): Promise<Value<C>>
}

export interface DeskOptions {
  readonly chooseFolder?: (() => Promise<string | null>) | undefined
  /** Files of the workspace by their paths. */
  readonly files?: Readonly<Record<string, string | Buffer>> | undefined
}

export async function setUpWorkspaceDesk({ chooseFolder, files = {} }: DeskOptions = {}): Promise<WorkspaceDesk> {
  const home = await makeTemporaryFolder()
  const folder = join(home, 'redaktion')
  const dataDir = await makeTemporaryFolder()
  await mkdir(folder)
  await writeFiles(folder, files)
  const libraryDir = await makeTemporaryFolder()
  await writeFile(join(libraryDir, 'catalogue.json'), JSON.stringify(LIBRARY))
  const host = createHost({
    dataDir,
    libraryDir,
    edition: 'browser',
    version: '1.2.3',
    packs: PACK_ENVIRONMENT,
    workspace: {
      workerUrl: pathToFileURL(join(root, 'tests/support/workspace-worker.mjs')),
      dictionaryDir: join(root, 'node_modules/dictionary-de'),
      home,
      handOverDir: home,
      chooseFolder,
    },
    log: () => undefined,
  })
  onTestFinished(host.close)
  return {
    home,
    folder,
    dataDir,
    host,
    ask: async (channel, params) => {
      const result = await host.request(channel, params)
      if (result.ok) return result.value
      throw fromWire(result.error)
    },
  }
}

/** The same, and the workspace is open. */
export async function openWorkspace(files: DeskOptions['files'] = { [PATH]: TEXT }): Promise<WorkspaceDesk> {
  const desk = await setUpWorkspaceDesk({ files })
  await desk.ask('workspace.open', { path: desk.folder })
  return desk
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
