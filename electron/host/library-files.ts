import { join } from 'node:path'
import { LIBRARY_FILES } from '../../core/contract'
import { isImageName } from './content-types'
import { entryIdSchema } from './schemas'

const ROOT_FILES: readonly string[] = [LIBRARY_FILES.catalogue, LIBRARY_FILES.index, LIBRARY_FILES.texts]
const IMAGE_SEGMENT = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$/

/**
 * The file behind an address below `/library/<revision>/`, relative to the compiled library, or null: only what a compiled library consists of
 * has an address. `segments` are decoded.
 */
export function findLibraryFile(segments: readonly string[]): string | null {
  const [first, ...rest] = segments
  if (first === undefined) return null
  if (rest.length === 0) return ROOT_FILES.includes(first) ? first : null
  if (first === 'entries') return findEntryFile(rest)
  if (first === 'images') return findImageFile(rest)
  return null
}

function findEntryFile([name, ...rest]: readonly string[]): string | null {
  const id = name?.endsWith('.json') ? name.slice(0, -'.json'.length) : undefined
  return rest.length === 0 && entryIdSchema.safeParse(id).success ? join('entries', `${id}.json`) : null
}

function findImageFile(segments: readonly string[]): string | null {
  const name = segments.at(-1) ?? ''
  return segments.every((segment) => IMAGE_SEGMENT.test(segment)) && isImageName(name)
    ? join('images', ...segments)
    : null
}
