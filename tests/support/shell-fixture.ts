import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/shell')

/** A window and a compiled library, as small as they can be, with files in it that must not be served. */
export const SHELL_FIXTURE = {
  libraryDir: join(folder, 'library'),
  rendererDir: join(folder, 'renderer'),
  revision: 'rev-1',
} as const
