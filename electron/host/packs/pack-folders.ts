import { join } from 'node:path'

/** Where packs lie in the folder of the user's data. */
export interface PackFolders {
  /** One file a content, named by its hash. */
  readonly blobs: string
  /** Compiled libraries, one folder a state of packs. */
  readonly libraries: string
  /** What is installed; its replacement is the switch from the old state to the new one. */
  readonly registry: string
  /** The highest version of each pack that was ever installed; apart from the registry, and never lowered. */
  readonly highest: string
  /** Held by whoever changes any of this. */
  readonly lock: string
  /** What a window is sending in pieces. */
  readonly uploads: string
  readonly channel: string
}

export function packFolders(dataDir: string): PackFolders {
  const folder = join(dataDir, 'packs')
  return {
    blobs: join(folder, 'blobs'),
    libraries: join(folder, 'libraries'),
    registry: join(folder, 'registry.json'),
    highest: join(folder, 'highest.json'),
    lock: join(folder, 'lock'),
    uploads: join(folder, 'uploads'),
    channel: join(dataDir, 'channel'),
  }
}
