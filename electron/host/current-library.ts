import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type CurrentLibrary, LIBRARY_FILES } from '../../core/contract'
import { AppError } from '../../core/errors'
import { COMPILED_FORMAT } from '../../core/model/library'
import { readErrorCode } from './atomic-write'

const headSchema = z.object({ format: z.literal(COMPILED_FORMAT), revision: z.string().regex(/^[\w-]{1,128}$/) })

/**
 * Which compiled library lies in the folder, and where the window fetches it.
 * @throws AppError `library-missing` or `library-damaged`
 */
export async function readCurrentLibrary(libraryDir: string): Promise<CurrentLibrary> {
  const { revision } = parseHead(await readCatalogue(join(libraryDir, LIBRARY_FILES.catalogue)))
  return { revision, base: `/library/${revision}/` }
}

async function readCatalogue(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT')
      throw new AppError('library-missing', `${file} is not there`, {}, { cause: error })
    throw new AppError('library-damaged', `${file} cannot be read`, {}, { cause: error })
  }
}

function parseHead(text: string): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('library-damaged', 'the catalogue is not of the expected format', {}, { cause: error })
  }
}
