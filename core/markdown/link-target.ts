import { parseEntryPath, resolvePath } from '../entry/entry-path'
import { SECTION_PREFIX } from './anchors'

export type LinkTarget =
  | { readonly type: 'entry'; readonly path: string; readonly id: string; readonly anchor: string | null }
  | { readonly type: 'anchor'; readonly anchor: string }
  | { readonly type: 'external'; readonly href: string }
  | { readonly type: 'dead' }

/** What may be opened outside the app (hostile cases 35 and 41). */
const OUTSIDE: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:']

/**
 * Where an address in the file at `from` leads. External addresses are normalised by the URL parser, which sees through case, tabs and
 * line breaks in `java\nscript:` and writes foreign letters of a host as punycode. Whether an entry exists is for the caller to ask.
 */
export function classifyHref(from: string, href: string): LinkTarget {
  if (href.startsWith('#')) return { type: 'anchor', anchor: anchorOf(href.slice(1)) }
  const external = parseExternal(href)
  if (external !== null) return { type: 'external', href: external }
  const resolved = resolvePath(from, href)
  const target = resolved === null ? null : parseEntryPath(resolved.path)
  if (resolved === null || target === null) return { type: 'dead' }
  const anchor = resolved.fragment === '' ? null : anchorOf(resolved.fragment)
  return { type: 'entry', path: resolved.path, id: target.id, anchor }
}

function anchorOf(fragment: string): string {
  return fragment.startsWith(SECTION_PREFIX) ? fragment : SECTION_PREFIX + fragment
}

function parseExternal(href: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  return OUTSIDE.includes(url.protocol) ? url.href : null
}
