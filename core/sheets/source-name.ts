import type { Catalogue } from '../model/library'
import { WORDS } from './words'

/** Enough to tell two libraries apart, short enough for a footer. */
const REVISION_LENGTH = 8

/** What the attribution calls the version that an entry is from: its pack's, or the library's where it is from a bare folder. */
export function nameSource({ entries, packs, revision }: Catalogue, entryId: string): string {
  const packId = entries.find(({ id }) => id === entryId)?.pack
  const pack = packs?.find(({ id }) => id === packId)
  return pack === undefined ? `${WORDS.library} ${revision.slice(0, REVISION_LENGTH)}` : `${pack.title} ${pack.version}`
}
