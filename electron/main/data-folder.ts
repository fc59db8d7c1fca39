import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Beside a portable app; where this folder already lies beside an AppImage, that one is portable, too. */
const PORTABLE_FOLDER = 'Methodenkoffer-Daten'

export interface DataFolderInput {
  /** `--user-data-dir` was given: Electron itself has taken it. */
  readonly isGiven: boolean
  /** Where the system keeps a person's data of this app. */
  readonly standard: string
  readonly fromPolicy: string | null
  /** Folder beside the app that makes it portable, see `findPortableFolder`. */
  readonly portable: string | null
}

/** Where the person's data lie: what was asked for by hand, beside a portable app, where the administrator wants it, or the system's place. */
export function chooseDataFolder({ isGiven, standard, fromPolicy, portable }: DataFolderInput): string {
  return isGiven ? standard : (portable ?? fromPolicy ?? standard)
}

/**
 * The data folder of a portable app, or null. electron-builder's portable exe says where it lies; an AppImage (which says so, too) is portable where the
 * folder was made beside it.
 */
export function findPortableFolder(env: NodeJS.ProcessEnv, exists: (path: string) => boolean): string | null {
  if (env.PORTABLE_EXECUTABLE_DIR) return join(env.PORTABLE_EXECUTABLE_DIR, PORTABLE_FOLDER)
  const beside = env.APPIMAGE ? join(dirname(env.APPIMAGE), PORTABLE_FOLDER) : null
  return beside !== null && exists(beside) ? beside : null
}

/** Makes the folder, for this person alone, and sees that it can be written to. @throws the system's error */
export function prepareDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  accessSync(folder, constants.R_OK | constants.W_OK)
}

/** Chromium's cache must not travel with a roaming profile of Windows; null where there is no such thing. */
export function findLocalCache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  return platform === 'win32' && env.LOCALAPPDATA ? join(env.LOCALAPPDATA, 'Methodenkoffer', 'Cache') : null
}
