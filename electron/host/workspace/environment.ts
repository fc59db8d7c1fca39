import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The German dictionary as Chromium names and reads it; it lies with the others in `dictionaryDir`. */
export const CHROMIUM_DICTIONARY = 'de-DE-3-0.bdic'

/** What the shell knows of the editors' workspace. */
export interface WorkspaceEnvironment {
  /** The file `workspace-worker`, as JavaScript. */
  readonly workerUrl: URL
  /** Folder of a German dictionary; without it spelling is not checked. */
  readonly dictionaryDir: string
  /** The person's own folder: in a browser only what lies in it can be a workspace. */
  readonly home: string
  /** Where a zip for the alliance goes. */
  readonly handOverDir: string
  /** Lets the person choose a folder; null when they cancelled. Without it the window lists those below `home`. */
  readonly chooseFolder?: (() => Promise<string | null>) | undefined
}

/** Where the build puts what the workspace needs: `out` is its folder. */
export function findBuiltWorkspace(out: string): Pick<WorkspaceEnvironment, 'workerUrl' | 'dictionaryDir'> {
  return {
    workerUrl: pathToFileURL(join(out, 'main', 'workspace-worker.js')),
    dictionaryDir: join(out, 'dictionary'),
  }
}

/** Where browsers put files, under its usual names; the person's own folder where there is none of them. */
export async function findDownloads(home: string): Promise<string> {
  for (const name of ['Downloads', 'Schreibtisch', 'Desktop']) {
    const found = await stat(join(home, name)).catch(() => null)
    if (found?.isDirectory() === true) return join(home, name)
  }
  return home
}
