import { isEntryId } from '../entry/entry-path'

/** The scheme that the installers register for links to entries, e.g. in a mail or on an intranet page. */
export const LINK_SCHEME = 'methodenkoffer'

/**
 * The entry that a link names: exactly `methodenkoffer://eintrag/<id>`, nothing before or behind it. Null for everything else, because
 * any web page may offer such a link.
 */
export function parseEntryLink(text: string): string | null {
  const id = /^methodenkoffer:\/\/eintrag\/([a-z0-9-]{1,100})$/.exec(text)?.[1]
  return id !== undefined && isEntryId(id) ? id : null
}
