import { parseEntryPath } from '../entry/entry-path'
import type { DeliveredFile } from '../model/workspace'
import { compareVersions } from './compare'
import { readHeadline } from './headline'

/** Only whether it differs is asked for here. */
const sayValue = (_key: string, value: unknown): string => JSON.stringify(value)

/** What a delivered file brings: new, changed in which fields and sections, or nothing. Texts are null where there is no such file, or it is a picture. */
export function describeDelivery(path: string, mine: string | null, theirs: string): DeliveredFile {
  const title = readHeadline(path, theirs)?.title ?? path
  if (mine === null) return { path, title, type: 'new', sections: [] }
  const sections = parseEntryPath(path) === null ? [] : compareVersions(mine, theirs, sayValue).map(({ name }) => name)
  return { path, title, type: mine === theirs ? 'same' : 'changed', sections }
}
